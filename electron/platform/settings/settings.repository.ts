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

/** A fact about the database itself, '' where it is not recorded. */
export async function findFact(trx: Trx, name: string): Promise<string> {
  const row = await trx
    .selectFrom('database_fact')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value ?? ''
}

export async function storeFact(trx: Trx, name: string, value: string): Promise<void> {
  await trx
    .insertInto('database_fact')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
