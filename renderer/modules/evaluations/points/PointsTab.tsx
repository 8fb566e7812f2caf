import type { Round } from '#shared/modules/evaluations/round'

/** 加减分, 否决 and 评语 of every subject. A tab of the round's page. */
export function PointsTab(_props: { round: Round }) {
  return null
}
