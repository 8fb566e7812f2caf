import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'
import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { PermitKind, PermitState, TransferState } from '#shared/modules/dossiers/custody'
import type { DossierState } from '#shared/modules/dossiers/dossier'
import type { LooseState, MissingState } from '#shared/modules/dossiers/loose'
import type { FileMime } from '#shared/platform/evidence/schema'

/** One personnel dossier (A38). */
export interface DossierTable extends Kept {
  person_id: string
  number: string
  /** `number` so that 9 sorts before 10. */
  number_key: string
  originals: number
  duplicates: number
  cabinet: string
  shelf: string
  received_on: string
  received_from: string
  note: string
  state: DossierState
  whereabouts: Generated<string>
}

/** One line of the catalogue (E01Z1). */
export interface MaterialTable extends Kept {
  dossier_id: string
  class_code: ClassCode
  /** Place of the class in the catalogue. */
  class_place: number
  /** 序号 in the class, from 1, without gaps among what is not removed. */
  position: number
  placed: Generated<number>
  title: string
  title_key: string
  year: number | null
  month: number | null
  day: number | null
  /** yyyymmdd with missing parts 0; undated last. */
  date_sort: number
  copies: number
  pages: number | null
  remark: string
}

export interface PageTable extends Kept {
  dossier_id: string
  material_id: string | null
  /** 页号 in the material, from 1, without gaps among what is not removed. */
  position: number
  mime: 'image/jpeg' | 'image/png'
  /** SHA-256 of the image as scanned, as are the other hashes of theirs. */
  original_hash: string
  width: number
  height: number
  dpi: number | null
  size: number
  blank: Generated<number>
  corrected_hash: Generated<string | null>
  corrected_mime: Generated<string>
  corrected_width: Generated<number>
  corrected_height: Generated<number>
  /** `PageEdits` as JSON; '' without a correction. */
  edits: Generated<string>
  thumb_hash: Generated<string | null>
  /** The TIFF or PDF the page was taken from, kept as handed in. */
  source_hash: Generated<string | null>
  source_name: Generated<string>
  source_page: Generated<number>
  batch_id: Generated<string | null>
}

/** What a page had before, in the words of the page; empty for what was replaced before these columns were kept. */
export interface PageBeforeTable
  extends Pick<
    PageTable,
    | 'original_hash'
    | 'width'
    | 'height'
    | 'blank'
    | 'corrected_hash'
    | 'corrected_mime'
    | 'corrected_width'
    | 'corrected_height'
    | 'edits'
    | 'source_hash'
    | 'source_name'
    | 'source_page'
  > {
  page_id: string
  version: number
  mime: string
  replaced_at: string
  replaced_by: string
}

export interface DossierStandardTable {
  id: number
  version: number
  /** `DossierStandards` as JSON. */
  value: string
}

export interface LooseTable extends Kept {
  number: number
  year_received: number
  person_id: string | null
  name: string
  name_key: string
  title: string
  class_code: ClassCode | null
  year: number | null
  month: number | null
  day: number | null
  copies: number
  pages: number | null
  from_unit: string
  handed_on: string
  handed_by: string
  received_by: string
  remark: string
  state: LooseState
  state_reason: Generated<string>
  material_id: Generated<string | null>
}

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

export interface ExportTable {
  id: string
  year: number
  number: number
  at: string
  by_name: string
  form: string
  purpose: string
  receiver: string
  dossiers: number
  images: number
  bytes: number
  /** `writing` before the first file leaves; a killed program leaves it so. */
  state: 'writing' | 'done' | 'broken'
  /** Why it is broken. */
  reason: Generated<string>
  /** Folder or file it was written as, without where. */
  target: string
  /** `ExportLine[]` as JSON. */
  lines: string
}
