import type { Round } from '#shared/modules/evaluations/round'

/** Ranking, ceilings and turnout. A tab of the round's page. */
export function ResultTab(_props: { round: Round }) {
  return null
}
