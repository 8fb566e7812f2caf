import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { CycleState, StageState } from '#shared/modules/awards/cycle'
import type { HonourState, PrizeState, TitleGrade } from '#shared/modules/awards/honour'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { ObjectionOutcome } from '#shared/modules/awards/outcome'
import type { AwardSubject, Nominator } from '#shared/modules/awards/programme'
import type { AssignmentState, PanelMember } from '#shared/modules/awards/review'

export interface ProgrammeTable extends Kept {
  state: 'active' | 'retired'
  title: string
  preset: string
  /** `ProgrammeContent` as JSON. */
  content: string
}

export interface CycleTable extends Kept {
  programme_id: string
  state: CycleState
  title: string
  year: number
  no: number
  reference_on: string
  /** 分 */
  budget: number | null
  /** The cycle's own copy of `ProgrammeContent` as JSON. */
  content: string
  /** The document that allows passing the budget. */
  budget_consent: Generated<string>
  stopped_reason: Generated<string>
}

export interface StageTable {
  cycle_id: string
  key: string
  position: number
  state: StageState
  starts_on: Generated<string>
  ends_on: Generated<string>
  confirmed_at: Generated<string>
  confirmed_by: Generated<string>
  /** `StageRule` and the categories it was confirmed with, as JSON; '' before. */
  rule: Generated<string>
  fingerprint: Generated<string>
}

export interface StageStepTable {
  cycle_id: string
  seq: number
  stage: string
  stage_label: string
  from_state: string
  to_state: string
  at: string
  account_id: string
  account_name: string
  reason: string
}

export interface AwardStandardTable {
  id: number
  version: number
  value: string
}

export interface NominationTable extends Kept {
  cycle_id: string
  number: number
  category: string
  state: NominationState
  state_reason: Generated<string>
  subject: AwardSubject
  name: string
  /** Without white space, for matching. */
  name_key: string
  person_id: string | null
  organization_id: string | null
  unit_name: string
  nominator: Nominator
  nominator_unit_id: string | null
  nominator_name: string
  members: string
  /** The identity number in capitals, '' unknown. */
  identity_key: Generated<string>
  birth: Generated<string>
  /** `CandidateFacts`, `FieldAnswers` as JSON. */
  facts: string
  answers: string
  /** Its bytes are an `AwardBlobTable`. */
  photo_hash: string | null
  photo_mime: Generated<string>
  /** JSON of the 4:5 part of the picture that is shown, in fractions; '' the whole. */
  photo_crop: Generated<string>
  /** Every way to type the name in letters, each behind a blank; a search looks for a blank and what was typed. */
  spellings: Generated<string>
  /** 姓氏笔画 as a text that sorts by bytes. */
  stroke_key: Generated<string>
}

/** Stored once for equal content; `hash` is SHA-256 in hex. */
export interface AwardBlobTable {
  hash: string
  bytes: Uint8Array
}

export interface AttachmentTable {
  id: string
  nomination_id: string
  material: string
  title: string
  mime: string
  size: number
  pages: number
  position: number
  hash: string
}

export interface OverrideTable {
  nomination_id: string
  rule: string
  verdict: 'pass' | 'fail'
  reason: string
  by_name: string
  at: string
}

export interface ReviewerTable extends Kept {
  state: 'active' | 'resting'
  name: string
  name_key: string
  person_id: string | null
  organization_id: string | null
  unit_name: string
  account_id: string | null
  /** `ReviewerContent` as JSON. */
  content: string
}

export interface PanelTable {
  cycle_id: string
  stage: string
  no: number
  version: number
  name: string
  /** JSON array of category keys. */
  categories: string
}

export interface PanelMemberTable {
  cycle_id: string
  stage: string
  panel_no: number
  reviewer_id: string
  role: PanelMember['role']
  state: PanelMember['state']
  position: number
}

export interface DeclaredTable {
  cycle_id: string
  reviewer_id: string
  nomination_id: string
  /** `clear`: what stood 待核 was looked at and does not hold. */
  verdict: 'conflict' | 'clear'
  reason: string
}

export interface AssignmentTable {
  cycle_id: string
  stage: string
  nomination_id: string
  reviewer_id: string
  version: number
  by_hand: 0 | 1
  state: AssignmentState
  state_reason: Generated<string>
  comment: Generated<string>
}

/** One item scored; one that is missing has no row. */
export interface ScoreTable {
  cycle_id: string
  stage: string
  nomination_id: string
  reviewer_id: string
  item: string
  value: number
}

/** What was given to a reviewer last: a workbook that bears another token, or assignments since, is stale. */
export interface PackTable {
  cycle_id: string
  stage: string
  reviewer_id: string
  token: string
  /** Fingerprint of what was assigned and how it is scored. */
  assigned: string
  issued_at: string
}

export interface DecisionTable {
  cycle_id: string
  stage: string
  nomination_id: string
  passed: 0 | 1
  reason: string
  by_name: string
  at: string
}

/** What a confirmed stage came to. */
export interface AwardOutcomeTable {
  cycle_id: string
  stage: string
  nomination_id: string
  score: number | null
  place: number | null
  passed: 0 | 1
  reason: string
  /** `OutcomeRow` as confirmed, JSON. */
  detail: string
}

export interface MeetingTable {
  cycle_id: string
  stage: string
  version: number
  /** `VoteMeeting` as JSON. */
  content: string
}

export interface VoteTable {
  cycle_id: string
  stage: string
  nomination_id: string
  yes: number | null
  no: number | null
  abstain: number | null
}

export interface ObjectionTable extends Kept {
  cycle_id: string
  nomination_id: string
  received_on: string
  outcome: ObjectionOutcome
  closed_on: string
  /** `ObjectionContent` as JSON. */
  content: string
}

export interface HonourTable extends Kept {
  cycle_id: string | null
  nomination_id: string | null
  programme_id: string | null
  programme_title: string
  cycle_title: string
  cycle_no: Generated<number>
  year: number
  category: string
  category_label: string
  subject: AwardSubject
  name: string
  name_key: string
  /** 姓氏笔画 as a text that sorts by bytes. */
  stroke_key: string
  unit_name: string
  person_id: string | null
  organization_id: string | null
  identity_key: Generated<string>
  birth: Generated<string>
  awarded_on: string
  document: string
  certificate_no: string
  term_from: string
  term_to: string
  state: HonourState
  state_on: Generated<string>
  state_reason: Generated<string>
  /** The batch that wrote it into the person's file; null where the file already said so. */
  batch_id: string | null
  /** The sentence of 奖惩 in the person's file, '' while it was never filed. */
  filed_text: Generated<string>
  dossier_due: Generated<0 | 1>
  /** The category's place among the cycle's categories. */
  position: Generated<number>
}

export interface TitleReviewTable extends Kept {
  honour_id: string
  year: number
  grade: TitleGrade
  reviewed_on: string
  note: string
}

export interface PrizeTable extends Kept {
  cycle_id: string
  honour_id: string
  item: string
  /** 分 */
  gross: number
  tax: number
  state: PrizeState
  batch: string
  voucher: string
  paid_on: string
  /** `PrizeContent` as JSON. */
  content: string
}

export interface ShortageTable extends Kept {
  year: number
  unit_name: string
  organization_id: string | null
  post: string
  wanted: number
  /** `ShortageContent` as JSON. */
  content: string
}

export interface ShortageMatchTable {
  shortage_id: string
  no: number
  name: string
  person_id: string | null
  from_on: string
  note: string
}
