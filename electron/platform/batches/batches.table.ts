import type { Generated } from 'kysely'

/** An import or batch edit: listed, explained, and undoable later. */
export interface BatchTable {
  id: string
  no: number
  kind: 'import' | 'edit' | 'merge' | 'photos'
  title: string
  created_at: string
  account_id: string
  account_name: string
  created_count: number
  changed_count: number
  undone_at: string | null
}

/** One record that a batch wrote. `undo` is what undoing needs (module's own JSON), '' for created records. */
export interface BatchEntryTable {
  batch_id: string
  record_id: string
  name: string
  kind: 'created' | 'changed'
  /** The record's version as the batch left it (or, taken back, as undoing left it); a higher one was edited since. */
  version_after: number
  /** The record's version before the batch, where it is not the one below `version_after`. */
  version_before: Generated<number | null>
  /** JSON array of the labels of the fields that were written. */
  fields: string
  undo: string
  /** What redoing needs, written when the entry is taken back. */
  redo: Generated<string>
  undone_at: string | null
}
