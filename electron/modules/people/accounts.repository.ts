import type { Trx } from '#electron/platform/database/schema'

/** The sign-in name behind an account id; the id's rows outlive the account's name only by its removal. */
export async function accountName(trx: Trx, id: string): Promise<string> {
  const row = await trx.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
