import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { SiteAsk } from '#shared/modules/training/contract-resources'
import type { Slice } from '#shared/values/page'
import type { LecturerTable, SiteTable, SiteVisitTable } from './training.table'

/** @file Sites where people are taught with who came there, and those who teach. */

export type SiteRecord = Selectable<SiteTable>
export type ListedSite = SiteRecord & { unit_name: string; visits: number; people: number; classes: number }
export type LecturerRecord = Selectable<LecturerTable>
export type ListedLecturer = LecturerRecord & { lectures: number; last: string }

const yearOf = (column: RawBuilder<unknown>, year: number) =>
  sql`(${column} >= ${`${year}-01-01`} and ${column} <= ${`${year}-12-31`})`

const wordsIn = (text: string, columns: RawBuilder<unknown>) =>
  text
    .split(/[\s\u3000]+/u)
    .filter(Boolean)
    .map((word) => sql`instr(${columns}, ${word}) > 0`)

/** One slice of the sites of a kind ('' all) with the year's visits; `people` of all of them. */
export async function listSites(
  trx: Trx,
  { year, kind, text }: SiteAsk,
  { offset, limit }: Slice,
): Promise<{ total: number; people: number; rows: ListedSite[] }> {
  const where = sql.join(
    [
      sql`it.removed_at is null`,
      ...(kind === '' ? [] : [sql`it.kind = ${kind}`]),
      ...wordsIn(text, sql`it.name || ' ' || it.address || ' ' || coalesce(unit.name, '')`),
    ],
    sql` and `,
  )
  const from = sql`training_site as it left join organization as unit on unit.id = it.unit_id`
  const inYear = sql`one.site_id = it.id and ${yearOf(sql`one.on_day`, year)}`
  const { rows: sums } = await sql<{ n: number; people: number }>`select count(*) as n,
      coalesce(sum((select sum(one.people) from training_site_visit as one where ${inYear})), 0) as people
    from ${from} where ${where}`.execute(trx)
  const { rows } =
    await sql<ListedSite>`select it.*, coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name,
      (select count(*) from training_site_visit as one where ${inYear}) as visits,
      coalesce((select sum(one.people) from training_site_visit as one where ${inYear}), 0) as people,
      (select count(*) from training_class as one where one.site_id = it.id and one.removed_at is null
        and ${yearOf(sql`one.from_on`, year)}) as classes
    from ${from} where ${where} order by it.kind, coalesce(unit.tree_order, 0), it.name limit ${limit} offset ${offset}`.execute(
      trx,
    )
  return { total: sums[0]?.n ?? 0, people: sums[0]?.people ?? 0, rows }
}

export async function findSite(trx: Trx, id: string): Promise<SiteRecord> {
  const row = await trx
    .selectFrom('training_site')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这个基地网点，可能已被删除。', { remedy: '刷新后再看。' })
}

/** Whether a site is on the register. */
export async function isSite(trx: Trx, id: string): Promise<boolean> {
  const query = trx
    .selectFrom('training_site')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
  return (await query.executeTakeFirst()) !== undefined
}

export async function insertSite(trx: Trx, row: SiteRecord): Promise<void> {
  await trx.insertInto('training_site').values(row).execute()
}

export async function updateSite(trx: Trx, id: string, values: Updateable<SiteTable>): Promise<void> {
  await trx.updateTable('training_site').set(values).where('id', '=', id).execute()
}

export function siteVisitsOf(trx: Trx, siteId: string): Promise<Selectable<SiteVisitTable>[]> {
  return trx
    .selectFrom('training_site_visit')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertSiteVisit(trx: Trx, row: Selectable<SiteVisitTable>): Promise<void> {
  await trx.insertInto('training_site_visit').values(row).execute()
}

/** Takes a visit away; answers it, undefined where it was not there. */
export function deleteSiteVisit(trx: Trx, id: string): Promise<Selectable<SiteVisitTable> | undefined> {
  return trx.deleteFrom('training_site_visit').where('id', '=', id).returningAll().executeTakeFirst()
}

/** One slice of the lecturers with their lectures of a year; `lectures` of all of them. */
export async function listLecturers(
  trx: Trx,
  { year, text }: { year: number; text: string },
  { offset, limit }: Slice,
): Promise<{ total: number; lectures: number; rows: ListedLecturer[] }> {
  const where = sql.join(
    [
      sql`it.removed_at is null`,
      ...wordsIn(
        text,
        sql`it.name || ' ' || it.unit_name || ' ' || it.title || ' ' || it.level || ' ' || it.field`,
      ),
    ],
    sql` and `,
  )
  const given = sql`training_lecture as one join training_class as class on class.id = one.class_id
    and class.removed_at is null where one.lecturer_id = it.id`
  const inYear = sql`${given} and ${yearOf(sql`class.from_on`, year)}`
  const { rows: sums } = await sql<{ n: number; lectures: number }>`select count(*) as n,
      coalesce(sum((select count(*) from ${inYear})), 0) as lectures from training_lecturer as it where ${where}`.execute(
    trx,
  )
  const { rows } = await sql<ListedLecturer>`select it.*, (select count(*) from ${inYear}) as lectures,
      coalesce((select max(class.from_on) from ${given}), '') as last
    from training_lecturer as it where ${where} order by it.level, it.name, it.id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return { total: sums[0]?.n ?? 0, lectures: sums[0]?.lectures ?? 0, rows }
}

export async function findLecturer(trx: Trx, id: string): Promise<LecturerRecord> {
  const row = await trx
    .selectFrom('training_lecturer')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这位授课人，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertLecturer(trx: Trx, row: LecturerRecord): Promise<void> {
  await trx.insertInto('training_lecturer').values(row).execute()
}

export async function updateLecturer(trx: Trx, id: string, values: Updateable<LecturerTable>): Promise<void> {
  await trx.updateTable('training_lecturer').set(values).where('id', '=', id).execute()
}
