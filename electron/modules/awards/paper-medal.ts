import { refuse } from '#shared/ipc/reply'
import { medalTable } from '#shared/modules/awards/sheets/medal'
import { medalRows } from './medal'
import type { PaperMaker } from './paper-ask'

/** Members that one list holds at most. */
const MOST = 20_000

/** 党龄名册 of everybody who reaches the years, or of those chosen. */
export const medalPapers: PaperMaker<'medal'> = async (
  { trx },
  { on, from: since, years, personIds },
  { from },
) => {
  const { rows } = await medalRows(trx, { on, from: since, years, personIds, offset: 0, limit: MOST })
  if (rows.length === 0)
    throw refuse('not-found', `到 ${on} 没有党龄满 ${years} 年的党员。`, { remedy: '改截止日期或年限。' })
  const form = medalTable({ on, years, rows, from })
  return { runs: [{ form }], papers: 1, about: `${rows.length} 名`, title: `截至 ${on}` }
}
