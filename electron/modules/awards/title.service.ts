import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const titleService: Pick<Handlers<typeof awards>, 'titleReviews' | 'saveTitleReview' | 'titlesDue'> = {
  titleReviews: () => later(),
  saveTitleReview: () => later(),
  titlesDue: () => later(),
}
