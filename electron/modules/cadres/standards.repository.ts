import type { Trx } from '#electron/platform/database/schema'

/** The department's own bands and lines, undefined while nobody has changed any. */
export function findStandards(trx: Trx): Promise<{ version: number; value: string } | undefined> {
  return trx.selectFrom('cadre_standard').select(['version', 'value']).where('id', '=', 1).executeTakeFirst()
}

export async function storeStandards(trx: Trx, version: number, value: string): Promise<void> {
  await trx
    .insertInto('cadre_standard')
    .values({ id: 1, version, value })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, value }))
    .execute()
}
