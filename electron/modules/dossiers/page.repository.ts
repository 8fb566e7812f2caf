import { type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { PageTable } from './dossiers.table'

/** A row of `dossier_page` with what verification found of its images, and whether it had another scan before. */
export type PageRecord = Selectable<PageTable> & { damage: string; replaced: 0 | 1 }

/** One page that is not removed; refuses any other. */
export async function findPage(trx: Trx, id: string): Promise<PageRecord> {
  const row = await pageRows(trx).where('page.id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '这一页已不在档案里。', { remedy: '刷新后再看；误删的在“最近改动”里撤销。' })
}

/** Pages of a material in their order, or with null those of the dossier that belong to none. */
export function pagesOf(trx: Trx, dossierId: string, materialId: string | null): Promise<PageRecord[]> {
  return pageRows(trx)
    .where('page.dossier_id', '=', dossierId)
    .where('page.material_id', 'is', materialId)
    .orderBy('page.position')
    .orderBy('page.id')
    .execute()
}

/** Those of these pages that are not removed, in no order. */
export function pagesById(trx: Trx, ids: readonly string[]): Promise<PageRecord[]> {
  return pageRows(trx)
    .where('page.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** Pages that are not removed, with what verification found of their images. */
export function pageRows(trx: Trx) {
  return trx
    .selectFrom('dossier_page as page')
    .leftJoin('store_object as original', 'original.hash', 'page.original_hash')
    .leftJoin('store_object as corrected', 'corrected.hash', 'page.corrected_hash')
    .selectAll('page')
    .select(sql<string>`coalesce(nullif(original.damage, ''), nullif(corrected.damage, ''), '')`.as('damage'))
    .select(
      sql<0 | 1>`exists (select 1 from dossier_page_before as former where former.page_id = page.id)`.as(
        'replaced',
      ),
    )
    .where('page.removed_at', 'is', null)
}

/** New pages; their images are on record already (`keepImages`). */
export async function insertPages(trx: Trx, rows: readonly Selectable<PageTable>[]): Promise<void> {
  await insertMany(trx, 'dossier_page', rows)
}

export async function updatePage(trx: Trx, id: string, change: Updateable<PageTable>): Promise<void> {
  await trx.updateTable('dossier_page').set(change).where('id', '=', id).execute()
}

/** The small picture of a page; its version is no other for that. */
export async function setThumbnail(trx: Trx, id: string, hash: string): Promise<void> {
  await updatePage(trx, id, { thumb_hash: hash })
}

/** Which page it is, in words: 贺兰山的档案，四-1 第 3 件《学历证明》第 2 页. */
export async function placeOfPage(
  trx: Trx,
  page: Pick<PageRecord, 'dossier_id' | 'material_id' | 'position'>,
): Promise<string> {
  const row = await trx
    .selectFrom('dossier')
    .innerJoin('person', 'person.id', 'dossier.person_id')
    .leftJoin('dossier_material as material', (join) => join.on('material.id', '=', page.material_id))
    .select(['person.name', 'material.class_code', 'material.position', 'material.title'])
    .where('dossier.id', '=', page.dossier_id)
    .executeTakeFirst()
  return `${row?.name ?? ''}的档案，${materialPlace(row ?? null)}第 ${page.position} 页`
}

/** 四-1 第 3 件《学历证明》, or 待归位 without a material. */
export function materialPlace(
  material: { class_code: ClassCode | null; position: number | null; title: string | null } | null,
): string {
  if (!material || material.class_code === null) return '待归位'
  return `${classLabel(material.class_code)} 第 ${material.position} 件《${material.title}》`
}
