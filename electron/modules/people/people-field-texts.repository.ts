import { sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import { peopleField } from '#shared/modules/people/fields'
import { sortKey } from '#shared/values/partial-date'
import type { FieldMaker, FieldSource } from './people-field'
import { rankHeld } from './people-field-ranks.repository'

/** @file Fields that are one text of the person: words, and choices out of a code table. */

const column = (name: string) => sql`${sql.ref(`person.${name}`)}`

function text(name: string): FieldMaker {
  const own = column(name)
  return () => ({ sql: { by: 'text', text: own }, cell: own, order: own })
}

/** A choice is sorted as its table stands; names outside the table come before all. */
function choice(key: string, name: string): FieldMaker {
  const own = column(name)
  return () => ({ sql: { by: 'text', text: own }, cell: own, order: placeIn(key, own) })
}

function placeIn(key: string, value: Sql): Sql {
  const names = `|${(peopleField(key)?.options ?? []).join('|')}|`
  return sql`instr(${names}, '|' || ${value} || '|')`
}

/** Compared by the official name it counts as, shown as it is written. */
function qualification(key: string, kind: string, shown: string): FieldMaker {
  return () => ({
    sql: { by: 'text', text: column(kind) },
    cell: column(shown),
    order: placeIn(key, column(kind)),
  })
}

/** Compared by its level: 管理学硕士 is a 硕士. */
function degree(key: string, name: string): FieldMaker {
  const own = column(name)
  const level = sql`case when instr(${own}, '博士') > 0 then '博士' when instr(${own}, '硕士') > 0 then '硕士'
    when instr(${own}, '学士') > 0 then '学士' else ${own} end`
  return () => ({ sql: { by: 'text', text: sql`(${level})` }, cell: own, order: placeIn(key, level) })
}

function rank(key: string, kind: 'rank' | 'level'): FieldMaker {
  return ({ at }) => {
    const { name } = rankHeld(kind, sortKey(at))
    return { sql: { by: 'text', text: name }, cell: name, order: placeIn(key, name) }
  }
}

/** 考核结果 of one year. */
export function assessmentYear(year: number): FieldSource {
  const grade = sql`coalesce((select result.grade from assessment as result
    where result.person_id = person.id and result.year = ${year} limit 1), '')`
  return {
    sql: { by: 'text', text: grade },
    cell: grade,
    order: placeIn('assessment.latest', grade),
  }
}

export const TEXT_FIELDS: Record<string, FieldMaker> = {
  name: () => ({
    sql: { by: 'text', text: column('name_key') },
    cell: column('name'),
    order: column('pinyin'),
  }),
  sex: choice('sex', 'sex'),
  ethnicity: choice('ethnicity', 'ethnicity'),
  ancestralPlace: text('ancestral_place'),
  birthplace: text('birthplace'),
  health: text('health'),
  identityNumber: text('identity_number'),
  specialty: text('specialty'),
  politics: choice('politics', 'politics'),
  party: text('party'),
  post: text('post_text'),
  technicalTitle: text('technical_title'),
  postLevel: rank('postLevel', 'level'),
  rank: rank('rank', 'rank'),
  personnelCategory: choice('personnelCategory', 'personnel_category'),
  personnelStatus: choice('personnelStatus', 'personnel_status'),
  staffingType: choice('staffingType', 'staffing_type'),
  managementCategory: choice('managementCategory', 'management_category'),
  qualification: qualification('qualification', 'qualification_kind', 'qualification'),
  fullTimeQualification: qualification('fullTimeQualification', 'full_time_kind', 'full_time_qualification'),
  inServiceQualification: qualification(
    'inServiceQualification',
    'in_service_kind',
    'in_service_qualification',
  ),
  degree: degree('degree', 'degree'),
  fullTimeDegree: degree('fullTimeDegree', 'full_time_degree'),
  inServiceDegree: degree('inServiceDegree', 'in_service_degree'),
  fullTimeSchool: text('full_time_school'),
  inServiceSchool: text('in_service_school'),
  'assessment.latest': choice('assessment.latest', 'assessment_latest'),
  assessments: text('assessment_text'),
  proposedPost: text('proposed_post'),
  proposedRemoval: text('proposed_removal'),
  appointmentReason: text('appointment_reason'),
  reportingUnit: text('reporting_unit'),
  filledBy: text('filled_by'),
  ageLimitBeforeReform: text('age_limit_before_reform'),
}
