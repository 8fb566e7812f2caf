import type { Kept } from '#electron/platform/database/row'
import type { Stage } from '#shared/modules/matters/system'
import type { SubjectKind } from '#shared/values/subject'

/** Something that is carried to its end. Days are ISO, '' where unknown. */
export interface MatterTable extends Kept {
  system_key: string
  year: number
  number: number
  kind: string
  title: string
  source: string
  category: string
  subject_kind: SubjectKind | ''
  subject_id: string
  /** As it was called when the matter was opened, or as typed where it is none on record. */
  subject_name: string
  /** The unit (town) that it is counted under. */
  unit_id: string | null
  raised_by: string
  phone: string
  /** 人次. */
  persons: number
  level: string
  raised_on: string
  due_on: string
  state: string
  stage: Stage
  /** 牵头单位 */
  lead: string
  /** 责任人 */
  person: string
  /** Who of this database sees to it. */
  account_id: string | null
  goal: string
  measures: string
  result: string
  /** Number of the paper file that proves it. */
  paper_evidence: string
  finished_on: string
  /** Account that asked for the close-out: never the one that confirms it. */
  asked_by: string
  closed_on: string
  closed_by: string
  reopened: number
  phase: string
  origin_kind: string
  origin_id: string
  /** JSON by the keys of the system's own fields. */
  fields: string
  search: string
}

export interface MatterUnitTable {
  matter_id: string
  position: number
  unit_id: string | null
  name: string
  done_on: string
  report: string
}

export interface MatterEntryTable {
  id: string
  matter_id: string
  kind: 'move' | 'level' | 'rung' | 'progress' | 'due'
  key: string
  on_day: string
  words: string
  before: string
  after: string
  at: string
  by: string
}

/** `due_on`: by when it had to be reached, '' where no span is set; `on_day`: when it was, '' not yet. */
export interface MatterMilestoneTable {
  matter_id: string
  key: string
  due_on: string
  on_day: string
}

/** A call on one household of a village. */
export interface MatterVisitTable {
  id: string
  system_key: string
  subject_kind: SubjectKind
  subject_id: string
  household: string
  on_day: string
  visitor: string
  words: string
  created_at: string
  created_by: string
}

/** Of `whole` people asked, `part` knew. */
export interface MatterTallyTable {
  id: string
  system_key: string
  key: string
  subject_kind: SubjectKind
  subject_id: string
  on_day: string
  whole: number
  part: number
  words: string
  created_at: string
  created_by: string
}

export interface MatterSanctionTable extends Kept {
  system_key: string
  key: string
  matter_id: string | null
  subject_kind: SubjectKind
  subject_id: string
  on_day: string
  /** Last day on which it bars from awards, '' where it does not. */
  until_on: string
  by: string
  document: string
  reason: string
  lifted_on: string
  lifted_for: string
}
