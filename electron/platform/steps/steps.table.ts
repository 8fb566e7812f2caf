/** One change that can be taken back. `seq` is its place in history. */
export interface StepTable {
  seq: number
  id: string
  at: string
  account_id: string
  account_name: string
  /** Whose keeper takes it back. */
  module: string
  title: string
  records: number
  /** JSON of the module's own; '' for a batch, whose entries hold what is needed. */
  payload: string
  batch_id: string | null
  undone_at: string | null
  undone_by: string | null
  /** Why an undone step can never be redone: `changed` its account went on from there, `partly` its batch was taken back record by record. */
  closed: '' | 'changed' | 'partly'
}

/** A record that a step changed; `record_key` is the record's id, or id and part (`…/order`). */
export interface StepRecordTable {
  seq: number
  record_key: string
  name: string
}
