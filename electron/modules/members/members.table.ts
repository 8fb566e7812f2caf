import type { Kept } from '#electron/platform/database/row'

/** What is kept of a member beside the person and the branch; `id` is the person's. */
export interface MemberTable extends Kept {
  full_on: string
  job: string
  phone: string
  address: string
  /** JSON: cells of the department's own roll, by their titles. */
  kept: string
  /** Why the membership here ended, '' while it holds. */
  left_reason: string
}

/** 组织关系介绍信 */
export interface MemberTransferTable extends Kept {
  number: string
  /** Its place among the letters of its year, 0 for letters from elsewhere. */
  serial: number
  person_id: string
  name: string
  standing: 'full' | 'probationary'
  direction: 'within' | 'out' | 'in'
  from_party_id: string | null
  from_name: string
  to_party_id: string | null
  to_name: string
  reason: string
  issued_on: string
  valid_until: string
  dues_until: string
  phone: string
  arrived_on: string
  receipt_on: string
  cancelled_on: string
  note: string
}

/** 流动党员 */
export interface MemberMobileTable extends Kept {
  person_id: string
  direction: 'out' | 'in'
  place: string
  workplace: string
  reason: string
  left_on: string
  phone: string
  host_party: string
  certificate: string
  back_on: string
  contacted_on: string
  /** By the rule in force when it was last looked at. */
  contact_due_on: string
}

export interface MemberContactTable {
  id: string
  mobile_id: string
  on_day: string
  way: string
  note: string
  noted_at: string
  noted_by: string
}

/** What a member pays by from a month on, in 分. */
export interface MemberDuesBaseTable {
  person_id: string
  from_month: string
  payer: string
  base: number
  fixed: number
  note: string
  noted_at: string
  noted_by: string
}

export interface MemberDuesTable {
  person_id: string
  month: string
  paid: number
  paid_on: string
  receipt_no: string
  noted_at: string
  noted_by: string
}

export interface MemberRatingTable extends Kept {
  system_key: string
  period: string
  person_id: string
  party_id: string
  /** JSON: points by line. */
  points: string
  /** Hundredths of a point, null while a line is not scored. */
  total: number | null
  band: string
  below: number
  note: string
}

/** 处分与处置 */
export interface MemberConductTable extends Kept {
  person_id: string
  kind: 'discipline' | 'disposal'
  measure: string
  measure_label: string
  /** Membership ends with it. */
  ends: number
  reason: string
  organ: string
  document: string
  meeting_on: string
  approved_on: string
  /** The last day that it holds, '' without an end. */
  until_on: string
  outcome: string
  outcome_on: string
}

/** What was done about a village that admits nobody. */
export interface AdmissionWarningTable extends Kept {
  system_key: string
  subject_kind: string
  subject_id: string
  level: string
  act: string
  on_day: string
  number: string
  matter_id: string | null
  note: string
}

/** Members at the end of a year and those admitted in it, as the yearly statistics say; null where they say nothing. */
export interface AdmissionYearTable {
  subject_kind: string
  subject_id: string
  year: number
  members: number | null
  admitted: number | null
}

export interface MemberIntakeTable {
  id: string
  file: string
  taken_at: string
  taken_by: string
  undone_at: string | null
}

export interface MemberIntakeRowTable {
  intake_id: string
  person_id: string
  party_id: string
  from_on: string
  made_person: number
  made_membership: number
}
