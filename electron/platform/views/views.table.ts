import type { Kept } from '../database/row'

/** A saved query or hand-made list; `filter` and `columns` are JSON. Views are removed for good. */
export interface SavedViewTable extends Omit<Kept, 'removed_at'> {
  room: 'people'
  kind: 'query' | 'list'
  name: string
  filter: string
  columns: string
  pinned: 0 | 1
  /** Place in the side bar. */
  position: number
}

/** A record of a 名单 in its hand-made place. */
export interface ViewMemberTable {
  view_id: string
  record_id: string
  position: number
}
