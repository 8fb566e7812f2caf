import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { classPlace } from '#shared/modules/dossiers/classes'
import type { Material, MaterialContent } from '#shared/modules/dossiers/material'
import { dateSort, placeFor } from '#shared/modules/dossiers/rules-catalogue'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import type { MaterialId } from '#shared/values/id'
import { touchDossier } from './dossiers'
import { insertMaterials, materialRows, renumberMaterials } from './material.repository'
import { readDossierStandards } from './standards'

/** The catalogue of a dossier: by class, then 序号. */
export function loadMaterials(trx: Trx, dossierId: string): Promise<Material[]> {
  return materialRows(trx, dossierId)
}

/**
 * Adds lines to a catalogue, each where the rule of its class puts it, and numbers the classes anew. Answers the ids in
 * the order of `contents`. Whether the dossier may be changed at all is the caller's to ask (`requireOpenDossier`).
 */
export async function addMaterials(
  context: Context,
  dossierId: string,
  contents: readonly MaterialContent[],
): Promise<MaterialId[]> {
  if (contents.length === 0) return []
  const { trx } = context
  const { classes } = await readDossierStandards(trx)
  const catalogue: Placed[] = await loadMaterials(trx, dossierId)
  const ids = contents.map(() => newId() as MaterialId)
  contents.forEach((content, index) => {
    insertInOrder(catalogue, { ...content, id: ids[index] as MaterialId, placed: false }, classes)
  })
  await insertMaterials(
    trx,
    contents.map((content, index) => newRow(context, dossierId, { id: ids[index] as MaterialId, content })),
  )
  await renumberMaterials(
    trx,
    catalogue.map((it) => it.id),
  )
  await touchDossier(context, dossierId)
  return ids
}

type Placed = MaterialContent & { id: MaterialId; placed: boolean }

function insertInOrder(catalogue: Placed[], line: Placed, classes: readonly ClassStandard[]): void {
  const standard = classes.find((it) => it.code === line.classCode)
  const peers = catalogue.filter((it) => it.classCode === line.classCode)
  const behind = standard && peers[placeFor(line, peers, standard)]
  catalogue.splice(behind ? catalogue.indexOf(behind) : catalogue.length, 0, line)
}

/** A new row; its 序号 is given when the class is numbered. */
export function newRow(
  { now, caller }: Context,
  dossierId: string,
  { id, content }: { id: MaterialId; content: MaterialContent },
) {
  return {
    id,
    dossier_id: dossierId,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    position: 0,
    placed: 0,
    ...contentColumns(content),
  }
}

export function contentColumns(content: MaterialContent) {
  return {
    class_code: content.classCode,
    class_place: classPlace(content.classCode),
    title: content.title,
    title_key: titleKey(content.title),
    year: content.year,
    month: content.month,
    day: content.day,
    date_sort: dateSort(content),
    copies: content.copies,
    pages: content.pages,
    remark: content.remark,
  }
}

/** A title for comparing: brackets, blanks and the width of characters make no difference. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'‘’()（）]/gu, '')
}
