import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const standardService: Pick<Handlers<typeof awards>, 'awardStandards' | 'saveAwardStandards'> = {
  awardStandards: () => later(),
  saveAwardStandards: () => later(),
}
