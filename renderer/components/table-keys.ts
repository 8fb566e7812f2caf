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

/** The selection with the rows between two indexes added; rows not loaded yet are left out. */
export function withRange(
  base: ReadonlySet<string>,
  from: number,
  to: number,
  keyAt: (index: number) => string | undefined,
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
