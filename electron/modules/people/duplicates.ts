import type { DuplicateReason } from '#shared/modules/people/contract-merge'
import type { ApartRow, Pair } from './duplicate.repository'

export type FoundGroup = { key: string; reason: DuplicateReason; ids: string[]; apart: ApartRow | null }

/**
 * Gathers pairs into groups, the strongest reason first. Whoever stands together for a stronger reason is not told
 * again for a weaker one. `settled`: the pairs found to be different people, which are left out or alone are shown.
 */
export function groupPairs(
  found: readonly { reason: DuplicateReason; pairs: readonly Pair[] }[],
  apart: readonly ApartRow[],
  settled: boolean,
): FoundGroup[] {
  const differs = new Map(apart.map((row) => [`${row.first_id} ${row.second_id}`, row]))
  const told = new Set<string>()
  const groups: FoundGroup[] = []
  for (const { reason, pairs } of found) {
    const fresh = pairs.filter(({ a, b }) => {
      const key = `${a} ${b}`
      if (told.has(key)) return false
      told.add(key)
      return differs.has(key) === settled
    })
    for (const ids of connected(fresh)) {
      const row = settled ? differs.get(`${ids[0]} ${ids[1]}`) : undefined
      groups.push({ key: `${reason} ${ids[0]}`, reason, ids, apart: row ?? null })
    }
  }
  return groups
}

/** Records that hang together by pairs, each group in the order of its ids, groups by their first. */
function connected(pairs: readonly Pair[]): string[][] {
  const leader = new Map<string, string>()
  const leaderOf = (id: string): string => {
    let at = id
    while ((leader.get(at) ?? at) !== at) at = leader.get(at) ?? at
    leader.set(id, at)
    return at
  }
  for (const { a, b } of pairs) {
    const [one, other] = [leaderOf(a), leaderOf(b)].toSorted() as [string, string]
    leader.set(one, one)
    leader.set(other, one)
  }
  const groups = new Map<string, string[]>()
  for (const id of [...leader.keys()].toSorted()) {
    const first = leaderOf(id)
    groups.set(first, [...(groups.get(first) ?? []), id])
  }
  return [...groups.values()]
}
