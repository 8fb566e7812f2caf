import type { Selectable } from 'kysely'
import type { PersonFacts, Photo } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import type { PersonTable } from './people.table'

/** @file Facts of a person as columns and back. */

export type PersonDbRow = Selectable<PersonTable>

/** The columns that hold plain facts. */
export function factColumns(facts: PersonFacts) {
  return {
    name: facts.name,
    sex: facts.sex,
    birth: facts.birth,
    ethnicity: facts.ethnicity,
    ancestral_place: facts.ancestralPlace,
    birthplace: facts.birthplace,
    party: facts.party,
    work_started: facts.workStarted,
    health: facts.health,
    technical_title: facts.technicalTitle,
    specialty: facts.specialty,
    proposed_post: facts.proposedPost,
    proposed_removal: facts.proposedRemoval,
    appointment_reason: facts.appointmentReason,
    reporting_unit: facts.reportingUnit,
    age_reference_on: facts.ageReferenceOn,
    filled_on: facts.filledOn,
    filled_by: facts.filledBy,
    identity_number: facts.identityNumber,
    retirement_due_on: facts.retirementDueOn,
    age_limit_before_reform: facts.ageLimitBeforeReform,
    rank: facts.rank,
    post_level: facts.postLevel,
    personnel_category: facts.personnelCategory,
    personnel_status: facts.personnelStatus,
    staffing_type: facts.staffingType,
    management_category: facts.managementCategory,
    organization_id: facts.organizationId as string | null,
  }
}

export type FactColumns = ReturnType<typeof factColumns>

export function factsOf(row: Omit<FactColumns, 'sex'> & { sex: string }): PersonFacts {
  return {
    name: row.name,
    sex: row.sex as PersonFacts['sex'],
    birth: row.birth,
    ethnicity: row.ethnicity,
    ancestralPlace: row.ancestral_place,
    birthplace: row.birthplace,
    party: row.party,
    workStarted: row.work_started,
    health: row.health,
    technicalTitle: row.technical_title,
    specialty: row.specialty,
    proposedPost: row.proposed_post,
    proposedRemoval: row.proposed_removal,
    appointmentReason: row.appointment_reason,
    reportingUnit: row.reporting_unit,
    ageReferenceOn: row.age_reference_on,
    filledOn: row.filled_on,
    filledBy: row.filled_by,
    identityNumber: row.identity_number,
    retirementDueOn: row.retirement_due_on,
    ageLimitBeforeReform: row.age_limit_before_reform,
    rank: row.rank,
    postLevel: row.post_level,
    personnelCategory: row.personnel_category,
    personnelStatus: row.personnel_status,
    staffingType: row.staffing_type,
    managementCategory: row.management_category,
    organizationId: row.organization_id as OrganizationId | null,
  }
}

/** The stored photo's key and crop, null without a photo. */
export function photoOf(row: Pick<PersonDbRow, 'photo_hash' | 'photo_crop'>, mime: string): Photo | null {
  if (row.photo_hash === null) return null
  const crop = row.photo_crop === '' ? { x: 0, y: 0, width: 1, height: 1 } : JSON.parse(row.photo_crop)
  return { hash: row.photo_hash, mime: mime as Photo['mime'], crop }
}
