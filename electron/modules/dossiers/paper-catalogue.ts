import type { Trx } from '#electron/platform/database/schema'
import type { Material } from '#shared/modules/dossiers/material'
import { catalogueTable } from '#shared/modules/dossiers/sheets/catalogue'
import type { TableForm } from '#shared/platform/print/table'
import { loadDossier } from './dossiers'
import { loadMaterials } from './materials'
import type { PaperMaker } from './paper-ask'
import { aboutDossiers } from './paper-dossiers'
import { readDossierStandards } from './standards'

/** 干部人事档案目录 of each dossier, every one on pages of its own. */
export const cataloguePapers: PaperMaker<'catalogue'> = async ({ trx }, { dossierIds }, { most, hear }) => {
  const shown = dossierIds.slice(0, most)
  const runs = []
  for (const [index, id] of shown.entries()) {
    await hear(index, shown.length)
    runs.push({ form: await catalogueForm(trx, id) })
  }
  return { runs, papers: dossierIds.length, ...(await aboutDossiers(trx, dossierIds)) }
}

/** The catalogue of one dossier as it is printed and exported; `materials` where they are at hand already. */
async function catalogueForm(
  trx: Trx,
  dossierId: string,
  materials?: readonly Material[],
): Promise<TableForm> {
  const dossier = await loadDossier(trx, dossierId)
  const lines = materials ?? (await loadMaterials(trx, dossierId))
  return catalogueTable(dossier, lines, await readDossierStandards(trx))
}
