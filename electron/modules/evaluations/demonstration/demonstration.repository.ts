import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { BallotContent } from '#shared/modules/evaluations/ballot'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { BallotEntry, Entered } from '../ballot.repository'

export type DemonstrationUnit = { id: OrganizationId; shortName: string; people: number }

/** Units whose code looks like that, with the people below each, in tree order. */
export async function unitsByCode(trx: Trx, pattern: string): Promise<DemonstrationUnit[]> {
  const { rows } = await sql<DemonstrationUnit>`
    select unit.id, unit.short_name as "shortName", (select count(*) from organization as below
      join person on person.organization_id = below.id
      where below.path >= unit.path and below.path < unit.path || '~' and person.removed_at is null) as people
    from organization as unit where unit.code glob ${pattern} and unit.code not glob '?00.000'
    order by unit.tree_order`.execute(trx)
  return rows
}

/** The villages and communities of a town. */
export async function villagesOf(trx: Trx, townId: string): Promise<OrganizationId[]> {
  const rows = await trx
    .selectFrom('organization')
    .select('id')
    .where('parent_id', '=', townId)
    .where('category', '=', '城乡社区社会组织')
    .orderBy('tree_order')
    .execute()
  return rows.map((row) => row.id as OrganizationId)
}

/** Those who hold this place in the office order of each unit: 1 is the head. */
export async function peopleAtPlace(
  trx: Trx,
  unitIds: readonly string[],
  position: number,
): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person.id from json_each(${JSON.stringify(unitIds)}) as wanted
    join person on person.organization_id = wanted.value and person.position = ${position}
    where person.removed_at is null order by wanted.key`.execute(trx)
  return rows.map((row) => row.id)
}

/** Everybody in a unit and below it, in office order. */
export async function peopleBelow(trx: Trx, unitId: string): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person.id from organization as unit
    join organization as below on below.path >= unit.path and below.path < unit.path || '~'
    join person on person.organization_id = below.id
    where unit.id = ${unitId} and person.removed_at is null
    order by below.tree_order, person.position`.execute(trx)
  return rows.map((row) => row.id)
}

/** Writes one entry of a box at once. Counts are made anew afterwards by `countAnew`. */
export async function insertPapers(
  trx: Trx,
  { roundId, box, entry }: BallotEntry,
  papers: readonly BallotContent[],
  { by, byName, at }: Entered,
): Promise<void> {
  const { last } = await trx
    .selectFrom('evaluation_ballot')
    .select((eb) => eb.fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  const first = (last ?? 0) + 1
  await insertMany(
    trx,
    'evaluation_ballot',
    papers.map((paper, index) => ({
      id: first + index,
      round_id: roundId,
      box_no: box,
      entry,
      number: paper.number,
      version: 1,
      void: paper.void,
      void_note: paper.voidNote,
      entered_by: by,
      entered_by_name: byName,
      entered_at: at,
    })),
  )
  await insertMany(
    trx,
    'evaluation_mark',
    papers.flatMap(({ marks }, index) =>
      marks.map(({ subject, leaf, value }) => ({
        ballot_id: first + index,
        subject_no: subject,
        leaf,
        value,
      })),
    ),
  )
}

/** The counts of a round from the marks of its first entry. */
export async function countAnew(trx: Trx, roundId: string): Promise<void> {
  await sql`insert into evaluation_count (round_id, box_no, subject_no, leaf, value, n)
    select ballot.round_id, ballot.box_no, mark.subject_no, mark.leaf, mark.value, count(*)
    from evaluation_ballot as ballot join evaluation_mark as mark on mark.ballot_id = ballot.id
    where ballot.round_id = ${roundId} and ballot.entry = 1 and ballot.void is null
    group by ballot.box_no, mark.subject_no, mark.leaf, mark.value`.execute(trx)
}
