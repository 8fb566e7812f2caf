import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const honourService: Pick<
  Handlers<typeof awards>,
  | 'honours'
  | 'awardList'
  | 'honoursOf'
  | 'savePastHonour'
  | 'saveHonours'
  | 'fileHonours'
  | 'withdrawHonour'
  | 'endHonour'
> = {
  honours: () => later(),
  awardList: () => later(),
  honoursOf: () => later(),
  savePastHonour: () => later(),
  saveHonours: () => later(),
  fileHonours: () => later(),
  withdrawHonour: () => later(),
  endHonour: () => later(),
}
