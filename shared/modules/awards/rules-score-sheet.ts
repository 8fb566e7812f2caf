import type { ScoreItem } from './programme'
import type { ScoreSheet } from './review'

/** Scores have at most so many digits behind the point, so that every total is exact. */
export const SCORE_DIGITS = 2
const UNITS = 10 ** SCORE_DIGITS

/** Points by item; what was not scored is null or not there at all. */
export type ScoreValues = ScoreSheet['values']

/** The sum of all items, null while one is missing: a sheet in part has no total, and nothing missing is a zero. */
export function sheetTotal(items: readonly Pick<ScoreItem, 'key'>[], values: ScoreValues): number | null {
  if (items.length === 0) return null
  let units = 0
  for (const { key } of items) {
    const value = values[key] ?? null
    if (value === null) return null
    units += Math.round(value * UNITS)
  }
  return units / UNITS
}

/** Why a score cannot stand in its item, as a sentence; '' it can. */
export function scoreProblem({ label, full }: Pick<ScoreItem, 'label' | 'full'>, value: number): string {
  if (full === null) return `“${label}”的满分没有定，不能评分。`
  if (value < 0 || value > full) return `“${label}”应在 0 至 ${full} 之间，现为 ${value}。`
  const exact = Math.abs(value * UNITS - Math.round(value * UNITS)) < 1e-6
  return exact ? '' : `“${label}”最多两位小数，现为 ${value}。`
}
