import type { Destination } from '#shared/modules/people/contract-sheets'

/** What a sender's columns were given last, by the headings of the sheet. */
export interface SheetMappingTable {
  sender: string
  /** Digest of the headings in their order. */
  signature: string
  destination: Destination
  /** JSON array of targets, one a column. */
  targets: string
  used_at: string
}

/** A sheet that is about nobody on record. */
export interface KeptSheetTable {
  id: string
  title: string
  sender: string
  file_name: string
  /** JSON array of headings. */
  columns: string
  /** JSON array of the lines around the table: titles, notes, signatures. */
  around: string
  row_count: number
  batch_id: string
  created_at: string
  removed_at: string | null
}

export interface KeptRowTable {
  sheet_id: string
  position: number
  /** Its number in the spreadsheet. */
  row: number
  /** JSON array of texts, one a column. */
  cells: string
}
