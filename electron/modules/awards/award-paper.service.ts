import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const awardPaperService: Pick<Handlers<typeof awards>, 'previewAward' | 'printAward' | 'saveAward'> = {
  previewAward: () => later(),
  printAward: () => later(),
  saveAward: () => later(),
}
