import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'

/** 页号 1..n again in each of these materials; null stands for the pages that belong to none. */
export async function renumberRows(
  trx: Trx,
  dossierId: DossierId,
  materialIds: readonly (MaterialId | null)[],
): Promise<void> {
  await sql`update dossier_page set position = ranked.place
    from (select id, row_number() over (partition by material_id order by position, id) as place
      from dossier_page
      where dossier_id = ${dossierId} and removed_at is null and coalesce(material_id, '')
        in (select coalesce(value, '') from json_each(${JSON.stringify(materialIds)}))) as ranked
    where dossier_page.id = ranked.id and dossier_page.position <> ranked.place`.execute(trx)
}

/** The pages of a material (null: of none) in their order. */
export async function pageIdsOf(
  trx: Trx,
  dossierId: DossierId,
  materialId: MaterialId | null,
): Promise<PageId[]> {
  const rows = await trx
    .selectFrom('dossier_page')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('material_id', materialId === null ? 'is' : '=', materialId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id as PageId)
}

/** Puts these pages, in this order and as the only ones, into the material. */
export async function layRows(
  trx: Trx,
  materialId: MaterialId | null,
  order: readonly PageId[],
): Promise<void> {
  await sql`update dossier_page set material_id = ${materialId}, position = place.key + 1
    from json_each(${JSON.stringify(order)}) as place
    where dossier_page.id = place.value`.execute(trx)
}
