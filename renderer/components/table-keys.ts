/** Where the focused row goes on a key; null when the key does not move it. */
export function movedFocus(key: string, focus: number, total: number, page: number): number | null {
  const last = total - 1
  if (last < 0) return null
  const from = Math.max(0, focus)
  switch (key) {
    case 'ArrowDown':
      return focus < 0 ? 0 : Math.min(last, focus + 1)
    case 'ArrowUp':
      return Math.max(0, from - 1)
    case 'PageDown':
      return Math.min(last, from + page)
    case 'PageUp':
      return Math.max(0, from - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** Ctrl with an arrow goes where the incumbent editor goes with it: first, last, a page back, a page on. */
export function withCtrl(key: string): string {
  return CTRL_KEYS[key] ?? ''
}

const CTRL_KEYS: Record<string, string> = {
  ArrowUp: 'Home',
  ArrowDown: 'End',
  ArrowLeft: 'PageUp',
  ArrowRight: 'PageDown',
}

type KeyAt = (index: number) => string | undefined

/** Rows that move together: the one at `focus`, with the marked rows that touch it when it is marked itself. */
export function blockAt(
  focus: number,
  marked: ReadonlySet<string>,
  keyAt: KeyAt,
): { first: number; last: number; keys: readonly string[] } {
  const isMarked = (index: number) => marked.has(keyAt(index) ?? '')
  let first = focus
  let last = focus
  if (isMarked(focus)) {
    while (isMarked(first - 1)) first--
    while (isMarked(last + 1)) last++
  }
  const keys: string[] = []
  for (let index = first; index <= last; index++) {
    const key = keyAt(index)
    if (key !== undefined) keys.push(key)
  }
  return { first, last, keys }
}

/** What a block stands before after one step up or down; null: last; undefined where it cannot go. */
export function stepTarget(
  block: { first: number; last: number },
  step: 1 | -1,
  total: number,
  keyAt: KeyAt,
): string | null | undefined {
  if (step < 0) return block.first > 0 ? keyAt(block.first - 1) : undefined
  if (block.last >= total - 1) return undefined
  return block.last === total - 2 ? null : keyAt(block.last + 2)
}

/** The selection with the rows between two indexes added; rows not loaded yet are left out. */
export function withRange(
  base: ReadonlySet<string>,
  from: number,
  to: number,
  keyAt: KeyAt,
): ReadonlySet<string> {
  const next = new Set(base)
  for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
    const key = keyAt(index)
    if (key !== undefined) next.add(key)
  }
  return next
}

/** The selection with one row's mark turned over. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
