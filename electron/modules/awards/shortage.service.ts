import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const shortageService: Pick<
  Handlers<typeof awards>,
  'shortagePosts' | 'saveShortagePost' | 'removeShortagePost' | 'shortageCandidates'
> = {
  shortagePosts: () => later(),
  saveShortagePost: () => later(),
  removeShortagePost: () => later(),
  shortageCandidates: () => later(),
}
