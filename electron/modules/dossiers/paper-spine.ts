import type { DossierRow } from '#shared/modules/dossiers/dossier'
import { SPINES_A_PAGE, type Spine, spineForm } from '#shared/modules/dossiers/sheets/spine'
import { dossierRows } from './dossier.repository'
import type { PaperMaker } from './paper-ask'
import { aboutDossiers } from './paper-dossiers'

/** 脊背标签: a strip for each volume, all in one form. */
export const spinePapers: PaperMaker<'spine'> = async ({ trx }, { dossierIds }, { most }) => {
  const dossiers = await dossierRows(trx, dossierIds)
  const spines = dossiers.flatMap(spinesOf)
  const shown = Number.isFinite(most) ? spines.slice(0, most * SPINES_A_PAGE) : spines
  return { runs: [{ form: spineForm(shown) }], papers: 1, ...(await aboutDossiers(trx, dossierIds)) }
}

function spinesOf(dossier: DossierRow): Spine[] {
  const of = (copy: Spine['copy'], volumes: number) =>
    Array.from({ length: volumes }, (_, index) => ({ ...dossier, copy, volume: index + 1, volumes }))
  return [...of('正本', Math.max(1, dossier.originals)), ...of('副本', dossier.duplicates)]
}
