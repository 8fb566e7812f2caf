import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { MissingState } from '#shared/modules/dossiers/loose'

/** @file Tables of audits: what is missing, what was stated, judged and decided. */

export interface MissingTable extends Kept {
  dossier_id: string
  class_code: ClassCode
  title: string
  time: string
  copies: number
  remark: string
  organization_id: string | null
  chased_unit: string
  state: MissingState
  state_reason: Generated<string>
  letter_no: Generated<string>
  letter_on: Generated<string>
  due_on: Generated<string>
  due_sort: Generated<number>
  material_id: Generated<string | null>
}

export interface StatementTable extends Kept {
  dossier_id: string
  item: string
  about: string
  value: string
  material_id: string
  page_id: string | null
  /** The spot on the page as JSON, '' for the whole page. */
  spot: Generated<string>
  altered: Generated<number>
  remark: string
}

export interface DecisionTable {
  dossier_id: string
  item: string
  about: string
  value: string
  basis: string
  decided_on: string
  decided_by: string
  at: string
  by_name: string
}

export interface AuditTable {
  dossier_id: string
  version: number
  state: string
  result: Generated<string>
  /** 1: an unresolved doubt stands; the figures below are what the last look at the dossier found. */
  doubtful: Generated<number>
  differ: Generated<number>
  absent: Generated<number>
  points: Generated<number | null>
  fatal: Generated<number>
  /** When the figures were found, '' never. */
  looked_at: Generated<string>
  /** `AuditContent` as JSON. */
  content: string
}

export interface AuditStepTable {
  dossier_id: string
  seq: number
  state: string
  at: string
  by_name: string
  on_day: string
  opinion: string
}

export interface JudgementTable {
  dossier_id: string
  key: string
  points: number
  note: string
  at: string
  by_name: string
}
