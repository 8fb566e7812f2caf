/** One row of the audit trail. `mac` chains it to the row before under a key derived from the data key. */
export interface AuditEntryTable {
  seq: number
  at: string
  account_id: string
  account_name: string
  method: string
  action: string
  target_kind: string
  target_id: string
  target_name: string
  outcome: 'done' | 'refused' | 'viewed'
  /** JSON array of [field, before, after]. */
  changes: string
  batch_id: string | null
  /** Version the record has after the change, null where there is none. */
  record_version: number | null
  mac: Uint8Array
}
