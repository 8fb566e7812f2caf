import type { Trx } from '#electron/platform/database/schema'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { loadDossier } from '../dossiers'
import { packagePerson, pagesOfDossier } from '../exchange.repository'
import { loadMaterials } from '../materials'
import type { PageRecord } from '../page.repository'
import type { MaterialPart } from './material-part'
import { loadOwn, type OwnParts } from './own-parts'
import type { PackagePerson } from './package-xml'

/** A dossier with everything that leaves with it, without the images themselves. */
export type DossierParts = {
  dossier: Dossier
  person: PackagePerson
  materials: MaterialPart[]
  /** Pages that belong to no material. */
  unassigned: PageRecord[]
  /** What only this program reads, where it is to leave too. */
  own: OwnParts | null
}

/** `own`: with what only another installation of this program can make use of. */
export async function loadParts(
  trx: Trx,
  dossierId: string,
  { own }: { own: boolean },
): Promise<DossierParts> {
  const dossier = await loadDossier(trx, dossierId)
  const byMaterial = new Map<string | null, PageRecord[]>()
  for (const page of await pagesOfDossier(trx, dossierId)) {
    const pages = byMaterial.get(page.material_id)
    if (pages) pages.push(page)
    else byMaterial.set(page.material_id, [page])
  }
  const lines = await loadMaterials(trx, dossierId)
  const materials = lines.map((material) => ({ material, pages: byMaterial.get(material.id) ?? [] }))
  return {
    dossier,
    person: await packagePerson(trx, dossier.personId),
    materials,
    unassigned: byMaterial.get(null) ?? [],
    own: own ? await loadOwn(trx, dossierId, materials) : null,
  }
}

/** 单位 and 职务 as lists of dossiers have them. */
export function unitPost({ unitName, post }: Pick<Dossier, 'unitName' | 'post'>): string {
  return post.startsWith(unitName) ? post : `${unitName}${post}`
}
