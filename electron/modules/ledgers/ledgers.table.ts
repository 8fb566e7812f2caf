import type { Kept } from '#electron/platform/database/row'

/** `content` is JSON of `LedgerContent`. */
export interface LedgerTable extends Kept {
  title: string
  content: string
  source: string
}

export interface LedgerRowTable extends Kept {
  ledger_id: string
  position: number
  /** JSON by column key. */
  cells: string
  /** All texts of the row in lower case, for searching. */
  words: string
  /** Fingerprint of the cells. */
  print: string
  /** How many cells have a problem. */
  troubled: number
  /** ISO day, '' where nothing is due. */
  due_on: string
  take_id: string | null
}

/** Rows that came in together from a file. */
export interface LedgerTakeTable {
  id: string
  ledger_id: string
  file: string
  taken_at: string
  taken_by: string
  undone_at: string | null
}
