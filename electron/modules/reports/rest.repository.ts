import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Charge, Resting } from '#shared/modules/reports/workbench'
import type { DueRestTable } from './reports.table'

/** What an account put off and that still rests on an ISO day, what wakes first first. */
export async function restingOf(trx: Trx, accountId: string, today: string): Promise<Resting[]> {
  const { rows } = await sql<Resting>`select item_key as key, system, title, until_on as until from due_rest
    where account_id = ${accountId} and (until_on = '' or until_on > ${today})
    order by until_on = '', until_on, item_key`.execute(trx)
  return rows
}

export async function keepRests(trx: Trx, rows: readonly DueRestTable[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const keys = rows.map((it) => it.item_key)
  await forgetRests(trx, first.account_id, keys)
  await insertMany(trx, 'due_rest', rows)
}

export async function forgetRests(trx: Trx, accountId: string, keys: readonly string[]): Promise<void> {
  await sql`delete from due_rest where account_id = ${accountId}
    and item_key in (select value from json_each(${JSON.stringify(keys)}))`.execute(trx)
}

export async function listCharges(trx: Trx): Promise<Charge[]> {
  const { rows } =
    await sql<Charge>`select charge.system, charge.account_id as "accountId" from due_charge as charge
    join account on account.id = charge.account_id and account.removed_at is null and account.disabled = 0
    order by charge.system`.execute(trx)
  return rows
}

export async function replaceCharges(trx: Trx, charges: readonly Charge[]): Promise<void> {
  await trx.deleteFrom('due_charge').execute()
  await insertMany(
    trx,
    'due_charge',
    charges.map(({ system, accountId }) => ({ system, account_id: accountId })),
  )
}
