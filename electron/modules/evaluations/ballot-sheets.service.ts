import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const ballotSheetsService: Pick<
  Handlers<typeof evaluations>,
  'saveBallotSheets' | 'previewBallots' | 'commitBallots'
> = {
  saveBallotSheets: () => notBuilt(),
  previewBallots: () => notBuilt(),
  commitBallots: () => notBuilt(),
}
