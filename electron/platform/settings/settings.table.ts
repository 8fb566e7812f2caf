/** The one row of settings (id 1): `value` is JSON of `Settings` without its version. */
export interface SettingTable {
  id: 1
  version: number
  value: string
}

/** Unsaved text of one account for one record. */
export interface DraftTable {
  account_id: string
  record_kind: string
  record_id: string
  base_version: number
  content: string
  saved_at: string
}

/** Facts about the database itself; their names are in `database/facts.ts`. */
export interface DatabaseFactTable {
  name: string
  value: string
}
