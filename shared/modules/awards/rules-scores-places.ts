import { scoreUnits } from '../evaluations/rules-rounding'
import type { Totals } from './rules-scores-mean'

/**
 * For each nomination the mean of its places among what each of its reviewers read in the category, the best 1, the
 * last 0, equal totals half-way. A reviewer who read only one has no places to give.
 */
export function meanPlaces(lists: ReadonlyMap<string, Totals>): {
  mean: ReadonlyMap<string, number>
  /** By nomination and reviewer. */
  own: ReadonlyMap<string, Totals>
} {
  const read = new Map<string, number[]>()
  for (const totals of lists.values())
    for (const [reviewer, total] of totals) {
      const known = read.get(reviewer)
      if (known) known.push(total)
      else read.set(reviewer, [total])
    }
  const own = new Map([...lists].map(([key, totals]) => [key, sharesOf(totals, read)]))
  const mean = new Map<string, number>()
  for (const [key, places] of own) {
    const values = [...places.values()].sort((a, b) => a - b)
    if (values.length > 0) mean.set(key, values.reduce((sum, it) => sum + it, 0) / values.length)
  }
  return { mean, own }
}

function sharesOf(totals: Totals, read: ReadonlyMap<string, readonly number[]>): Totals {
  const found = new Map<string, number>()
  for (const [reviewer, total] of totals) {
    const all = read.get(reviewer) ?? []
    if (all.length < 2) continue
    const below = all.filter((it) => it < total).length
    const equal = all.filter((it) => it === total).length
    found.set(reviewer, (below + (equal - 1) / 2) / (all.length - 1))
  }
  return found
}

/** Places 1, 2, 2, 4, the highest first; null has none. Compared in billionths, as the engine does. */
export function placesOf(figures: readonly (number | null)[]): (number | null)[] {
  const units = figures.map((it) => (it === null ? null : scoreUnits(it)))
  const sorted = units.filter((it) => it !== null).sort((a, b) => b - a)
  const first = new Map<number, number>()
  for (const [index, it] of sorted.entries()) if (!first.has(it)) first.set(it, index + 1)
  return units.map((it) => (it === null ? null : (first.get(it) ?? null)))
}
