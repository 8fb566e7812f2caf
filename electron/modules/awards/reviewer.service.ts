import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const reviewerService: Pick<
  Handlers<typeof awards>,
  'reviewers' | 'reviewer' | 'saveReviewer' | 'restReviewer'
> = {
  reviewers: () => later(),
  reviewer: () => later(),
  saveReviewer: () => later(),
  restReviewer: () => later(),
}
