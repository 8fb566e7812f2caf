import type { Insertable, Selectable } from 'kysely'
import type { Trx } from '../database/schema'
import type { AccountTable } from './accounts.table'

export type AccountRow = Selectable<AccountTable>

export function listAccounts(trx: Trx): Promise<AccountRow[]> {
  return trx.selectFrom('account').selectAll().where('removed_at', 'is', null).orderBy('id').execute()
}

export function findAccount(trx: Trx, id: string): Promise<AccountRow | undefined> {
  return trx.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findAccountByName(trx: Trx, name: string): Promise<AccountRow | undefined> {
  return trx.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst()
}

export async function insertAccount(trx: Trx, row: Insertable<AccountTable>): Promise<void> {
  await trx.insertInto('account').values(row).execute()
}

/** False when the row has another version than `version`. */
export async function updateAccount(
  trx: Trx,
  id: string,
  version: number,
  set: Pick<AccountRow, 'section' | 'roles' | 'disabled' | 'changed_at' | 'changed_by'>,
): Promise<boolean> {
  const result = await trx
    .updateTable('account')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Not an edit: the version stays. */
export async function recordSignIn(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable('account').set({ last_sign_in_at: at }).where('id', '=', id).execute()
}
