import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import { type Units, unitsOf } from './units'

/** Every unit on record, in tree order. A county has under two thousand. */
export function loadUnits(trx: Trx): Promise<Units> {
  return oncePerState(trx, 'units', () => readUnits(trx))
}

async function readUnits(trx: Trx): Promise<Units> {
  const rows = await trx
    .selectFrom('organization')
    .select([
      'id',
      'parent_id as parentId',
      'name',
      'short_name as shortName',
      'kind',
      'path',
      'tree_order as treeOrder',
    ])
    .where('removed_at', 'is', null)
    .orderBy('tree_order')
    .execute()
  const text = JSON.stringify(rows)
  if (last?.text !== text) last = { text, units: unitsOf(rows) }
  return last.units
}

/** Most writes leave the units alone; what is worked out from their names is kept as long as they stand. */
let last: { text: string; units: Units } | null = null
