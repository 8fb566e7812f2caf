import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const awardOverviewService: Pick<Handlers<typeof awards>, 'medalMembers' | 'awardFigures'> = {
  medalMembers: () => later(),
  awardFigures: () => later(),
}
