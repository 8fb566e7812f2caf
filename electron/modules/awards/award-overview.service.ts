import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { figureRecords, figuresAlong } from './figures'
import { medalRows } from './medal'

export const awardOverviewService: Pick<
  Handlers<typeof awards>,
  'medalMembers' | 'awardFigures' | 'awardFigureRecords'
> = {
  medalMembers: ({ trx }, asked) => medalRows(trx, { ...asked, personIds: [] }),
  awardFigures: ({ trx }, { cycleId, by }) => figuresAlong(trx, cycleId, by),
  awardFigureRecords: ({ trx }, asked) => figureRecords(trx, asked),
}
