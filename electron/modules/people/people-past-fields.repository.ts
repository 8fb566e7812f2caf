import { sql } from 'kysely'
import type { FieldSql, Sql } from '#electron/platform/database/conditions'
import { dayOf } from '#electron/platform/database/date-keys'
import { rankHeld } from './people-field-ranks.repository'
import type { Units } from './units'

/** @file How fields of a person stand on a past day, read from the records that carry dates. */

/** A past day as `yyyyMMdd`. `studies` is JSON: each 学历 on record with its rank and its official name. */
export type PastDay = { day: number; studies: string; units: Units }

export type PastField = {
  sql: FieldSql
  /** Of whom the records carry no date: today's value stands for that day's. */
  undated: Sql
  /** What of them carries no date: 毕业时间. */
  dates: string
}

const began = dayOf(sql`post.started_on`)
const dated = sql`exists (select 1 from post_holding as post where post.person_id = person.id and ${began} > 0)`

/** The unit of the post held on the day, '' without one; who has no dated post at all is taken to be where they are now. */
export function unitOn(day: number): Sql {
  const own = sql`coalesce(post.organization_id, case post.ended_on when '' then person.organization_id end, '')`
  return sql`(case when ${dated} then coalesce((select ${own} from post_holding as post
      where post.person_id = person.id and ${began} between 1 and ${day}
        and (post.ended_on = '' or ${dayOf(sql`post.ended_on`)} > ${day})
      order by post.is_main desc, post.position limit 1), '')
    else coalesce(person.organization_id, '') end)`
}

/** Whether all posts on record began after the day, so that nobody can say where the person was. */
export function beforePosts(day: number): Sql {
  return sql`(${dated} and not exists (select 1 from post_holding as post
    where post.person_id = person.id and ${began} between 1 and ${day}))`
}

/** The field on that day; undefined where it is kept only as it is now, or never changes. */
export function pastField(key: string, { day, studies, units }: PastDay): PastField | undefined {
  const study = STUDIES[key]
  if (study) return studyOn(study, day, studies)
  switch (key) {
    case 'unit':
      return {
        sql: {
          by: 'unit',
          id: unitOn(day),
          below: (id) => (units.find(id) ? units.below(id).map((unit) => unit.id) : null),
        },
        undated: sql`person.organization_id is not null and not ${dated}`,
        dates: '任职时间',
      }
    case 'postLevel':
      return rankOn('level', day)
    case 'rank':
      return rankOn('rank', day)
    case 'politics':
      return {
        sql: {
          by: 'text',
          text: sql`case when person.party_joined_sort > ${day} then '' else person.politics end`,
        },
        undated: sql`person.party_joined_sort = 0 and instr(person.politics, '党员') > 0`,
        dates: '入党时间',
      }
    default:
      return undefined
  }
}

function rankOn(kind: 'rank' | 'level', day: number): PastField {
  const fact = kind === 'rank' ? sql`person.rank` : sql`person.post_level`
  return {
    sql: { by: 'text', text: rankHeld(kind, day).name },
    undated: sql`${fact} <> '' and not exists (select 1 from rank_holding as held
      where held.person_id = person.id and held.kind = ${kind})`,
    dates: kind === 'rank' ? '职级时间' : '职务层次时间',
  }
}

type Study = { column: string; mode: Sql }

const STUDIES: Readonly<Record<string, Study>> = {
  qualification: { column: 'qualification_kind', mode: sql`1` },
  fullTimeQualification: { column: 'full_time_kind', mode: sql`study.mode = 'fullTime'` },
  inServiceQualification: { column: 'in_service_kind', mode: sql`study.mode = 'inService'` },
}

/** The highest 学历 finished by the day. A study without an end counts as finished: when is not on record. */
function studyOn({ column, mode }: Study, day: number, studies: string): PastField {
  const kept = sql.ref(`person.${column}`)
  const own = sql`from education as study where study.person_id = person.id and study.qualification <> '' and ${mode}`
  const ended = dayOf(sql`study.ended_on`)
  return {
    sql: {
      by: 'text',
      text: sql`(case when exists (select 1 ${own}) then coalesce((select known.value ->> 1 from education as study
        join json_each(${studies}) as known on known.key = study.qualification
        where study.person_id = person.id and ${mode} and ${ended} <= ${day}
        order by known.value ->> 0 limit 1), '') else ${kept} end)`,
    },
    undated: sql`${kept} <> '' and (not exists (select 1 ${own}) or exists (select 1 ${own} and ${ended} = 0))`,
    dates: '毕业时间',
  }
}
