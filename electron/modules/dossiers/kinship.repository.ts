import { sql } from 'kysely'
import { z } from 'zod'
import type { Trx } from '#electron/platform/database/schema'
import { ROLE_NAMES, type Role } from '#shared/security/roles'
import type { AccountId, PersonId } from '#shared/values/id'

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

type AccountInUse = {
  id: AccountId
  name: string
  section: string
  roles: Role[]
  personId: PersonId | null
  politics: string
  post: string
  unitName: string
  identityNumber: string
}

/** Accounts that can sign in, with what is on record of the people they belong to. */
export async function accountsInUse(trx: Trx): Promise<AccountInUse[]> {
  const { rows } = await sql<Omit<AccountInUse, 'roles'> & { roles: string }>`select account.id, account.name,
      account.section, account.roles, person.id as "personId", coalesce(person.politics, '') as politics,
      coalesce(person.post_text, '') as post, coalesce(unit.name, '') as "unitName",
      coalesce(person.identity_number, '') as "identityNumber"
    from account left join person on person.id = account.person_id and person.removed_at is null
      left join organization as unit on unit.id = person.organization_id
    where account.removed_at is null and account.disabled = 0 order by account.id`.execute(trx)
  return rows.map((it) => ({ ...it, roles: z.array(z.enum(ROLE_NAMES)).parse(JSON.parse(it.roles)) }))
}
