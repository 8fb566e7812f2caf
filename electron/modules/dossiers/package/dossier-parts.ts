import type { Trx } from '#electron/platform/database/schema'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import { loadDossier } from '../dossiers'
import { packagePerson, pagesOfDossier } from '../exchange.repository'
import { loadMaterials } from '../materials'
import type { PageRecord } from '../page.repository'
import type { PackagePerson } from './package-xml'

export type MaterialPart = { material: Material; pages: PageRecord[] }

/** A dossier with everything that leaves with it, without the images themselves. */
export type DossierParts = {
  dossier: Dossier
  person: PackagePerson
  materials: MaterialPart[]
  /** Pages that belong to no material. */
  unassigned: PageRecord[]
}

export async function loadParts(trx: Trx, dossierId: string): Promise<DossierParts> {
  const dossier = await loadDossier(trx, dossierId)
  const byMaterial = new Map<string | null, PageRecord[]>()
  for (const page of await pagesOfDossier(trx, dossierId)) {
    const pages = byMaterial.get(page.material_id)
    if (pages) pages.push(page)
    else byMaterial.set(page.material_id, [page])
  }
  const materials = await loadMaterials(trx, dossierId)
  return {
    dossier,
    person: await packagePerson(trx, dossier.personId),
    materials: materials.map((material) => ({ material, pages: byMaterial.get(material.id) ?? [] })),
    unassigned: byMaterial.get(null) ?? [],
  }
}

/** 单位 and 职务 as lists of dossiers have them. */
export function unitPost({ unitName, post }: Pick<Dossier, 'unitName' | 'post'>): string {
  return post.startsWith(unitName) ? post : `${unitName}${post}`
}
