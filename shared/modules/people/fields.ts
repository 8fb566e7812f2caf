import type { FieldSpec } from '../../values/condition'
import { BASIC_FIELDS } from './fields-basic'
import { POST_FIELDS } from './fields-post'
import { RECORD_FIELDS } from './fields-record'
import { assessmentYearField, RESULT_FIELDS, STORY_FIELDS, STUDY_FIELDS } from './fields-study'

/**
 * Everything that conditions can ask of a person, columns can show and lists can be put in the order of, in the order
 * of the pickers. Their SQL stands in `people-fields.repository.ts`.
 */
export const PEOPLE_FIELDS: readonly FieldSpec[] = [
  ...BASIC_FIELDS,
  ...POST_FIELDS,
  ...STUDY_FIELDS,
  ...RESULT_FIELDS,
  ...STORY_FIELDS,
  ...RECORD_FIELDS,
]

/** Headings of the pickers, in their order. */
export const FIELD_GROUPS: readonly string[] = [...new Set(PEOPLE_FIELDS.map((field) => field.group))]

const byKey = new Map(PEOPLE_FIELDS.map((field) => [field.key, field]))
const ASSESSMENT_YEAR = /^assessment\.((?:19|20|21)\d{2})$/

/** The field of that key, 考核结果 of any year (`assessment.2025`) included. */
export function peopleField(key: string): FieldSpec | undefined {
  const year = ASSESSMENT_YEAR.exec(key)?.[1]
  return byKey.get(key) ?? (year ? assessmentYearField(Number(year)) : undefined)
}
