import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const pointService: Pick<Handlers<typeof evaluations>, 'points' | 'savePoint' | 'removePoint'> = {
  points: () => notBuilt(),
  savePoint: () => notBuilt(),
  removePoint: () => notBuilt(),
}
