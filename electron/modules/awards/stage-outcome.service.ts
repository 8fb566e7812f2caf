import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const stageOutcomeService: Pick<
  Handlers<typeof awards>,
  'stageOutcome' | 'decidePass' | 'voteCounts' | 'saveVotes'
> = {
  stageOutcome: () => later(),
  decidePass: () => later(),
  voteCounts: () => later(),
  saveVotes: () => later(),
}
