import type { Entry } from '#shared/modules/evaluations/ballot'
import type { RoundId } from '#shared/values/id'

export function BenchPage(_props: { round: RoundId; box: number; entry: Entry }) {
  return null
}
