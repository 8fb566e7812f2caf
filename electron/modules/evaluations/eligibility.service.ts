import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const eligibilityService: Pick<Handlers<typeof evaluations>, 'eligibility' | 'history'> = {
  eligibility: () => notBuilt(),
  history: () => notBuilt(),
}
