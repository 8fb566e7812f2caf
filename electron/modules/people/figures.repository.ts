import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** @file Figures that others reckon with: of many people or units in one query each, by indexes. */

export type PersonFigures = { id: string; completeness: number; postStartedOn: string }

/** Completeness of the file in percent and 任现职时间 of these people, the recycle bin left out. */
export async function personFigures(trx: Trx, ids: readonly string[]): Promise<PersonFigures[]> {
  const { rows } = await sql<PersonFigures>`
    select id, completeness, post_started_on as "postStartedOn" from person
    where id in (select value from json_each(${JSON.stringify(ids)})) and removed_at is null`.execute(trx)
  return rows
}

export type YearlyGrade = { personId: string; year: number; grade: string }

/** 年度考核结果 on file between two years, both included, in the order of the years. */
export async function yearlyGrades(
  trx: Trx,
  ids: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<YearlyGrade[]> {
  const { rows } = await sql<YearlyGrade>`
    select person_id as "personId", year, grade from assessment
    where person_id in (select value from json_each(${JSON.stringify(ids)})) and year between ${from} and ${to}
    order by year`.execute(trx)
  return rows
}

/** So many people of a unit were born in that year (0 unknown) and have that 学历 (ZB64, '' unknown). */
export type UnitPart = {
  unitId: string
  birthYear: number
  qualification: string
  people: number
  /** Sum of their completeness in percent. */
  completeness: number
}

/**
 * Who is in these units, folded by what is reckoned with. `below` counts the units under them too, so that one person
 * may be counted for several of the units asked for.
 */
export async function unitParts(
  trx: Trx,
  unitIds: readonly string[],
  { below }: { below: boolean },
): Promise<UnitPart[]> {
  const within = below
    ? sql`unit.path >= asked.path and unit.path < asked.path || '~'`
    : sql`unit.id = asked.id`
  const { rows } = await sql<UnitPart>`
    select asked.id as "unitId", birth_sort / 10000 as "birthYear", qualification_kind as qualification,
      count(*) as people, sum(completeness) as completeness
    from json_each(${JSON.stringify(unitIds)}) as wanted cross join organization as asked on asked.id = wanted.value
      cross join organization as unit on ${within} cross join person on person.organization_id = unit.id
    where person.removed_at is null and person.personnel_status not in ('离退人员', '调出人员', '已去世')
    group by 1, 2, 3`.execute(trx)
  return rows
}
