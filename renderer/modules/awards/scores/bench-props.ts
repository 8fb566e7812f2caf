import type { Cycle } from '#shared/modules/awards/cycle'
import type { ReviewerId } from '#shared/values/id'

/** Whose paper sheet of which stage is typed. */
export type BenchProps = {
  cycle: Cycle
  stage: string
  reviewer: { id: ReviewerId; name: string }
}
