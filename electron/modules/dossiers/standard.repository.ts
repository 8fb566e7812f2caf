import type { Trx } from '#electron/platform/database/schema'
import type { DossierStandards } from '#shared/modules/dossiers/standards'

/** What the department has made of the standards; undefined while it uses those of the program. */
export function findStandards(trx: Trx): Promise<{ version: number; value: string } | undefined> {
  return trx
    .selectFrom('dossier_standard')
    .select(['version', 'value'])
    .where('id', '=', 1)
    .executeTakeFirst()
}

export async function storeStandards(trx: Trx, { version, ...value }: DossierStandards): Promise<void> {
  const row = { version, value: JSON.stringify(value) }
  await trx
    .insertInto('dossier_standard')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
