import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { sheetExporting } from './sheet-export'
import { sheetPlanning } from './sheet-planning'
import { sheetPreviewing } from './sheet-preview'
import { sheetReturning } from './sheet-return'
import { findKept, listKept, listKeptRows } from './sheets.repository'

export const sheetsService: Pick<
  Handlers<typeof people>,
  | keyof typeof sheetPlanning
  | keyof typeof sheetPreviewing
  | 'exportReturn'
  | 'keptSheets'
  | 'keptRows'
  | 'exportSheet'
> = {
  ...sheetPlanning,
  ...sheetPreviewing,
  ...sheetReturning,
  ...sheetExporting,
  keptSheets: ({ trx }, slice) => listKept(trx, slice),
  async keptRows({ trx }, input) {
    if (!(await findKept(trx, input.id))) throw refuse('not-found', '找不到这张表，可能已随批次撤销。')
    return listKeptRows(trx, input)
  },
}
