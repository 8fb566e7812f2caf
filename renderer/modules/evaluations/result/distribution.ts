import type { ResultRow } from '#shared/modules/evaluations/result'
import { groupBy } from '#shared/values/group-by'

/** A part of the subjects: a band of scores, a grade, or a unit's share of one. */
export type Part = { key: string; label: string; rows: ResultRow[] }
/** A unit with all its subjects, its grades in the scheme's order, and the mean of its scores. */
export type UnitLine = { unit: string; rows: ResultRow[]; grades: Part[]; mean: number | null }
export type Summary = { scored: number; mean: number; median: number; highest: number; lowest: number }

const STEPS = [1, 2, 5, 10, 20]
const MOST_BANDS = 8

/** Those that rates are of: everybody but who does not take part. */
export function baseOf(rows: readonly ResultRow[]): ResultRow[] {
  return rows.filter((it) => it.treatment.kind !== 'none')
}

/**
 * Scores in bands of equal width, highest first, none left out between. A band holds scores from its lower edge up to
 * below its upper one; the band that ends at the full mark holds that too.
 */
export function scoreBands(rows: readonly ResultRow[], full: number): Part[] {
  const scored = rows.filter((it): it is ResultRow & { score: number } => it.score !== null)
  if (scored.length === 0) return []
  const scores = scored.map((it) => it.score)
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  const width = bandWidth(most - least, full)
  const last = most <= full ? indexOf(full, width) - 1 : Number.POSITIVE_INFINITY
  const bandAt = (score: number) => Math.min(indexOf(score, width), last)
  const first = bandAt(least)
  const count = bandAt(most) - first + 1
  return Array.from({ length: count }, (_, index) => {
    const band = first + count - 1 - index
    return {
      key: String(band),
      label: `${trimmed(band * width)}–${trimmed((band + 1) * width)}`,
      rows: scored.filter((it) => bandAt(it.score) === band),
    }
  })
}

/** A score on the edge belongs to the band above it, whatever the division leaves behind the point. */
function indexOf(score: number, width: number): number {
  return Math.floor(score / width + 1e-9)
}

/** The narrowest usual width by which the scores do not spread over more than nine bands. */
function bandWidth(span: number, full: number): number {
  const unit = full / 100
  const fitting = STEPS.map((it) => it * unit).find((width) => span / width < MOST_BANDS)
  return fitting ?? 20 * unit
}

function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** How many have each grade, in the scheme's order; at the end those without one where there are any. */
export function gradeParts(rows: readonly ResultRow[], grades: readonly string[], without: string): Part[] {
  const parts = grades.map((grade) => ({
    key: grade,
    label: grade,
    rows: rows.filter((it) => it.grade === grade),
  }))
  const rest = rows.filter((it) => !grades.includes(it.grade))
  return rest.length === 0 ? parts : [...parts, { key: '', label: without, rows: rest }]
}

/** Units in the order in which the ranking meets them. */
export function unitLines(
  rows: readonly ResultRow[],
  grades: readonly string[],
  without: string,
): UnitLine[] {
  const parts = gradeParts(rows, grades, without).map((it) => it.key)
  return [...groupBy(rows, (it) => it.unitName)].map(([unit, some]) => ({
    unit,
    rows: some,
    grades: parts.map((key) => ({
      key,
      label: key || without,
      rows: some.filter((it) => (key === '' ? !grades.includes(it.grade) : it.grade === key)),
    })),
    mean: meanOf(some),
  }))
}

/** Mean of the scores there are, null where there is none. */
function meanOf(rows: readonly ResultRow[]): number | null {
  const scores = scoresOf(rows)
  return scores.length === 0 ? null : scores.reduce((sum, it) => sum + it, 0) / scores.length
}

/** The scores in a few figures, null where there is none. */
export function summaryOf(rows: readonly ResultRow[]): Summary | null {
  const scores = scoresOf(rows).toSorted((a, b) => a - b)
  const mean = meanOf(rows)
  const [lowest, highest] = [scores[0], scores.at(-1)]
  if (mean === null || lowest === undefined || highest === undefined) return null
  const middle = (scores.length - 1) / 2
  const median = ((scores[Math.floor(middle)] ?? 0) + (scores[Math.ceil(middle)] ?? 0)) / 2
  return { scored: scores.length, mean, median, highest, lowest }
}

function scoresOf(rows: readonly ResultRow[]): number[] {
  return rows.flatMap((it) => (it.score === null ? [] : [it.score]))
}
