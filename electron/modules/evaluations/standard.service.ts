import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const standardService: Pick<
  Handlers<typeof evaluations>,
  'evaluationStandards' | 'saveEvaluationStandards'
> = {
  evaluationStandards: () => notBuilt(),
  saveEvaluationStandards: () => notBuilt(),
}
