import type { Trx } from '#electron/platform/database/schema'

/** The department's own rule table, undefined while nobody has changed it. */
export function findStandards(trx: Trx): Promise<{ version: number; value: string } | undefined> {
  return trx
    .selectFrom('evaluation_standard')
    .select(['version', 'value'])
    .where('id', '=', 1)
    .executeTakeFirst()
}

export async function storeStandards(trx: Trx, version: number, value: string): Promise<void> {
  await trx
    .insertInto('evaluation_standard')
    .values({ id: 1, version, value })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, value }))
    .execute()
}

/** How many cases on record bear each kind. */
export async function casesByKind(trx: Trx): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('evaluation_case')
    .select((e) => ['kind', e.fn.countAll<number>().as('cases')])
    .where('removed_at', 'is', null)
    .groupBy('kind')
    .execute()
  return new Map(rows.map((row) => [row.kind, row.cases]))
}

/** Cases of a kind that have no end of any sort. */
export function endlessCases(
  trx: Trx,
  kinds: readonly string[],
): Promise<{ id: string; kind: string; from_on: string }[]> {
  return trx
    .selectFrom('evaluation_case')
    .select(['id', 'kind', 'from_on'])
    .where('kind', 'in', kinds)
    .where('effective_to', '=', '')
    .where('removed_at', 'is', null)
    .execute()
}

export async function endCase(trx: Trx, id: string, effectiveTo: string): Promise<void> {
  await trx.updateTable('evaluation_case').set({ effective_to: effectiveTo }).where('id', '=', id).execute()
}
