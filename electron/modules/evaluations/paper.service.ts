import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const paperService: Pick<Handlers<typeof evaluations>, 'printEvaluation' | 'saveEvaluation'> = {
  printEvaluation: () => notBuilt(),
  saveEvaluation: () => notBuilt(),
}
