import { coverForm } from '#shared/modules/dossiers/sheets/cover'
import { loadDossier } from './dossiers'
import { loadMaterials } from './materials'
import type { PaperMaker } from './paper-ask'
import { aboutDossiers } from './paper-dossiers'
import { readDossierStandards } from './standards'

/** 卷内封面 of each dossier, one page each. */
export const coverPapers: PaperMaker<'cover'> = async (
  { trx },
  { dossierIds },
  { most, hear, department },
) => {
  const standards = await readDossierStandards(trx)
  const shown = dossierIds.slice(0, most)
  const runs = []
  for (const [index, id] of shown.entries()) {
    await hear(index, shown.length)
    const [dossier, materials] = [await loadDossier(trx, id), await loadMaterials(trx, id)]
    runs.push({ form: coverForm({ dossier, materials, standards, department }) })
  }
  return { runs, papers: dossierIds.length, ...(await aboutDossiers(trx, dossierIds)) }
}
