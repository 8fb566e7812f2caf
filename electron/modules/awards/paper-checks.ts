import { refuse } from '#shared/ipc/reply'
import { checksTable } from '#shared/modules/awards/sheets/checks'
import { handedIn } from './check.service'
import { loadCycle } from './cycle.repository'
import type { PaperMaker } from './paper-ask'

/** 资格审查表, or the list of those refused with their reasons. */
export const checksPapers: PaperMaker<'checks'> = async ({ trx }, { cycleId, refusedOnly }, { from }) => {
  const cycle = await loadCycle(trx, cycleId)
  const rows = await handedIn(trx, cycle)
  const refused = rows.filter((it) => it.verdict === 'fail').length
  if (refusedOnly && refused === 0)
    throw refuse('not-found', '没有不符合资格的申报。', { remedy: '改印资格审查表。' })
  const { title, referenceOn } = cycle
  const form = checksTable(rows, { title, referenceOn, refusedOnly, from })
  const about = refusedOnly ? `不符合 ${refused} 项` : `${rows.length} 项`
  return { runs: [{ form }], papers: 1, about, title }
}
