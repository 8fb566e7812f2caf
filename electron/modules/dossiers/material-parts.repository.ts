import type { Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { MaterialTable } from './dossiers.table'

/** A material on record; undefined where there is none. */
export function materialOf(trx: Trx, id: string): Promise<Selectable<MaterialTable> | undefined> {
  return trx
    .selectFrom('dossier_material')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** The materials of one class of a dossier, in their order. */
export async function idsInClass(trx: Trx, dossierId: string, classCode: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('dossier_material')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('class_code', '=', classCode as MaterialTable['class_code'])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
