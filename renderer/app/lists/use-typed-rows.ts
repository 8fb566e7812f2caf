import { useState } from 'react'

/** Rows of a list edited in place: what was typed stands over what is on record until it is saved. */
export function useTypedRows<Row>(stored: readonly Row[], keyOf: (row: Row) => string) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Row>>(new Map())
  const rows = stored.map((it) => typed.get(keyOf(it)) ?? it)
  return {
    rows,
    /** Rows that were typed in, also those that another search shows no more. */
    changed: [...typed.values()],
    onChange: (next: readonly Row[]) => {
      const different = next.filter((it, at) => it !== rows[at])
      setTyped(new Map([...typed, ...different.map((it) => [keyOf(it), it] as const)]))
    },
    forget: () => setTyped(new Map()),
  }
}
