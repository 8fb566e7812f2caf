import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { ClassAsk } from '#shared/modules/training/contract-classes'
import type { Slice } from '#shared/values/page'
import type { ClassTable, LectureTable } from './training.table'

export type ClassRecord = Selectable<ClassTable>
export type ListedClass = ClassRecord & { listed: number; absent: number }

/** Who came, and who was missing, by the list of names. */
const COUNTS = sql`(select count(*) from training_participant as one where one.class_id = it.id and one.absent = 0) as listed,
  (select count(*) from training_participant as one where one.class_id = it.id and one.absent = 1) as absent`

/** One slice of the classes asked for, the latest first, and everybody who came to all of them. */
export async function listClasses(
  trx: Trx,
  ask: ClassAsk,
  { offset, limit }: Slice,
): Promise<{ total: number; personTimes: number; rows: ListedClass[] }> {
  const where = whereOf(ask)
  const { rows: sums } = await sql<{ n: number; times: number }>`select count(*) as n,
      coalesce(sum(it.headcount + (select count(*) from training_participant as one
        where one.class_id = it.id and one.absent = 0)), 0) as times
    from training_class as it where ${where}`.execute(trx)
  const { rows } = await classSlice(where, { offset, limit }).execute(trx)
  return { total: sums[0]?.n ?? 0, personTimes: sums[0]?.times ?? 0, rows }
}

/** Exported with its clause for the test of its plan. */
function classSlice(where: RawBuilder<unknown>, { offset, limit }: Slice): RawBuilder<ListedClass> {
  return sql<ListedClass>`select it.*, ${COUNTS} from training_class as it where ${where}
    order by it.from_on desc, it.id limit ${limit} offset ${offset}`
}

export function whereOf({ year, text, system, kind, siteId }: ClassAsk): RawBuilder<unknown> {
  const clauses = [sql`it.removed_at is null`]
  if (year > 0) clauses.push(sql`it.from_on >= ${`${year}-01-01`} and it.from_on <= ${`${year}-12-31`}`)
  if (system !== '') clauses.push(sql`it.system = ${system}`)
  if (kind !== '') clauses.push(sql`it.kind = ${kind}`)
  if (siteId !== null) clauses.push(sql`it.site_id = ${siteId}`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(
      sql`(instr(it.title, ${word}) > 0 or instr(it.host, ${word}) > 0 or instr(it.place, ${word}) > 0)`,
    )
  return sql.join(clauses, sql` and `)
}

export async function classYears(trx: Trx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct cast(substr(from_on, 1, 4) as integer) as year
    from training_class where removed_at is null order by 1 desc`.execute(trx)
  return rows.map((it) => it.year)
}

/** A class that is on record, refused where it is not. */
export async function findClass(trx: Trx, id: string): Promise<ListedClass & { site_name: string }> {
  const { rows } = await sql<
    ListedClass & { site_name: string }
  >`select it.*, ${COUNTS}, coalesce(site.name, '') as site_name
    from training_class as it left join training_site as site on site.id = it.site_id
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  if (rows[0]) return rows[0]
  throw refuse('not-found', '找不到这个培训班，可能已被删除。', { remedy: '回到列表刷新后再看。' })
}

export async function insertClasses(trx: Trx, rows: readonly ClassRecord[]): Promise<void> {
  await insertMany(trx, 'training_class', rows)
}

export async function updateClass(trx: Trx, id: string, values: Updateable<ClassTable>): Promise<void> {
  await trx.updateTable('training_class').set(values).where('id', '=', id).execute()
}

/** Classes of these days by title and day: a register that is read a second time adds none of them again. */
export async function classesLike(trx: Trx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select from_on || ' ' || title as key from training_class
    where removed_at is null and from_on || ' ' || title in (select value from json_each(${JSON.stringify(keys)}))`.execute(
    trx,
  )
  return new Set(rows.map((it) => it.key))
}

export function lecturesOf(trx: Trx, classId: string): Promise<Selectable<LectureTable>[]> {
  return trx
    .selectFrom('training_lecture')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('position')
    .execute()
}

/** Puts these in place of the lectures that the class had. */
export async function keepLectures(
  trx: Trx,
  classId: string,
  rows: readonly Selectable<LectureTable>[],
): Promise<void> {
  await trx.deleteFrom('training_lecture').where('class_id', '=', classId).execute()
  await insertMany(trx, 'training_lecture', rows)
}
