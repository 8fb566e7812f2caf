import type { Trx } from '#electron/platform/database/schema'

/** Whose dossier each of these is; those not on record are absent. */
export async function subjectsOf(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<{ dossierId: string; personId: string }[]> {
  return trx
    .selectFrom('dossier')
    .select(['id as dossierId', 'person_id as personId'])
    .where('id', 'in', [...new Set(dossierIds)])
    .where('removed_at', 'is', null)
    .execute()
}

/** The person whose account this is, where that is on record. */
export async function personOfAccount(trx: Trx, accountId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** For each account that somebody's record belongs to, whose. */
export async function personsOfAccounts(
  trx: Trx,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'person_id'])
    .where('id', 'in', [...accountIds])
    .where('person_id', 'is not', null)
    .execute()
  return new Map(rows.flatMap((it) => (it.person_id === null ? [] : [[it.id, it.person_id]])))
}
