import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Material } from '#shared/modules/dossiers/material'

type Row = Omit<Material, 'placed'> & { placed: 0 | 1; dossierId: string }

/** The catalogues of many dossiers, each in its order, with what was scanned of each line. */
export async function cataloguesOf(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<Map<string, Material[]>> {
  const { rows } = await sql<Row>`with scans as (
      select page.material_id, count(*) as scanned, sum(page.blank) as blank,
        sum(exists (select 1 from store_object where damage <> ''
          and hash in (page.original_hash, page.corrected_hash))) as damaged
      from json_each(${JSON.stringify(dossierIds)}) as wanted
        cross join dossier_page as page on page.dossier_id = wanted.value
      where page.removed_at is null and page.material_id is not null group by page.material_id)
    select it.dossier_id as "dossierId", it.id, it.version, it.class_code as "classCode", it.position as no, it.placed,
      it.title, it.year, it.month, it.day, it.copies, it.pages, it.remark, coalesce(scans.scanned, 0) as scanned,
      coalesce(scans.blank, 0) as blank, coalesce(scans.damaged, 0) as damaged
    from json_each(${JSON.stringify(dossierIds)}) as wanted
      cross join dossier_material as it on it.dossier_id = wanted.value and it.removed_at is null
      left join scans on scans.material_id = it.id
    order by wanted.key, it.class_place, it.position, it.id`.execute(trx)
  const found = new Map<string, Material[]>()
  for (const { dossierId, placed, ...row } of rows) {
    const material = { ...row, placed: placed === 1 }
    const lines = found.get(dossierId)
    if (lines) lines.push(material)
    else found.set(dossierId, [material])
  }
  return found
}
