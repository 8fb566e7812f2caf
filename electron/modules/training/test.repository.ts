import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Slice } from '#shared/values/page'
import type { SubjectKind, SubjectScope } from '#shared/values/subject'
import type { TestPlaceTable, TestTable } from './training.table'

/** @file Tests sent out to organizations and what came back. */

export type TestRecord = Selectable<TestTable>
export type ListedTest = TestRecord & {
  places: number
  issued: number
  returned: number
  passed: number
  silent: number
}

export async function listTests(trx: Trx): Promise<ListedTest[]> {
  const { rows } = await sql<ListedTest>`select it.*, count(place.subject_id) as places,
      coalesce(sum(place.issued), 0) as issued, coalesce(sum(place.returned), 0) as returned,
      coalesce(sum(place.passed), 0) as passed,
      coalesce(sum(place.issued > 0 and place.returned = 0), 0) as silent
    from training_test as it left join training_test_place as place on place.test_id = it.id
    where it.removed_at is null group by it.id order by it.on_day desc, it.id`.execute(trx)
  return rows
}

export async function findTest(trx: Trx, id: string): Promise<TestRecord> {
  const row = await trx
    .selectFrom('training_test')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这次测试，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertTest(trx: Trx, row: TestRecord): Promise<void> {
  await trx.insertInto('training_test').values(row).execute()
}

export async function updateTest(trx: Trx, id: string, values: Updateable<TestTable>): Promise<void> {
  await trx.updateTable('training_test').set(values).where('id', '=', id).execute()
}

/** A line for every subject of the scope that has none yet; a party organization is sent a paper for each member. */
export async function layPlaces(trx: Trx, testId: string, scope: SubjectScope, on: string): Promise<void> {
  const members = sql`(select count(*) from party_member as one where one.party_id = subject.id
    and one.from_on <= ${on} and (one.to_on = '' or one.to_on > ${on}))`
  const issued = scope.kind === 'party' ? members : sql`1`
  await sql`insert or ignore into training_test_place (test_id, subject_kind, subject_id, issued, returned, passed, position)
    select ${testId}, subject.kind, subject.id, ${issued}, 0, null, subject.position
    from ${subjectQuery(trx, scope, on)} as subject`.execute(trx)
}

export type PlaceRecord = Omit<Selectable<TestPlaceTable>, 'test_id' | 'position' | 'subject_kind'> & {
  subject_kind: SubjectKind
}

/** One slice of a test's lines in the order of the subjects. */
export async function listPlaces(
  trx: Trx,
  asked: { testId: string; ids: readonly string[] | null; silent: boolean },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: PlaceRecord[] }> {
  const where = placesWhere(asked)
  const { rows: sums } = await sql<{
    n: number
  }>`select count(*) as n from training_test_place where ${where}`.execute(trx)
  const { rows } = await sql<PlaceRecord>`select subject_kind, subject_id, issued, returned, passed
    from training_test_place where ${where} order by position, subject_id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return { total: sums[0]?.n ?? 0, rows }
}

function placesWhere({
  testId,
  ids,
  silent,
}: {
  testId: string
  ids: readonly string[] | null
  silent: boolean
}): RawBuilder<unknown> {
  const clauses = [sql`test_id = ${testId}`]
  if (ids) clauses.push(sql`subject_id in (select value from json_each(${JSON.stringify(ids)}))`)
  if (silent) clauses.push(sql`issued > 0 and returned = 0`)
  return sql.join(clauses, sql` and `)
}

export async function keepPlace(
  trx: Trx,
  testId: string,
  { subject_kind, subject_id, issued, returned, passed }: PlaceRecord,
): Promise<void> {
  await trx
    .updateTable('training_test_place')
    .set({ issued, returned, passed })
    .where('test_id', '=', testId)
    .where('subject_kind', '=', subject_kind)
    .where('subject_id', '=', subject_id)
    .execute()
}

/** Tests whose day of return has come with places that have sent none back. */
export async function lateTests(
  trx: Trx,
  until: string,
): Promise<{ id: string; title: string; due_on: string; silent: number }[]> {
  const { rows } = await sql<{
    id: string
    title: string
    due_on: string
    silent: number
  }>`select it.id, it.title,
      it.due_on, count(*) as silent
    from training_test as it join training_test_place as place on place.test_id = it.id
    where it.removed_at is null and it.due_on <> '' and it.due_on <= ${until} and place.issued > 0 and place.returned = 0
    group by it.id order by it.due_on`.execute(trx)
  return rows
}
