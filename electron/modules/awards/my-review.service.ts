import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const myReviewService: Pick<
  Handlers<typeof awards>,
  'myReviews' | 'mySheets' | 'saveMyScore' | 'myMaterials' | 'myAttachment'
> = {
  myReviews: () => later(),
  mySheets: () => later(),
  saveMyScore: () => later(),
  myMaterials: () => later(),
  myAttachment: () => later(),
}
