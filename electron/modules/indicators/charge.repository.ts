import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { ChargesAsk } from '#shared/modules/indicators/charges'
import type { Page, Slice } from '#shared/values/page'
import type { ChargeCheckTable, ChargeTable } from './indicators.table'

export type ChargeRecord = Selectable<ChargeTable>
export type CheckRecord = Selectable<ChargeCheckTable>

export async function findCharge(trx: Trx, id: string): Promise<ChargeRecord> {
  const charge = await trx
    .selectFrom('charge')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (charge) return charge
  throw refuse('not-found', '找不到这项责任，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertCharges(trx: Trx, charges: readonly ChargeRecord[]): Promise<void> {
  await insertMany(trx, 'charge', charges)
}

export async function updateCharge(trx: Trx, id: string, values: Updateable<ChargeTable>): Promise<void> {
  await trx.updateTable('charge').set(values).where('id', '=', id).execute()
}

export async function insertCheck(trx: Trx, check: CheckRecord): Promise<void> {
  await trx.insertInto('charge_check').values(check).execute()
}

/** Checks of these items, the latest first, with who checked. */
export async function checksOf(
  trx: Trx,
  chargeIds: readonly string[],
): Promise<(CheckRecord & { by: string })[]> {
  const { rows } = await sql<CheckRecord & { by: string }>`select item.*, coalesce(account.name, '') as by
    from charge_check as item left join account on account.id = item.checked_by
    where item.charge_id in (select value from json_each(${JSON.stringify(chargeIds)}))
    order by item.on_day desc, item.id desc`.execute(trx)
  return rows
}

/** All items of a year in their order. */
export function chargesOfYear(trx: Trx, system: string, year: number): Promise<ChargeRecord[]> {
  return trx
    .selectFrom('charge')
    .selectAll()
    .where('system', '=', system)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function lastChargePosition(trx: Trx, system: string, year: number): Promise<number> {
  const row = await trx
    .selectFrom('charge')
    .select((it) => it.fn.max('position').as('last'))
    .where('system', '=', system)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function chargeYears(trx: Trx, system: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('charge')
    .select('year')
    .distinct()
    .where('system', '=', system)
    .where('removed_at', 'is', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((it) => it.year)
}

export type ListedCharge = ChargeRecord & { number: number }

/** Items of a year's list, each with its number in the whole list; `unchecked` counts those never checked. */
export async function listCharges(
  trx: Trx,
  { today, ...ask }: ChargesAsk & { today: string },
  { offset, limit }: Slice,
): Promise<Page<ListedCharge> & { unchecked: number }> {
  const all = sql`(select charge.*, row_number() over (order by charge.position, charge.id) as number,
      coalesce((select done.outcome from charge_check as done where done.charge_id = charge.id
        order by done.on_day desc, done.id desc limit 1), '') as last_outcome
    from charge where charge.system = ${ask.system} and charge.year = ${ask.year}
      and charge.removed_at is null)`
  const wanted = viewed(ask, today)
  const counted = await sql<{ n: number; unchecked: number }>`select count(*) filter (where ${wanted}) as n,
    count(*) filter (where last_outcome = '') as unchecked from ${all}`.execute(trx)
  const { rows } = await sql<ListedCharge>`select * from ${all} where ${wanted}
    order by number limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, unchecked: counted.rows[0]?.unchecked ?? 0, rows }
}

/** Items that fall due by the day and were not found done, the earliest first. */
export async function overdueCharges(trx: Trx, until: string, limit: number): Promise<ChargeRecord[]> {
  const { rows } = await sql<ChargeRecord>`select charge.* from charge
    where charge.removed_at is null and charge.due_on <> '' and charge.due_on <= ${until}
      and coalesce((select done.outcome from charge_check as done where done.charge_id = charge.id
        order by done.on_day desc, done.id desc limit 1), '') <> 'done'
    order by charge.due_on, charge.id limit ${limit}`.execute(trx)
  return rows
}

function viewed({ level, view, text }: ChargesAsk, today: string): RawBuilder<unknown> {
  const clauses = [sql`1`]
  if (level !== '') clauses.push(sql`level = ${level}`)
  if (view === 'unchecked') clauses.push(sql`last_outcome = ''`)
  if (view === 'open') clauses.push(sql`last_outcome in ('partly', 'not')`)
  if (view === 'overdue') clauses.push(sql`last_outcome <> 'done' and due_on <> '' and due_on < ${today}`)
  if (text !== '')
    clauses.push(
      sql`(instr(text, ${text}) > 0 or instr(unit_name, ${text}) > 0 or instr(person, ${text}) > 0)`,
    )
  return sql.join(clauses, sql` and `)
}
