import { useMemo } from 'react'

/** Rows of a table that may still be on their way. `ensure` says which are about to be seen. */
export type RowSource<Row> = {
  total: number
  rowAt: (index: number) => Row | undefined
  ensure: (first: number, last: number) => void
}

/** A list that is all there. */
export function useArraySource<Row>(rows: readonly Row[]): RowSource<Row> {
  return useMemo(() => ({ total: rows.length, rowAt: (index) => rows[index], ensure: () => {} }), [rows])
}
