import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { PermitKind, PermitState, TransferState } from '#shared/modules/dossiers/custody'
import type { FileMime } from '#shared/platform/evidence/schema'

/** @file Tables of custody: permits, readings, copies, transfers. */

export interface PermitTable extends Kept {
  kind: PermitKind
  year: number
  number: number
  unit: string
  asked_on: string
  until_on: string
  until_sort: number
  state: PermitState
  decided_by: Generated<string>
  decided_on: Generated<string>
  decision: Generated<string>
  seconds_used: Generated<number>
  lent_on: Generated<string>
  returned_on: Generated<string>
  returned_by: Generated<string>
  return_handler: Generated<string>
  /** `ReturnCheck[]` as JSON. */
  return_checks: Generated<string>
  search: string
  /** `PermitContent` as JSON. */
  content: string
}

export interface PermitDossierTable {
  permit_id: string
  dossier_id: string
  position: number
}

export interface PermitReaderTable {
  permit_id: string
  position: number
  account_id: string | null
}

export interface ReadingTable {
  id: string
  at: string
  account_id: string
  reader_name: string
  permit_id: string | null
  dossier_id: string
  dossier_name: string
  material_id: string | null
  class_code: string
  material_title: string
  page_id: string
  page_no: number
  seconds: number
  act: 'view' | 'print' | 'export'
  /** Name of the computer. */
  terminal: string
  copy_id: string | null
}

/** One copy of pages on paper or as a file (domain rules 8.3). */
export interface CopyTable {
  id: string
  version: number
  year: number
  number: number
  at: string
  by_name: string
  permit_id: string | null
  form: 'print' | 'pdf'
  /** Whose dossiers, in words. */
  about: string
  pages: number
  ended_on: Generated<string>
  ended_by: Generated<string>
  ended: Generated<'' | 'returned' | 'destroyed'>
}

export interface TransferTable extends Kept {
  direction: 'out' | 'in'
  year: number
  number: number
  unit: string
  on_day: string
  on_sort: number
  state: TransferState
  receipt_on: Generated<string>
  receipt_by: Generated<string>
  receipt_due_sort: Generated<number>
  stored_on: Generated<string>
  stored_by: Generated<string>
  /** 字 of what goes out, as it was then. */
  word: Generated<string>
  search: string
  /** `TransferContent` as JSON. */
  content: string
}

export interface TransferDossierTable {
  transfer_id: string
  position: number
  dossier_id: string | null
  person_id: string | null
}

/** 审批附件: a scan that stands to one permit or one transfer. */
export interface EnclosureTable {
  id: string
  permit_id: string | null
  transfer_id: string | null
  position: number
  name: string
  mime: FileMime
  size: number
  pages: number
  hash: string
  /** The state its permit or transfer was in when it was added. */
  added_in: string
  added_at: string
  added_by: string
}
