import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const ballotService: Pick<
  Handlers<typeof evaluations>,
  | 'openRounds'
  | 'ballotRows'
  | 'ballot'
  | 'saveBallot'
  | 'removeBallot'
  | 'ballotDraft'
  | 'keepBallotDraft'
  | 'differences'
  | 'settleBallot'
> = {
  openRounds: () => notBuilt(),
  ballotRows: () => notBuilt(),
  ballot: () => notBuilt(),
  saveBallot: () => notBuilt(),
  removeBallot: () => notBuilt(),
  ballotDraft: () => notBuilt(),
  keepBallotDraft: () => notBuilt(),
  differences: () => notBuilt(),
  settleBallot: () => notBuilt(),
}
