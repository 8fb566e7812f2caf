import type { BallotContent } from './ballot'
import type { SchemeContent } from './scheme'

/** A rule that a ballot breaks, with both ways out: the cells to look at again, or the reason it is invalid for. */
export type BallotProblem = {
  message: string
  remedy: string
  cells: { subject: number; leaf: string }[]
  voids: 'over-limit' | 'overmarked' | null
}

/** What is wrong with a ballot of `group` that lists `subjects`. Empty cells are no problem: 未填. */
export function ballotProblems(
  _content: SchemeContent,
  _group: string,
  _subjects: readonly number[],
  _ballot: BallotContent,
): BallotProblem[] {
  return []
}
