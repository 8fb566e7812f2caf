/** What every row that people edit carries. Moments are ISO 8601 in UTC; `version` rises by one with each change. */
export interface Kept {
  id: string
  version: number
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
  /** Set when the row lies in the recycle bin. */
  removed_at: string | null
}
