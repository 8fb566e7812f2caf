import type { Insertable, Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { AdmissionWarningTable } from './members.table'

export async function insertWarning(trx: Trx, row: Insertable<AdmissionWarningTable>): Promise<void> {
  await trx.insertInto('admission_warning').values(row).execute()
}

export function findWarning(trx: Trx, id: string): Promise<Selectable<AdmissionWarningTable> | undefined> {
  return trx
    .selectFrom('admission_warning')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function updateWarning(
  trx: Trx,
  id: string,
  change: Partial<Selectable<AdmissionWarningTable>>,
): Promise<void> {
  await trx.updateTable('admission_warning').set(change).where('id', '=', id).execute()
}
