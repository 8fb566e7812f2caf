import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Material } from '#shared/modules/dossiers/material'
import { readPersonFolder } from '#shared/modules/dossiers/rules-package'
import { personFolders } from '#shared/modules/dossiers/rules-scan'
import type { ScanPreview } from '#shared/modules/dossiers/scan'
import { groupBy } from '#shared/values/group-by'
import type { DossierId, MaterialId } from '#shared/values/id'
import { dossierOfMaterial } from '../material.repository'
import { loadMaterials, titleKey } from '../materials'
import { type DossierOfPerson, dossiersOfPeople } from '../scan.repository'
import type { ScanEntry } from './scan-session'

type Asked = { dossierId: DossierId | null; materialId: MaterialId | null }

/** Gives every page its dossier and material, so far as the page asked or the names say. Answers what folders named. */
export async function placeEntries(
  trx: Trx,
  entries: readonly ScanEntry[],
  { dossierId, materialId }: Asked,
): Promise<ScanPreview['dossiers']> {
  if (dossierId === null) {
    const folders = await dossiersByFolder(trx, entries)
    for (const id of new Set(entries.map((it) => it.dossierId)))
      if (id) await placeInDossier(trx, entries, id)
    return folders
  }
  for (const entry of entries) entry.dossierId = dossierId
  if (materialId === null) await placeInDossier(trx, entries, dossierId)
  else {
    await requireMaterialOf(trx, materialId, dossierId)
    for (const entry of entries) Object.assign(entry, { materialId, no: 0 })
  }
  return []
}

/** Refuses a material that is not in the dossier (any more). */
export async function requireMaterialOf(trx: Trx, id: MaterialId, dossierId: DossierId): Promise<void> {
  if ((await dossierOfMaterial(trx, id)) === dossierId) return
  throw refuse('not-found', '这件材料已不在这份档案里。', { field: 'materialId', remedy: '刷新目录后再选。' })
}

async function placeInDossier(trx: Trx, entries: readonly ScanEntry[], dossierId: DossierId): Promise<void> {
  const materials = await loadMaterials(trx, dossierId)
  for (const entry of entries)
    if (entry.dossierId === dossierId) entry.materialId = materialFor(entry, materials)?.id ?? null
}

/** By class and 序号; a folder's name decides where it says one, since numbers of folders may count otherwise. */
function materialFor({ classCode, materialNo, title }: ScanEntry, materials: readonly Material[]) {
  const inClass = materials.filter((it) => it.classCode === classCode)
  const byTitle = title === '' ? [] : inClass.filter((it) => titleKey(it.title) === titleKey(title))
  const [named, second] = byTitle
  if (named && !second) return named
  const numbered = inClass.find((it) => it.no === materialNo)
  return title === '' || byTitle.includes(numbered as Material) ? numbered : undefined
}

async function dossiersByFolder(trx: Trx, entries: readonly ScanEntry[]): Promise<ScanPreview['dossiers']> {
  const candidates = new Map(entries.map((it) => [it, personFolders(it.fileName)]))
  const asked = [...new Set([...candidates.values()].flat())].map((it) => ({
    folder: it,
    ...readPersonFolder(it),
  }))
  const found = await dossiersOfPeople(trx, asked)
  const byFolder = new Map(asked.map((it) => [it.folder, theOne(it, found)]))
  for (const [entry, folders] of candidates) {
    const folder = folders.find((it) => byFolder.get(it)) ?? folders[0] ?? ''
    entry.dossierId = byFolder.get(folder)?.dossierId ?? null
    entry.folder = folder
  }
  const folders = groupBy(entries, (it) => it.folder ?? '')
  return [...folders].map(([folder, pages]) => {
    const one = byFolder.get(folder)
    return {
      folder,
      dossierId: one?.dossierId ?? null,
      personId: one?.personId ?? null,
      name: one?.name ?? readPersonFolder(folder).name,
      pages: pages.length,
    }
  })
}

/** By number where the folder gives one, else by a name that only one person on record bears. */
function theOne(
  { name, identityNumber }: { name: string; identityNumber: string },
  found: readonly DossierOfPerson[],
): DossierOfPerson | undefined {
  const same = found.filter((it) =>
    identityNumber === '' ? it.name === name : it.identityNumber === identityNumber,
  )
  return same.length === 1 ? same[0] : undefined
}
