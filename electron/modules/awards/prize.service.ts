import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const prizeService: Pick<
  Handlers<typeof awards>,
  'prizes' | 'drawUpPrizes' | 'savePrize' | 'movePrizes' | 'removePrize'
> = {
  prizes: () => later(),
  drawUpPrizes: () => later(),
  savePrize: () => later(),
  movePrizes: () => later(),
  removePrize: () => later(),
}
