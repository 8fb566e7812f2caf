/** A list with one entry moved by `step`; the same list when it stands at the end already. */
export function moved<T>(rows: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const target = index + step
  const row = rows[index]
  if (row === undefined || target < 0 || target >= rows.length) return rows
  const next = rows.toSpliced(index, 1)
  next.splice(target, 0, row)
  return next
}

/** What a key asks of an editable table, if anything. */
export type EditAct = 'add' | 'remove' | 'up' | 'down' | 'next' | 'above' | 'below' | null

export function editActOf(event: {
  key: string
  altKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
}): EditAct {
  const key = event.key.toLowerCase()
  if (event.altKey && !event.ctrlKey) {
    const acts: Record<string, EditAct> = { a: 'add', delete: 'remove', arrowup: 'up', arrowdown: 'down' }
    return acts[key] ?? null
  }
  if (event.ctrlKey) {
    if (key === 'arrowup') return 'above'
    return key === 'arrowdown' ? 'below' : null
  }
  return key === 'enter' && !event.shiftKey ? 'next' : null
}
