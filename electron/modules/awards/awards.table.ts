import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { CycleState, StageState } from '#shared/modules/awards/cycle'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { AwardSubject, Nominator } from '#shared/modules/awards/programme'

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
