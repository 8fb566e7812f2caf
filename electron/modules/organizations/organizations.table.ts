import type { Generated } from 'kysely'
import type { Kept } from '#electron/platform/database/row'

export interface OrganizationTable extends Kept {
  parent_id: string | null
  name: string
  short_name: string
  /** B0114 */
  code: string
  /** B0194 */
  kind: 'legal' | 'division' | 'group'
  /** B0127 (ZB03 name) */
  level: string
  /** B0124 (ZB87 name) */
  affiliation: string
  /** B0131 (ZB04 name) */
  category: string
  /** What it is among the county's units, '' where nothing asks: `town`, `street`, `organ`, `county`. */
  role: Generated<'' | 'county' | 'organ' | 'town' | 'street'>
  position: number
  /** Place in the whole tree, depth first: what lists sort by. */
  tree_order: number
  /** Ids from the root to this unit, each followed by `/`: a prefix finds everything below. */
  path: string
}
