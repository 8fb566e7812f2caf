import type { Trx } from '#electron/platform/database/schema'
import { AwardStandards } from '#shared/modules/awards/standards'
import { DEFAULT_AWARD_STANDARDS } from '#shared/modules/awards/standards-default'

/** The standards in force: the department's own, else those that come with the program. */
export async function readAwardStandards(trx: Trx): Promise<AwardStandards> {
  const row = await trx
    .selectFrom('award_standard')
    .select(['version', 'value'])
    .where('id', '=', 1)
    .executeTakeFirst()
  if (!row) return DEFAULT_AWARD_STANDARDS
  return AwardStandards.parse({ ...JSON.parse(row.value), version: row.version })
}

export async function storeAwardStandards(trx: Trx, { version, ...value }: AwardStandards): Promise<void> {
  const row = { version, value: JSON.stringify(value) }
  await trx
    .insertInto('award_standard')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
