import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { JOINT, NOT_YET_MEMBER } from '#shared/modules/cadres/rules-structure'
import type { Chosen } from './chosen'
import type { Moment } from './moment'

/**
 * @file People counted by what their records hold. Today is read from one covering index; for a month gone by, posts,
 * levels, ranks and studies are looked up by their dates. Dates are compared as months: '2021.08' of '2021.08.15'.
 */

/** What is counted; several dimensions fold the same value in different ways. */
export const VALUES = [
  'birth',
  'sex',
  'ethnicity',
  'politics',
  'education',
  'fullTimeEducation',
  'level',
  'rank',
  'startedOn',
  'organization',
] as const
export type Value = (typeof VALUES)[number]
/** How many people hold these values together. */
export type Counted = { keys: readonly string[]; count: number }

/** People who are in nobody's service any more. */
const GONE = sql`('离退人员', '调出人员', '已去世')`

/**
 * How many people hold each value of each set, or each combination where a set names several. One pass over the people:
 * grouping in SQL would sort everybody anew for each set, 0.45 s against 0.19 s for ten sets of 100,000 people.
 */
export async function countValues(
  trx: Trx,
  chosen: Chosen,
  moment: Moment,
  sets: readonly (readonly Value[])[],
): Promise<Counted[][]> {
  const values = [...new Set(sets.flat())]
  const { rows } = await heldQuery(chosen, moment, values).execute(trx)
  const people = JSON.parse(rows[0]?.people ?? '[]') as (string | number)[][]
  return sets.map((set) => {
    const places = set.map((value) => values.indexOf(value))
    return counted(people, places)
  })
}

/** What everyone counted holds, as one JSON text. Exported for the test of its plan. */
export function heldQuery(
  chosen: Chosen,
  moment: Moment,
  values: readonly Value[],
): RawBuilder<{ people: string }> {
  const held = sql.join(values.map((value) => keyOf(value, moment)))
  return sql`select json_group_array(json_array(${held})) as people ${peopleAt(chosen, moment)}`
}

