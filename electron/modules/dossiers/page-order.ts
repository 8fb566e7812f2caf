import type { Trx } from '#electron/platform/database/schema'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { renumberRows } from './page-order.repository'

/**
 * Closes the gaps in 页号 after pages came, went or moved: 1..n in each of these materials, null for the pages that
 * belong to none. What has a new place among others of the same number must be told apart before.
 */
export async function renumberPages(
  trx: Trx,
  dossierId: DossierId,
  materialIds: readonly (MaterialId | null)[],
): Promise<void> {
  if (materialIds.length > 0) await renumberRows(trx, dossierId, materialIds)
}

/** The order after `moved` were put, in their own order, before `before` (null: at the end). */
export function orderWith(
  order: readonly PageId[],
  moved: readonly PageId[],
  before: PageId | null,
): PageId[] {
  const gone = new Set(moved)
  const staying = order.filter((it) => !gone.has(it))
  const next = before === null ? undefined : order.slice(order.indexOf(before)).find((it) => !gone.has(it))
  const place = next === undefined ? staying.length : staying.indexOf(next)
  return staying.toSpliced(place, 0, ...moved)
}
