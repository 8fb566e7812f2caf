import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const totalsService: Pick<Handlers<typeof evaluations>, 'totals' | 'saveTotals' | 'saveBox'> = {
  totals: () => notBuilt(),
  saveTotals: () => notBuilt(),
  saveBox: () => notBuilt(),
}
