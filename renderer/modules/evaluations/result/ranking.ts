import type { ResultRow } from '#shared/modules/evaluations/result'
import { type RoundSubject, TREATMENTS } from '#shared/modules/evaluations/round'
import { groupBy } from '#shared/values/group-by'

/** Somebody who is not ranked, and why. `row` is null for one who was left out of the round. */
export type ApartRow = {
  no: number
  name: string
  unitName: string
  treatment: string
  reason: string
  row: ResultRow | null
}

/** A reason for which there is no result, with everybody it concerns. */
export type SharedProblem = { sentence: string; names: string[] }

export type Ranking = { ranked: ResultRow[]; apart: ApartRow[]; problems: SharedProblem[] }

const APART: ReadonlySet<string> = new Set(['comment', 'pending', 'none'])

/** The result as it is shown: who is ranked, who stands apart and why, and what keeps anybody from a result. */
export function rankingOf(
  rows: readonly ResultRow[],
  subjects: readonly RoundSubject[],
  excluded: string,
): Ranking {
  const listed = new Set(rows.map((it) => it.no))
  const leftOut = subjects
    .filter((it) => it.excluded !== '' && !listed.has(it.no))
    .map(({ no, name, unitName, excluded: reason }) => ({
      no,
      name,
      unitName,
      treatment: excluded,
      reason,
      row: null,
    }))
  return {
    ranked: rows.filter((it) => !APART.has(it.treatment.kind)).toSorted(byRank),
    apart: [...rows.filter((it) => APART.has(it.treatment.kind)).map(apartOf), ...leftOut],
    problems: sharedProblems(rows.filter((it) => it.problem !== '' && it.treatment.kind !== 'none')),
  }
}

function apartOf(row: ResultRow): ApartRow {
  const { no, name, unitName, treatment } = row
  return { no, name, unitName, treatment: TREATMENTS[treatment.kind], reason: treatment.reason, row }
}

/** Ranked ones first; those without a rank keep their order behind them. */
function byRank(one: ResultRow, other: ResultRow): number {
  return (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER)
}

function sharedProblems(rows: readonly ResultRow[]): SharedProblem[] {
  const bySentence = groupBy(rows, (it) => it.problem)
  return [...bySentence].map(([sentence, some]) => ({ sentence, names: some.map((it) => it.name) }))
}

/** How a place moved: `↑2`, `↓1`, `=`; '' where one of the two has no place. */
export function rankMove(before: number | null, after: number | null): string {
  if (before === null || after === null) return ''
  if (before === after) return '='
  return after < before ? `↑${before - after}` : `↓${after - before}`
}
