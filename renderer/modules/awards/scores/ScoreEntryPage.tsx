import type { CycleId, ReviewerId } from '#shared/values/id'

export function ScoreEntryPage(_: { cycle: CycleId; stage: string; reviewer: ReviewerId }) {
  return null
}
