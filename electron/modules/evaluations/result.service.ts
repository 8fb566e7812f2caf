import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const resultService: Pick<
  Handlers<typeof evaluations>,
  'result' | 'explanation' | 'figure' | 'whatIf' | 'recount' | 'decideGrade'
> = {
  result: () => notBuilt(),
  explanation: () => notBuilt(),
  figure: () => notBuilt(),
  whatIf: () => notBuilt(),
  recount: () => notBuilt(),
  decideGrade: () => notBuilt(),
}
