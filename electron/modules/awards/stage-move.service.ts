import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const stageMoveService: Pick<Handlers<typeof awards>, 'stageHindrances' | 'moveStage'> = {
  stageHindrances: () => later(),
  moveStage: () => later(),
}
