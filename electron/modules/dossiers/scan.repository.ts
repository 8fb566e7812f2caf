import type { Trx } from '#electron/platform/database/schema'
import type { DossierId, MaterialId } from '#shared/values/id'

/** 页号 of the last page of a material (null: of those without one); 0 where there is none. */
export async function lastPosition(
  trx: Trx,
  dossierId: DossierId,
  materialId: MaterialId | null,
): Promise<number> {
  const row = await trx
    .selectFrom('dossier_page')
    .select((e) => e.fn.max('position').as('last'))
    .where('dossier_id', '=', dossierId)
    .where('material_id', materialId === null ? 'is' : '=', materialId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.last ?? 0
}
