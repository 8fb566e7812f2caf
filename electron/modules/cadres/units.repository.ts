import type { Trx } from '#electron/platform/database/schema'
import { type CadreUnits, cadreUnitsOf } from './units'

/** Every unit on record in tree order, as structure and clock need it. */
export async function loadCadreUnits(trx: Trx): Promise<CadreUnits> {
  const rows = await trx
    .selectFrom('organization')
    .select(['id', 'name', 'short_name as shortName', 'kind', 'category', 'path'])
    .where('removed_at', 'is', null)
    .orderBy('tree_order')
    .execute()
  return cadreUnitsOf(rows)
}
