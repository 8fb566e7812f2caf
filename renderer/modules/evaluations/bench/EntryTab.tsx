import type { Round } from '#shared/modules/evaluations/round'

/** Boxes with how far entry has come, and the way to the bench. A tab of the round's page. */
export function EntryTab(_props: { round: Round }) {
  return null
}
