import type { Kept } from '#electron/platform/database/row'

/** A procedure as it stood when cases began under it; the same content is kept once. */
export interface ProcedureVersionTable {
  id: string
  system_key: string
  /** Key of the procedure within its system. */
  kind: string
  title: string
  rule: string
  /** JSON in the shape of `Procedure`. */
  content: string
  /** Fingerprint of `content`. */
  print: string
}

/** Something that goes through a procedure. Step, stage, due day and troubles are derived anew with each change. */
export interface ProcedureCaseTable extends Kept {
  version_id: string
  system_key: string
  kind: string
  subject_kind: string
  subject_id: string
  /** The subject's name when it was last looked up. */
  name: string
  topic: string
  party_id: string | null
  unit_id: string | null
  village_id: string | null
  began_on: string
  ended_on: string
  state: 'running' | 'done' | 'stopped'
  stop_reason: string
  manager_id: string | null
  stage: string
  step: string
  due_on: string
  due_step: string
  troubles: number
}

/** One record of a step; the same step asked again has the next number. `content` is JSON in the shape of `StepContent`. */
export interface ProcedureEntryTable {
  id: string
  case_id: string
  step: string
  number: number
  state: 'open' | 'done' | 'waived'
  on_day: string
  outcome: string
  /** What it counts as in figures, '' for nothing and while it is not passed. */
  mark: string
  content: string
  written_at: string
  written_by: string
}

/** What an organ was asked in a step and what it answered. */
export interface ProcedureReplyTable {
  case_id: string
  step: string
  number: number
  organ_key: string
  organ: string
  asked_on: string
  letter_no: string
  due_on: string
  replied_on: string
  /** '' while it is out. */
  result: '' | 'clean' | 'objection'
  text: string
}
