/**
 * Gives rows read from a text the ids of stored rows that say the same, so that an unchanged row stays the same
 * record. The keys are tried in order, the strictest first; each stored row is used once.
 * `merge` decides what a fresh row takes over from the stored one besides its id.
 */
export function withKeptIds<T extends { id: string }>(
  fresh: readonly T[],
  stored: readonly T[],
  keys: readonly ((row: T) => string)[],
  newId: () => string,
  merge: (row: T, old: T) => T = (row, old) => ({ ...row, id: old.id }),
): T[] {
  if (stored.length === 0) return fresh.map((row) => ({ ...row, id: newId() }))
  const rows = [...fresh]
  const matched = rows.map(() => false)
  const free = new Set(stored)
  for (const key of keys) {
    const byKey = new Map<string, T[]>()
    for (const old of free) byKey.set(key(old), [...(byKey.get(key(old)) ?? []), old])
    rows.forEach((row, index) => {
      const old = matched[index] ? undefined : byKey.get(key(row))?.shift()
      if (!old) return
      free.delete(old)
      matched[index] = true
      rows[index] = merge(row, old)
    })
  }
  return rows.map((row, index) => (matched[index] ? row : { ...row, id: newId() }))
}
