import { refuse } from '#shared/ipc/reply'
import { handoverTable } from '#shared/modules/dossiers/sheets/handover'
import { findExport } from './exchange.repository'
import { exportLogOf } from './export-log'
import type { PaperMaker } from './paper-ask'

/** 数字档案移交清单 of an export, with the receipt. */
export const handoverPapers: PaperMaker<'handover'> = async ({ trx }, { exportId }, { from }) => {
  const row = await findExport(trx, exportId)
  if (!row) throw refuse('not-found', '找不到这次导出。', { remedy: '回到导出记录再选。' })
  const log = exportLogOf(row)
  return {
    runs: [{ form: handoverTable(log, from) }],
    papers: 1,
    about: `${log.number}，${log.dossiers} 份`,
    targetId: log.id,
  }
}
