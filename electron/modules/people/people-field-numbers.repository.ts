import { sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import { dayOf } from '#electron/platform/database/date-keys'
import { monthIndex, type PartialDate, sortKey } from '#shared/values/partial-date'
import type { FieldMaker } from './people-field'
import { rankHeld } from './people-field-ranks.repository'

/** @file Fields that are dates, what follows from a date at the list's own date, and numbers. */

/** A date kept as text and as its sort key. */
function month(text: Sql, day: Sql): FieldMaker {
  return () => ({ sql: { by: 'day', day }, cell: text, order: day })
}

/** A date kept as text alone. */
function written(column: string): FieldMaker {
  const text = sql`${sql.ref(`person.${column}`)}`
  return month(text, sql`(${dayOf(text)})`)
}

/** Whole years since a day; who began earlier has more of them. Unknown comes before all. */
function years(day: Sql): FieldMaker {
  return () => ({
    sql: { by: 'years', day },
    cell: day,
    show: (stored, at) => yearsSince(Number(stored), at),
    order: sql`case when ${day} = 0 then -99999999 else -${day} end`,
  })
}

function yearsSince(day: number, at: PartialDate): string {
  const months = monthIndex(at) - indexOfDay(day)
  return day === 0 || months < 0 ? '' : String(Math.floor(months / 12))
}

function indexOfDay(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1
}

function number(value: Sql, known: Sql = sql`1`): FieldMaker {
  return () => ({
    sql: { by: 'number', number: value, known },
    cell: sql`case when ${known} then ${value} else '' end`,
    order: value,
  })
}

function rankSince(kind: 'rank' | 'level'): FieldMaker {
  return ({ at }) => {
    const { since } = rankHeld(kind, sortKey(at))
    const day = sql`(select ${dayOf(sql`since`)} from (select ${since} as since))`
    return { sql: { by: 'day', day }, cell: since, order: day }
  }
}

function rankYears(kind: 'rank' | 'level'): FieldMaker {
  return (context) => {
    const { since } = rankHeld(kind, sortKey(context.at))
    return years(sql`(select ${dayOf(sql`since`)} from (select ${since} as since))`)(context)
  }
}

/** A moment, as the local day it fell on. */
function moment(column: string): FieldMaker {
  const at = sql.ref(`person.${column}`)
  return month(
    sql`strftime('%Y.%m.%d', ${at}, 'localtime')`,
    sql`coalesce(cast(strftime('%Y%m%d', ${at}, 'localtime') as integer), 0)`,
  )
}

export const NUMBER_FIELDS: Record<string, FieldMaker> = {
  birth: month(sql`person.birth`, sql`person.birth_sort`),
  age: years(sql`person.birth_sort`),
  workStarted: month(sql`person.work_started`, sql`person.work_started_sort`),
  workYears: years(sql`person.work_started_sort`),
  partyJoined: month(sql`person.party_joined_on`, sql`person.party_joined_sort`),
  partyYears: years(sql`person.party_joined_sort`),
  postStarted: month(sql`person.post_started_on`, sql`person.post_started_sort`),
  postYears: years(sql`person.post_started_sort`),
  unitStarted: month(sql`person.unit_started_on`, sql`person.unit_started_sort`),
  unitYears: years(sql`person.unit_started_sort`),
  probationEnds: written('probation_ends_on'),
  postLevelSince: rankSince('level'),
  postLevelYears: rankYears('level'),
  rankSince: rankSince('rank'),
  rankYears: rankYears('rank'),
  filledOn: written('filled_on'),
  ageReferenceOn: written('age_reference_on'),
  retirementDue: month(sql`person.retirement_on`, sql`person.retirement_sort`),
  retirementMonths: () => ({
    sql: { by: 'months', day: sql`person.retirement_sort` },
    cell: sql`person.retirement_sort`,
    show: (stored, at) => (stored === 0 ? '' : String(indexOfDay(Number(stored)) - monthIndex(at))),
    order: sql`person.retirement_sort`,
  }),
  'assessment.latestYear': number(sql`person.assessment_latest_year`, sql`person.assessment_latest_year > 0`),
  'assessment.excellent': number(sql`person.assessment_excellent`, sql`person.assessment_latest_year > 0`),
  completeness: number(sql`person.completeness`),
  openWarnings: number(sql`person.open_warnings`),
  changedOn: moment('changed_at'),
  createdOn: moment('created_at'),
  batchNo: number(
    sql`coalesce((select batch.no from batch where batch.id = person.batch_id), 0)`,
    sql`person.batch_id is not null`,
  ),
}
