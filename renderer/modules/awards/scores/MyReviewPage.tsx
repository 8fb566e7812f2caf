import type { CycleId } from '#shared/values/id'

export function MyReviewPage(_: { cycle: CycleId; stage: string }) {
  return null
}
