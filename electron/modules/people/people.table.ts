import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'

/** One person: plain facts, and what lists and search need ready. National codes in comments. */
export interface PersonTable extends Kept {
  name: string
  /** Name without white space, for matching. */
  name_key: string
  /** Full pinyin without spaces, surname reading first choice: `luoyanqiu`. */
  pinyin: string
  /** Initials: `lyq`. */
  initials: string
  sex: string // A0104
  birth: string // A0107
  /** yyyyMMdd of the birth date for sorting, 0 where unknown. */
  birth_sort: number
  ethnicity: string // A0117
  ancestral_place: string // A0111A
  birthplace: string // A0114A
  party: string // A0140
  work_started: string // A0134
  health: string // A0128
  technical_title: string // A0196
  specialty: string // A0187A
  proposed_post: string // A5304
  proposed_removal: string // A5315
  appointment_reason: string // A5317
  reporting_unit: string // A5319
  age_reference_on: string // A5321
  filled_on: string // A5323
  filled_by: string // A5327
  identity_number: string // A0184
  retirement_due_on: string
  age_limit_before_reform: string
  organization_id: string | null // A0195
  rank: string // A0192E
  post_level: string // A0221
  personnel_category: string // A0160
  personnel_status: string // A0163
  staffing_type: string // A0121
  management_category: string // A0165
  /** Derived texts kept beside the facts so that lists and search need no second look. */
  post_text: string // A0192A
  post_started_on: string
  qualification: string // ZGXL
  completeness: number
  open_warnings: number
  /**
   * Every way to type the name in letters, each behind a blank: ` luoyanqiu luoyqiu lyanqiu lyqiu`. A search looks for
   * a blank and what was typed.
   */
  spellings: string
  /** 姓氏笔画 as a text that sorts by bytes. */
  stroke_key: string
  /** What the rules read out of 入党时间: no SQL could. */
  politics: string
  party_joined_on: string
  /** yyyyMMdd as `birth_sort`, so that ages and years compare with a bound instead of being worked out row by row. */
  party_joined_sort: number
  work_started_sort: number
  post_started_sort: number
  unit_started_on: string
  unit_started_sort: number
  /** 到龄年月: stated, else by the rule in force. */
  retirement_on: string
  retirement_sort: number
  /** The latest end of 试用期 among the present posts. */
  probation_ends_on: string
  /** Official ZB64 names that the 学历 of the person and of each kind of study count as. */
  qualification_kind: string
  full_time_kind: string
  in_service_kind: string
  /** Texts of the form's education cells, overrides applied. */
  degree: string
  full_time_qualification: string
  full_time_degree: string
  full_time_school: string
  in_service_qualification: string
  in_service_degree: string
  in_service_school: string
  /** 年度考核结果 of the form, and what lists ask of the last years on record. */
  assessment_text: string
  assessment_latest: string
  assessment_latest_year: number
  assessment_excellent: number
  /** Place within the unit, for lists in office order. */
  position: number
  photo_hash: string | null // A5714
  /** JSON of the crop box in fractions of the picture. */
  photo_crop: string
  batch_id: string | null
  /** The record that this one was merged into; such a record lies in the recycle bin. */
  merged_into: Generated<string | null>
}

interface PersonSetRow {
  id: string
  person_id: string
  position: number
}

export interface PostHoldingTable extends PersonSetRow {
  organization_id: string | null // A0201B
  unit_name: string // A0201A
  title: string // A0215A
  started_on: string // A0243
  ended_on: string // A0265
  document_no: string // A0245
  level: string // A0221
  is_main: 0 | 1 // A0279
  printed: 0 | 1 // A0281
  probation_ends_on: string
}

export interface EducationTable extends PersonSetRow {
  mode: 'fullTime' | 'inService' // A0837
  qualification: string // A0801A
  degree: string // A0901A
  school: string // A0814 + A0824
  started_on: string // A0804
  ended_on: string // A0807
}

export interface CareerEntryTable extends PersonSetRow {
  started_on: string
  ended_on: string
  text: string
  /** JSON array of bracketed remarks. */
  notes: string
}

export interface RewardTable extends PersonSetRow {
  kind: 'reward' | 'sanction'
  happened_on: string // A1407
  text: string // A1404A
}

export interface AssessmentTable extends PersonSetRow {
  year: number // A1521
  grade: string // A1517
}

export interface FamilyMemberTable extends PersonSetRow {
  relation: string // A3604A
  name: string // A3601
  birth: string // A3607
  politics: string // A3627
  workplace: string // A3611
}

export interface RankHoldingTable extends PersonSetRow {
  kind: 'rank' | 'level'
  name: string // A0192E, A0221
  started_on: string // A0192C
  ended_on: string
  document_no: string
}

/** Cells of a sheet that no field takes; `cells` is JSON. */
export interface ExtraRowTable extends PersonSetRow {
  sheet: string
  about: string
  cells: string
}

/** An official text that stands instead of the derived one. */
export interface TextOverrideTable {
  person_id: string
  tag: string
  text: string
  source: string
}

/** A picture, stored once for equal content; `hash` is its SHA-256 in hex. */
export interface PhotoTable {
  hash: string
  mime: string
  bytes: Uint8Array
}

/** What the imported file looked like, so that an export changes nothing but what was edited. */
export interface PersonSourceTable {
  person_id: string
  format: 'lrmx' | 'lrm'
  file_name: string
  /** JSON of the exchange's own record: element order, texts that a fresh file would write otherwise, traits. */
  form: string
}

/** A finding somebody looked at and let stand. */
export interface WarningAcceptanceTable {
  person_id: string
  key: string
  reason: string
  account_name: string
  at: string
}

/** Two records that somebody found to be different people; the smaller id stands first. */
export interface PersonApartTable {
  first_id: string
  second_id: string
  account_name: string
  at: string
}
