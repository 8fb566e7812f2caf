import type { ResultRow } from '#shared/modules/evaluations/result'
import { roundSubject } from '#test/builders/evaluation'

/** A row of a ranking: the subject of this number with a score, and whatever else the test is about. */
export function resultRow(no: number, score: number | null, overrides: Partial<ResultRow> = {}): ResultRow {
  const { version: _, excluded: __, ...subject } = roundSubject(no)
  return {
    ...subject,
    ...{
      score,
      rank: score === null ? null : no,
      grade: '好',
      groups: [],
      lines: [],
      problem: '',
      computedGrade: '',
    },
    ...overrides,
  }
}
