import { objectionsTable } from '#shared/modules/awards/sheets/objections'
import { loadCycle } from './cycle.repository'
import { objectionsOf } from './objections'
import type { PaperMaker } from './paper-ask'

export const objectionsPapers: PaperMaker<'objections'> = async ({ trx, now }, { cycleId }, { from }) => {
  const cycle = await loadCycle(trx, cycleId)
  const objections = await objectionsOf(trx, cycle, now)
  const form = objectionsTable(objections, { title: cycle.title, from })
  return { runs: [{ form }], papers: 1, about: `${objections.length} 件`, title: cycle.title }
}
