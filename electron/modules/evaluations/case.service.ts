import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const caseService: Pick<
  Handlers<typeof evaluations>,
  'cases' | 'createCase' | 'saveCase' | 'removeCase'
> = {
  cases: () => notBuilt(),
  createCase: () => notBuilt(),
  saveCase: () => notBuilt(),
  removeCase: () => notBuilt(),
}
