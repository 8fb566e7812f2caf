import type { Selectable } from 'kysely'
import type { PersonFacts, Photo } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import type { PersonTable } from './people.table'

/** @file Facts of a person as columns and back. */

export type PersonDbRow = Selectable<PersonTable>

/** Each plain fact and its column. */
const FACT_COLUMNS = {
  name: 'name',
  sex: 'sex',
  birth: 'birth',
  ethnicity: 'ethnicity',
  ancestralPlace: 'ancestral_place',
  birthplace: 'birthplace',
  party: 'party',
  workStarted: 'work_started',
  health: 'health',
  technicalTitle: 'technical_title',
  specialty: 'specialty',
  proposedPost: 'proposed_post',
  proposedRemoval: 'proposed_removal',
  appointmentReason: 'appointment_reason',
  reportingUnit: 'reporting_unit',
  ageReferenceOn: 'age_reference_on',
  filledOn: 'filled_on',
  filledBy: 'filled_by',
  identityNumber: 'identity_number',
  retirementDueOn: 'retirement_due_on',
  ageLimitBeforeReform: 'age_limit_before_reform',
  rank: 'rank',
  personnelCategory: 'personnel_category',
} as const satisfies Partial<Record<keyof PersonFacts, keyof PersonTable>>

const PAIRS = Object.entries(FACT_COLUMNS) as [keyof typeof FACT_COLUMNS, FactColumn][]
type FactColumn = (typeof FACT_COLUMNS)[keyof typeof FACT_COLUMNS]
export type FactColumns = Record<FactColumn, string> & { organization_id: string | null }

export function factColumns(facts: PersonFacts): FactColumns {
  const columns: Record<string, string | null> = { organization_id: facts.organizationId }
  for (const [field, column] of PAIRS) columns[column] = facts[field]
  return columns as FactColumns
}

export function factsOf(row: FactColumns): PersonFacts {
  const facts: Record<string, string | null> = {
    organizationId: row.organization_id as OrganizationId | null,
  }
  for (const [field, column] of PAIRS) facts[field] = row[column]
  return facts as PersonFacts
}

/** The stored photo's key and crop, null without a photo. */
export function photoOf(row: Pick<PersonDbRow, 'photo_hash' | 'photo_crop'>, mime: string): Photo | null {
  if (row.photo_hash === null) return null
  const crop = row.photo_crop === '' ? { x: 0, y: 0, width: 1, height: 1 } : JSON.parse(row.photo_crop)
  return { hash: row.photo_hash, mime: mime as Photo['mime'], crop }
}
