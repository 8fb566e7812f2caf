import type { Trx } from '../database/schema'

/** The stored settings, undefined while nobody has changed any. */
export function findSettings(trx: Trx): Promise<{ version: number; value: string } | undefined> {
  return trx.selectFrom('setting').select(['version', 'value']).where('id', '=', 1).executeTakeFirst()
}

export async function storeSettings(trx: Trx, version: number, value: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ id: 1, version, value })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, value }))
    .execute()
}
