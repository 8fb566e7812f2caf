import { type Insertable, type Selectable, sql } from 'kysely'
import type { PersonId } from '#shared/values/id'
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
  set: Pick<AccountRow, 'section' | 'roles' | 'disabled' | 'person_id' | 'changed_at' | 'changed_by'>,
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

type PersonChoice = { id: PersonId; name: string; unitName: string; birth: string }

/** People on record whose name, or whose name in letters, begins with a text; at most `limit`. */
export async function peopleForAccounts(trx: Trx, text: string, limit: number): Promise<PersonChoice[]> {
  const typed = text.trim()
  const letters = ` ${typed.toLowerCase()}`
  const { rows } = await sql<PersonChoice>`select person.id, person.name, person.birth,
      coalesce(unit.name, '') as "unitName"
    from person left join organization as unit on unit.id = person.organization_id
    where person.removed_at is null and person.merged_into is null
      and (instr(person.name, ${typed}) > 0 or instr(person.spellings, ${letters}) > 0)
    order by person.stroke_key, person.id limit ${limit}`.execute(trx)
  return rows
}

/** Names of these people, by id. */
export async function personNames(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((it) => [it.id, it.name]))
}
