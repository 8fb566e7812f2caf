import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const roundService: Pick<
  Handlers<typeof evaluations>,
  | 'rounds'
  | 'round'
  | 'subjects'
  | 'roundSteps'
  | 'recusals'
  | 'hindrances'
  | 'createRound'
  | 'saveRound'
  | 'removeRound'
  | 'moveRound'
  | 'addSubjects'
  | 'removeSubjects'
  | 'orderSubjects'
  | 'saveSubject'
  | 'applyCases'
  | 'saveRecusals'
> = {
  rounds: () => notBuilt(),
  round: () => notBuilt(),
  subjects: () => notBuilt(),
  roundSteps: () => notBuilt(),
  recusals: () => notBuilt(),
  hindrances: () => notBuilt(),
  createRound: () => notBuilt(),
  saveRound: () => notBuilt(),
  removeRound: () => notBuilt(),
  moveRound: () => notBuilt(),
  addSubjects: () => notBuilt(),
  removeSubjects: () => notBuilt(),
  orderSubjects: () => notBuilt(),
  saveSubject: () => notBuilt(),
  applyCases: () => notBuilt(),
  saveRecusals: () => notBuilt(),
}
