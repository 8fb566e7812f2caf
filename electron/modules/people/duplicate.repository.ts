import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { DuplicateReason } from '#shared/modules/people/contract-merge'

/** @file Pairs of records that may be one person: one query a reason, none compares everybody with everybody. */

export type Pair = { a: string; b: string }

/** Two living records by one 身份证号, an older one of 15 digits standing for that of 18. */
export function sameNumberQuery(): RawBuilder<Pair> {
  return sql<Pair>`
    with repeated as materialized (select identity_number from person indexed by person_by_identity
      where identity_number <> '' group by identity_number having count(*) > 1)
    select a.id as a, b.id as b from repeated
      cross join person as a on a.identity_number = repeated.identity_number and a.identity_number <> ''
      cross join person as b on b.identity_number = a.identity_number and b.identity_number <> '' and b.id > a.id
      where a.removed_at is null and b.removed_at is null
    union
    select min(old.id, full.id), max(old.id, full.id) from
      (select id, identity_number as number, removed_at from person indexed by person_by_identity
        where identity_number <> '' and length(identity_number) = 15) as old
      cross join person as full on full.identity_number <> ''
        and full.identity_number > substr(old.number, 1, 6) || '19' || substr(old.number, 7)
        and full.identity_number < substr(old.number, 1, 6) || '19' || substr(old.number, 7) || '~'
      where old.removed_at is null and full.removed_at is null and length(full.identity_number) = 18`
}

/** Two living records of one name and one month of birth. */
export function sameBirthQuery(): RawBuilder<Pair> {
  return sql<Pair>`
    with repeated as materialized (select name_key, substr(birth, 1, 7) as month
      from person indexed by person_by_namesake where removed_at is null and birth <> ''
      group by name_key, substr(birth, 1, 7) having count(*) > 1)
    select a.id as a, b.id as b from repeated
      cross join person as a indexed by person_by_namesake on a.removed_at is null and a.name_key = repeated.name_key
        and a.birth >= repeated.month and a.birth < repeated.month || '~'
      cross join person as b indexed by person_by_namesake on b.removed_at is null and b.name_key = repeated.name_key
        and b.birth >= repeated.month and b.birth < repeated.month || '~' and b.id > a.id`
}

/** Namesakes of one unit, and namesakes whose résumés share a line. */
export function sameCareerQuery(): RawBuilder<Pair> {
  return sql<Pair>`
    with repeated as materialized (select name_key, organization_id, work_started
      from person indexed by person_by_namesake where removed_at is null),
    names as materialized (select name_key from repeated group by name_key having count(*) > 1),
    namesakes as materialized (select person.id, person.name_key, person.organization_id, person.work_started
      from names cross join person indexed by person_by_namesake
        on person.removed_at is null and person.name_key = names.name_key)
    select a.id as a, b.id as b from namesakes as a join namesakes as b
      on b.name_key = a.name_key and b.organization_id = a.organization_id and b.id > a.id
    union
    select a.id, b.id from namesakes as a join namesakes as b
      on b.name_key = a.name_key and b.work_started = a.work_started and b.id > a.id
      where a.work_started <> '' and exists (select 1 from career_entry as mine
        join career_entry as other on other.person_id = b.id and other.started_on = mine.started_on
          and other.text = mine.text
        where mine.person_id = a.id and mine.started_on <> '')`
}

/**
 * People of one month of birth and one sex, of one unit or with one beginning of work, whose names sound the same or
 * differ in one of three or more characters behind the first.
 */
export function similarNameQuery(): RawBuilder<Pair> {
  return sql<Pair>`
    with living as materialized (select id, name_key, substr(name_key, 1, 1) as surname, pinyin, birth, sex,
      organization_id, work_started from person where removed_at is null and length(birth) >= 7)
    select a.id as a, b.id as b from living as a join living as b
      on b.birth = a.birth and b.pinyin = a.pinyin and b.sex = a.sex and b.id > a.id
      where b.name_key <> a.name_key and ${NEAR}
    union
    select a.id, b.id from living as a join living as b
      on b.birth = a.birth and b.surname = a.surname and b.sex = a.sex and b.id > a.id
      where b.name_key <> a.name_key and length(a.name_key) >= 3 and length(b.name_key) = length(a.name_key)
        and (substr(a.name_key, 2, 1) = substr(b.name_key, 2, 1)) + (substr(a.name_key, 3, 1) = substr(b.name_key, 3, 1))
          + (substr(a.name_key, 4) = substr(b.name_key, 4)) = 2 and ${NEAR}`
}

const NEAR = sql`(b.organization_id = a.organization_id or (a.work_started <> '' and b.work_started = a.work_started))`

/** Namesakes of whom one has no birth date, so that nothing tells them apart. */
export function sameNameQuery(): RawBuilder<Pair> {
  return sql<Pair>`
    select min(a.id, b.id) as a, max(a.id, b.id) as b
      from (select id, name_key from person indexed by person_by_namesake where removed_at is null and birth = '') as a
      cross join person as b indexed by person_by_namesake
        on b.removed_at is null and b.name_key = a.name_key and b.id <> a.id
      group by 1, 2`
}

const QUERIES: Record<DuplicateReason, () => RawBuilder<Pair>> = {
  number: sameNumberQuery,
  birth: sameBirthQuery,
  career: sameCareerQuery,
  similar: similarNameQuery,
  name: sameNameQuery,
}

/** More pairs of one kind nobody looks through; a sheet that gave everyone one name must not hold the program up. */
const MOST_PAIRS = 5000

export async function duplicatePairs(trx: Trx, reason: DuplicateReason): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select a, b from (${QUERIES[reason]()}) limit ${MOST_PAIRS}`.execute(trx)
  return rows
}

export type ApartRow = { first_id: string; second_id: string; account_name: string; at: string }

/** Every pair of records that somebody found to be different people. */
export function listApart(trx: Trx): Promise<ApartRow[]> {
  return trx.selectFrom('person_apart').selectAll().execute()
}

export async function keepApart(trx: Trx, rows: readonly ApartRow[]): Promise<void> {
  for (const row of rows)
    await trx
      .insertInto('person_apart')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

export async function dropApart(
  trx: Trx,
  pairs: readonly Pick<ApartRow, 'first_id' | 'second_id'>[],
): Promise<void> {
  for (const { first_id, second_id } of pairs)
    await trx
      .deleteFrom('person_apart')
      .where('first_id', '=', first_id)
      .where('second_id', '=', second_id)
      .execute()
}

/** Row numbers of these people, as the list's rows are read by. */
export async function numbersOf(trx: Trx, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`select person.rowid as number
    from json_each(${JSON.stringify(ids)}) as wanted cross join person on person.id = wanted.value
    order by wanted.key`.execute(trx)
  return rows.map((row) => row.number)
}
