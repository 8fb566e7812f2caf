import type { Box, Round } from '#shared/modules/evaluations/round'

/** Ballots of a box as a workbook, out and in. */
export function BallotFileActions(_props: { round: Round; box: Box }) {
  return null
}
