import type { ResultRow } from '#shared/modules/evaluations/result'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { firstLines, shortLabel } from './scheme-names'

/** A first-level line of one subject beside the round's mean, both in percent of the line's full mark. */
export type LineShare = { label: string; self: number | null; mean: number | null }

/** Lines with weight; adjustments have no full mark to be a share of. */
export function lineShares(scheme: SchemeContent, row: ResultRow, rows: readonly ResultRow[]): LineShare[] {
  return firstLines(scheme).flatMap((line, index) => {
    if (line.score?.by === 'adjust') return []
    const share = (of: ResultRow) => {
      const score = of.lines[index]
      return score == null ? null : (score / line.full) * 100
    }
    const known = rows.map(share).filter((it) => it !== null)
    const mean = known.length === 0 ? null : known.reduce((sum, it) => sum + it, 0) / known.length
    return [{ label: shortLabel(line), self: share(row), mean }]
  })
}
