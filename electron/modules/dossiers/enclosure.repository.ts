import { type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { EnclosureHolder } from '#shared/modules/dossiers/enclosure'
import type { EnclosureTable } from './custody.table'

export type EnclosureRecord = Selectable<EnclosureTable>
/** Which permit or transfer. */
export type HolderId = { holder: EnclosureHolder; id: string }

/** The enclosures of a permit or transfer in their order, each with the name of who added it. */
export async function enclosuresOf(
  trx: Trx,
  { holder, id }: HolderId,
): Promise<(EnclosureRecord & { adder: string })[]> {
  return trx
    .selectFrom('dossier_enclosure as it')
    .leftJoin('account', 'account.id', 'it.added_by')
    .selectAll('it')
    .select(sql<string>`coalesce(account.name, '')`.as('adder'))
    .where(holder === 'permit' ? 'it.permit_id' : 'it.transfer_id', '=', id)
    .orderBy('it.position')
    .execute()
}

export function findEnclosure(trx: Trx, id: string): Promise<EnclosureRecord | undefined> {
  return trx.selectFrom('dossier_enclosure').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertEnclosures(trx: Trx, rows: readonly EnclosureRecord[]): Promise<void> {
  await insertMany(trx, 'dossier_enclosure', rows)
}

/** The sealed file stays until the next opening finds that nothing refers to it. */
export async function deleteEnclosure(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('dossier_enclosure').where('id', '=', id).execute()
}
