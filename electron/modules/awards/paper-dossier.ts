import { refuse } from '#shared/ipc/reply'
import { dossierTable } from '#shared/modules/awards/sheets/dossier-list'
import { findCycle } from './cycle.repository'
import { dossierDue } from './honour-dossier'
import type { PaperMaker } from './paper-ask'

/** What a cycle still owes to class 7 of dossiers, to be handed over with the materials. */
export const dossierPapers: PaperMaker<'dossier'> = async ({ trx }, { cycleId }, { from }) => {
  const { title } = await findCycle(trx, cycleId)
  const materials = await dossierDue(trx, cycleId)
  if (materials.length === 0)
    throw refuse('conflict', `“${title}”没有待归档的第七类材料。`, {
      remedy: '名单上没有在册人员，或都已登记归档。',
    })
  const form = dossierTable({ title, materials, from })
  return { runs: [{ form }], papers: 1, about: `${materials.length} 份`, title }
}
