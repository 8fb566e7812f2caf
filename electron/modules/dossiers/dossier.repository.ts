import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Dossier, DossierRow, DossierState } from '#shared/modules/dossiers/dossier'
import type { DossierId, PersonId } from '#shared/values/id'
import type { DossierTable } from './dossiers.table'

/** Rows of these dossiers in the order of the ids; those removed are left out. */
export async function dossierRows(trx: Trx, ids: readonly string[]): Promise<DossierRow[]> {
  const { rows } = await rowsQuery<DossierRow>(ids, sql``).execute(trx)
  return rows
}

/** One dossier opened; undefined where it is not there. */
export async function findDossier(trx: Trx, id: string): Promise<Dossier | undefined> {
  const more = sql`, person.identity_number as "identityNumber", it.changed_at as "changedAt",
    coalesce((select name from account where account.id = it.changed_by), '') as "changedBy"`
  const { rows } = await rowsQuery<Dossier>([id], more).execute(trx)
  return rows[0]
}

/** The query behind the rows: whatever is counted is read from the indexes of one dossier at a time. */
export function rowsQuery<T>(ids: readonly string[], more: RawBuilder<unknown>): RawBuilder<T> {
  return sql<T>`with wanted as (select key, value as id from json_each(${JSON.stringify(ids)})),
    damaged as (select distinct page.dossier_id, page.id
      from store_object as object cross join dossier_page as page
        on page.original_hash = object.hash or page.corrected_hash = object.hash
      where object.damage <> '' and page.removed_at is null),
    line as (select it.dossier_id, it.pages,
        (select count(*) from dossier_page as page where page.material_id = it.id and page.removed_at is null) as scanned,
        (select count(*) from dossier_page as page where page.material_id = it.id and page.removed_at is null
          and page.blank = 1) as blank
      from wanted cross join dossier_material as it on it.dossier_id = wanted.id and it.removed_at is null),
    catalogue as (select dossier_id, count(*) as materials, coalesce(sum(pages), 0) as pages, sum(scanned) as scanned,
        sum(scanned > 0 and pages is not null and scanned - blank <> pages) as uneven from line group by dossier_id)
    select it.id, it.version, it.number, it.originals, it.duplicates, it.cabinet, it.shelf,
      it.received_on as "receivedOn", it.received_from as "receivedFrom", it.note, it.state, it.whereabouts,
      it.person_id as "personId", person.name, person.sex, person.birth, person.organization_id as "organizationId",
      coalesce(unit.name, '') as "unitName", person.post_text as post,
      coalesce(catalogue.materials, 0) as materials, coalesce(catalogue.pages, 0) as pages,
      coalesce(catalogue.scanned, 0) + loose.n as scanned, coalesce(catalogue.uneven, 0) as uneven,
      loose.n as unassigned,
      (select count(*) from dossier_missing as missing where missing.dossier_id = it.id
        and missing.state in ('open', 'chased') and missing.removed_at is null) as missing,
      (select count(*) from damaged where damaged.dossier_id = it.id) as damaged ${more}
    from (select wanted.key, wanted.id, (select count(*) from dossier_page as page where page.dossier_id = wanted.id
        and page.material_id is null and page.removed_at is null) as n from wanted) as loose
      cross join dossier as it on it.id = loose.id and it.removed_at is null
      join person on person.id = it.person_id
      left join organization as unit on unit.id = person.organization_id
      left join catalogue on catalogue.dossier_id = it.id
    order by loose.key`
}

type BriefRow = {
  id: DossierId
  personId: PersonId
  name: string
  unitName: string
  number: string
  state: DossierState
}

export async function briefRows(trx: Trx, ids: readonly string[]): Promise<BriefRow[]> {
  const { rows } = await sql<BriefRow>`select it.id, it.person_id as "personId", person.name,
      coalesce(unit.name, '') as "unitName", it.number, it.state
    from json_each(${JSON.stringify(ids)}) as wanted cross join dossier as it on it.id = wanted.value
      join person on person.id = it.person_id left join organization as unit on unit.id = person.organization_id
    where it.removed_at is null order by wanted.key`.execute(trx)
  return rows
}

export async function insertDossiers(trx: Trx, rows: readonly Insertable<DossierTable>[]): Promise<void> {
  await insertMany(trx, 'dossier', rows)
}

export async function updateDossier(trx: Trx, id: string, change: Updateable<DossierTable>): Promise<void> {
  await trx.updateTable('dossier').set(change).where('id', '=', id).execute()
}

/** The dossier of a person, so far as there is one. */
export async function findDossierOf(trx: Trx, personId: string): Promise<DossierId | undefined> {
  const row = await trx
    .selectFrom('dossier')
    .select('id')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.id as DossierId | undefined
}

type ForDossier = { id: PersonId; name: string; has: 0 | 1 }

/** People on record, by ids or of a unit and below, in the order of the units, and who has a dossier. */
export async function peopleForDossiers(
  trx: Trx,
  { personIds, organizationId }: { personIds: readonly string[]; organizationId: string | null },
): Promise<ForDossier[]> {
  const { rows } = await sql<ForDossier>`select person.id, person.name, exists (select 1 from dossier
      where dossier.person_id = person.id and dossier.removed_at is null) as has
    from person left join organization as unit on unit.id = person.organization_id
    where person.removed_at is null and (person.id in (select value from json_each(${JSON.stringify(personIds)}))
      or (${organizationId} is not null
        and instr(unit.path, (select path from organization as top where top.id = ${organizationId})) = 1))
    order by unit.tree_order, person.position, person.stroke_key, person.id`.execute(trx)
  return rows
}

/** Which of these numbers another dossier bears, and whose it is. */
export async function numbersTaken(
  trx: Trx,
  numbers: readonly string[],
  except = '',
): Promise<{ number: string; name: string }[]> {
  const { rows } = await sql<{ number: string; name: string }>`select it.number, person.name
    from json_each(${JSON.stringify(numbers)}) as wanted
      cross join dossier as it on it.number = wanted.value and it.number <> '' and it.removed_at is null
      join person on person.id = it.person_id
    where it.id <> ${except}`.execute(trx)
  return rows
}

/** What stands in the way of removing a dossier, in words; '' where nothing does. */
export async function dossierUse(trx: Trx, id: string): Promise<string> {
  const { rows } = await sql<{ word: string }>`
    select '目录' as word where exists (select 1 from dossier_material where dossier_id = ${id} and removed_at is null)
    union all select '扫描页' where exists (select 1 from dossier_page where dossier_id = ${id} and removed_at is null)
    union all select '借阅登记' where exists (select 1 from dossier_permit_dossier where dossier_id = ${id})
    union all select '转递登记' where exists (select 1 from dossier_transfer_dossier where dossier_id = ${id})
    union all select '审核记录' where exists (select 1 from dossier_audit where dossier_id = ${id})`.execute(
    trx,
  )
  return rows.map((it) => it.word).join('、')
}

/** Says of many dossiers when and by whom they were changed. */
export async function touchDossiers(
  trx: Trx,
  ids: readonly string[],
  { changed_at, changed_by }: Pick<DossierTable, 'changed_at' | 'changed_by'>,
): Promise<void> {
  await sql`update dossier set changed_at = ${changed_at}, changed_by = ${changed_by}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(trx)
}
