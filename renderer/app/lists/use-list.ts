import { useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import type { Page, Slice } from '#shared/values/page'
import { useShortcut } from '../../components'
import { useStatus } from '../status'

const SLICE = 500

/** What a list asks, from `first` on; its row in work and its marked rows; both begin anew with another question. */
export function useList<Ask extends object>(first: Ask, everything: Ask) {
  const [ask, setAsk] = useState(first)
  const [focus, setFocus] = useState(0)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const none = () => setKeys(new Set())
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  const change = (next: Ask) => {
    setAsk(next)
    setFocus(0)
    none()
  }
  return {
    ask,
    change,
    isWhole: JSON.stringify(ask) === JSON.stringify(everything),
    clear: () => change(everything),
    focus,
    setFocus,
    keys,
    setKeys,
    none,
  }
}

export type List<Ask extends object> = ReturnType<typeof useList<Ask>>

/** Says in the status bar how many there are and how many are marked. */
export function useListStatus(
  words: { status: (n: number) => string; selected: (n: number) => string },
  total: number,
  marked: number,
) {
  useStatus([words.status(total), ...(marked > 0 ? [words.selected(marked)] : [])])
}

/** Ids of all that a list has, not only of those that were scrolled to. */
export function everyKey(
  total: number,
  read: (slice: Slice) => Promise<Reply<Page<{ id: string }>>>,
): Promise<ReadonlySet<string>> {
  return everyKeyBy(total, read, (row) => row.id)
}

/** The same for rows that are told apart by something else. */
export async function everyKeyBy<Row>(
  total: number,
  read: (slice: Slice) => Promise<Reply<Page<Row>>>,
  keyOf: (row: Row) => string,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  for (let offset = 0; offset < total; offset += SLICE) {
    const reply = await read({ offset, limit: SLICE })
    if (reply.ok) for (const row of reply.value.rows) keys.add(keyOf(row))
  }
  return keys
}
