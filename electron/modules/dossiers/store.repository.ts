import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { Slice } from '#shared/values/page'

export type DamagedPage = {
  id: string
  dossier_id: string
  material_id: string | null
  name: string
  class_code: ClassCode | null
  position: number | null
  title: string | null
  no: number
  damage: string
}

const HURT = sql`select page.id, min(object.damage) as damage
  from store_object as object cross join dossier_page as page
    on page.original_hash = object.hash or page.corrected_hash = object.hash or page.source_hash = object.hash
  where object.damage <> '' and page.removed_at is null group by page.id`

/** Pages of which a file is damaged, in the order of the dossiers, and how many there are in all. */
export async function damagedPages(
  trx: Trx,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: DamagedPage[] }> {
  const counted = await sql<{ n: number }>`select count(*) as n from (${HURT})`.execute(trx)
  const { rows } =
    await sql<DamagedPage>`select page.id, page.dossier_id, page.material_id, person.name, material.class_code,
      material.position, material.title, page.position as no, hurt.damage
    from (${HURT}) as hurt join dossier_page as page on page.id = hurt.id
      join dossier on dossier.id = page.dossier_id join person on person.id = dossier.person_id
      left join dossier_material as material on material.id = page.material_id
    order by dossier.number_key, dossier.id, material.class_place, material.position, page.position, page.id
    limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

/** Every file behind the pages of a dossier, those of removed pages and former scans included. */
export async function hashesOfDossier(trx: Trx, dossierId: string): Promise<string[]> {
  const { rows } = await sql<{
    hash: string
  }>`with mine as (select * from dossier_page where dossier_id = ${dossierId})
    select original_hash as hash from mine union select corrected_hash from mine where corrected_hash is not null
    union select thumb_hash from mine where thumb_hash is not null
    union select source_hash from mine where source_hash is not null
    union select value from mine join dossier_page_before as before on before.page_id = mine.id,
      json_each(json_array(before.original_hash, before.corrected_hash, before.source_hash))
      where value is not null`.execute(trx)
  return rows.map((it) => it.hash)
}
