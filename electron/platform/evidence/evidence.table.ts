import type { FileMime } from '#shared/platform/evidence/schema'

/** A file that stands behind what a ledger says: minutes, a photo, a proof. `hash` names it in the page store. */
export interface EvidenceTable {
  id: string
  /** What it belongs to: `duty`, `matter`, `procedure-step` … and its id. */
  owner_kind: string
  owner_id: string
  position: number
  name: string
  mime: FileMime
  size: number
  pages: number
  hash: string
  /** What it shows, in a person's words. */
  note: string
  added_at: string
  added_by: string
}