function counted(people: readonly (string | number)[][], places: readonly number[]): Counted[] {
  const [first = 0, ...more] = places
  const counts = new Map<string | number, number>()
  for (const person of people) {
    let key = person[first] ?? ''
    for (const place of more) key = `${key}${JOINT}${JOINT}${person[place]}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => ({ keys: String(key).split(`${JOINT}${JOINT}`), count }))
}

/** The people counted under these values, in office order. */
export async function peopleWith(
  trx: Trx,
  chosen: Chosen,
  moment: Moment,
  wanted: readonly { value: Value; keys: readonly string[] }[],
): Promise<string[]> {
  const conditions = wanted.map(
    ({ value, keys }) => sql` and cast(${keyOf(value, moment)} as text) in ${listOf(keys)}`,
  )
  const { rows } = await sql<{
    id: string
  }>`select person.id from (select person.id ${peopleAt(chosen, moment)}
    ${sql.join(conditions, sql``)}) as found join person on person.id = found.id
    left join organization on organization.id = person.organization_id
    order by organization.tree_order is null, organization.tree_order, person.position, person.id`.execute(
    trx,
  )
  return rows.map((row) => row.id)
}

/** Of the selection, those who are not counted: no longer in service, or not yet at work at the date. */
export async function countLeftOut(
  trx: Trx,
  chosen: Chosen,
  { on }: Moment,
): Promise<{ gone: number; notYet: number }> {
  const { rows } = await sql<{ gone: number | null; notYet: number | null }>`
    select sum(personnel_status in ${GONE}) as gone,
      sum(personnel_status not in ${GONE} and not ${atWork(on)}) as notYet
    from person where removed_at is null ${within(chosen, sql.ref('person.organization_id'))}`.execute(trx)
  return { gone: rows[0]?.gone ?? 0, notYet: rows[0]?.notYet ?? 0 }
}

/** `from … where …`: who is counted at the moment. */
function peopleAt(chosen: Chosen, { on, past }: Moment): RawBuilder<unknown> {
  if (!past)
    return sql`from person ${chosen.ids ? sql`` : sql`indexed by person_by_structure`} where removed_at is null
      and personnel_status not in ${GONE} and ${atWork(on)}
      ${within(chosen, sql.ref('person.organization_id'))}`
  return sql`from person left join post_holding as held on held.person_id = person.id and held.id = (
      select post.id from post_holding as post where post.person_id = person.id
        and ${inForce('post', on)} order by post.started_on desc, post.is_main desc, post.position limit 1)
    where removed_at is null and (personnel_status not in ${GONE} or held.id is not null) and ${atWork(on)}
    ${chosen.unitIds ? sql`and person.id in (select person_id from post_holding where organization_id in ${listOf(chosen.unitIds)})` : sql``}
    ${within(chosen, sql.ref('held.organization_id'))}`
}

function within({ unitIds, ids }: Chosen, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  const inUnits = unitIds ? sql`and ${unit} in ${listOf(unitIds)}` : sql``
  return ids ? sql`${inUnits} and person.id in ${listOf(ids)}` : inUnits
}

function listOf(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

function atWork(on: string): RawBuilder<unknown> {
  return sql`(work_started = '' or substr(work_started, 1, 7) <= ${on})`
}

/** Begun by the month and not ended by it. A row that is open and has no start is taken to hold since ever. */
function inForce(table: 'post' | 'held_rank', on: string): RawBuilder<unknown> {
  const from = sql.ref(`${table}.started_on`)
  const to = sql.ref(`${table}.ended_on`)
  return sql`((${from} <> '' and substr(${from}, 1, 7) <= ${on}) or (${from} = '' and ${to} = ''))
    and (${to} = '' or substr(${to}, 1, 7) > ${on})`
}

/** What the records say of a person at the moment, as one SQL value. */
function keyOf(value: Value, moment: Moment): RawBuilder<unknown> {
  const { on, past } = moment
  switch (value) {
    case 'birth':
      return sql`case birth_sort when 0 then '' else birth_sort / 100 end`
    case 'sex':
    case 'ethnicity':
      return sql.ref(`person.${value}`)
    case 'politics':
      return politicsAt(on)
    case 'education':
      return past ? studies(on, null) : sql.ref('person.qualification')
    case 'fullTimeEducation':
      return past ? studies(on, 'fullTime') : sql.ref('person.full_time_qualification')
    case 'level':
      return past ? holdingAt('level', on) : sql.ref('person.post_level')
    case 'rank':
      return past ? holdingAt('rank', on) : sql.ref('person.rank')
    case 'startedOn':
      return past ? sql`coalesce(held.started_on, '')` : sql.ref('person.post_started_on')
    case 'organization':
      return sql`coalesce(${past ? sql.ref('held.organization_id') : sql.ref('person.organization_id')}, '')`
  }
}

/** A party text begins with the date of joining the Communist Party, where the person has. */
function politicsAt(on: string): RawBuilder<unknown> {
  return sql`case when party not glob '[0-9]*' then party when substr(party, 1, 7) > ${on} then ${NOT_YET_MEMBER}
    when instr(party, '预备党员') > 0 then '预备党员' else '中共党员' end`
}

/** Every 学历 that was finished by the month, joined in one text; the rule takes the highest. */
function studies(on: string, mode: 'fullTime' | null): RawBuilder<unknown> {
  const ofMode = mode ? sql`and mode = ${mode}` : sql``
  return sql`coalesce((select group_concat(qualification, ${JOINT}) from education
    where education.person_id = person.id ${ofMode} and qualification <> ''
      and (ended_on = '' or substr(ended_on, 1, 7) <= ${on})), '')`
}

/** 职级 or 职务层次 by its dated rows; without any, the post's own level, else what is known today. */
function holdingAt(kind: 'rank' | 'level', on: string): RawBuilder<unknown> {
  const today = kind === 'rank' ? sql.ref('person.rank') : sql.ref('person.post_level')
  const known = kind === 'rank' ? today : sql`coalesce(nullif(held.level, ''), ${today})`
  return sql`case when exists (select 1 from rank_holding where person_id = person.id and kind = ${kind}) then
    coalesce((select held_rank.name from rank_holding as held_rank where held_rank.person_id = person.id
      and held_rank.kind = ${kind} and ${inForce('held_rank', on)}
      order by held_rank.started_on desc limit 1), '') else ${known} end`
}
