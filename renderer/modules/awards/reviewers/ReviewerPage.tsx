import type { ReviewerId } from '#shared/values/id'

export function ReviewerPage(_: { id: ReviewerId | null }) {
  return null
}
