import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { MaterialTable } from './dossiers.table'

type Row = Omit<Material, 'placed'> & { placed: 0 | 1 }

/** Lines of one dossier's catalogue in its order, with what was scanned of each. */
export async function materialRows(trx: Trx, dossierId: string): Promise<Material[]> {
  const { rows } = await materialQuery(dossierId).execute(trx)
  return rows.map(({ placed, ...row }) => ({ ...row, placed: placed === 1 }))
}

function materialQuery(dossierId: string): RawBuilder<Row> {
  return sql<Row>`with scans as (
      select material_id, count(*) as scanned, sum(blank) as blank,
        sum(exists (select 1 from store_object where damage <> ''
          and hash in (page.original_hash, page.corrected_hash))) as damaged
      from dossier_page as page where dossier_id = ${dossierId} and removed_at is null and material_id is not null
      group by material_id)
    select it.id, it.version, it.class_code as "classCode", it.position as no, it.placed, it.title, it.year, it.month,
      it.day, it.copies, it.pages, it.remark, coalesce(scans.scanned, 0) as scanned, coalesce(scans.blank, 0) as blank,
      coalesce(scans.damaged, 0) as damaged
    from dossier_material as it left join scans on scans.material_id = it.id
    where it.dossier_id = ${dossierId} and it.removed_at is null
    order by it.class_place, it.position, it.id`
}

/** Which dossier a material on record belongs to; undefined where there is none. */
export async function dossierOfMaterial(trx: Trx, id: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('dossier_material')
    .select('dossier_id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.dossier_id
}

export async function insertMaterials(trx: Trx, rows: readonly Insertable<MaterialTable>[]): Promise<void> {
  await insertMany(trx, 'dossier_material', rows)
}

export async function updateMaterial(trx: Trx, id: string, change: Updateable<MaterialTable>): Promise<void> {
  await trx.updateTable('dossier_material').set(change).where('id', '=', id).execute()
}

/** 序号 of these materials by their order in the list, from 1 in each class. */
export async function renumberMaterials(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update dossier_material set position = numbered.no from (
      select it.id, row_number() over (partition by it.dossier_id, it.class_code order by wanted.key) as no
      from json_each(${JSON.stringify(ids)}) as wanted join dossier_material as it on it.id = wanted.value
    ) as numbered where numbered.id = dossier_material.id and position <> numbered.no`.execute(trx)
}

/** Whether these materials stand where a hand put them. */
export async function markPlaced(trx: Trx, ids: readonly string[], placed: boolean): Promise<void> {
  if (ids.length === 0) return
  await sql`update dossier_material set placed = ${placed ? 1 : 0}
    where id in (select value from json_each(${JSON.stringify(ids)})) and placed <> ${placed ? 1 : 0}`.execute(
    trx,
  )
}

/** A line of a class as its order looks at it. */
export type Peer = Pick<Material, 'id' | 'classCode' | 'title' | 'year' | 'month' | 'day' | 'placed'> & {
  dossierId: string
}

/** The lines of one class in many dossiers, each dossier's in order. */
export async function peersOf(
  trx: Trx,
  dossierIds: readonly string[],
  classCode: ClassCode,
): Promise<Peer[]> {
  const { rows } = await sql<
    Omit<Peer, 'placed'> & { placed: 0 | 1 }
  >`select it.id, it.dossier_id as "dossierId",
      it.class_code as "classCode", it.title, it.year, it.month, it.day, it.placed
    from (select distinct value as id from json_each(${JSON.stringify(dossierIds)})) as wanted
      cross join dossier_material as it on it.dossier_id = wanted.id
    where it.class_code = ${classCode} and it.removed_at is null
    order by it.dossier_id, it.position, it.id`.execute(trx)
  return rows.map((it) => ({ ...it, placed: it.placed === 1 }))
}

/** Those of the materials that a statement of the audit cites. */
export async function statementsOf(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct it.material_id as id
    from json_each(${JSON.stringify(ids)}) as wanted
      cross join dossier_statement as it on it.material_id = wanted.value
    where it.removed_at is null`.execute(trx)
  return new Set(rows.map((it) => it.id))
}
