import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { TransferFilter, TransferState } from '#shared/modules/members/transfer'
import type { Slice } from '#shared/values/page'
import { countOf } from './member-parts.repository'
import type { MemberTransferTable } from './members.table'

export type TransferRecord = Selectable<MemberTransferTable>
export type ListedTransfer = TransferRecord & { state: TransferState }

const stateOn = (today: string): RawBuilder<TransferState> =>
  sql<TransferState>`case when letter.cancelled_on <> '' then 'cancelled' when letter.receipt_on <> '' then 'done'
    when letter.valid_until < ${today} then 'overdue' else 'open' end`

function conditions(
  { text, direction, state, personId }: TransferFilter,
  today: string,
): RawBuilder<boolean> {
  const words = text.trim()
  return sql<boolean>`letter.removed_at is null and (${direction} is null or letter.direction = ${direction})
    and (${state} is null or ${stateOn(today)} = ${state})
    and (${personId} is null or letter.person_id = ${personId})
    and (${words} = '' or instr(letter.name, ${words}) > 0 or instr(letter.number, ${words}) > 0
      or instr(letter.from_name, ${words}) > 0 or instr(letter.to_name, ${words}) > 0)`
}

/** Letters, the latest first, with their state on a day. */
export async function listTransfers(
  trx: Trx,
  { filter, today }: { filter: TransferFilter; today: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedTransfer[] }> {
  const wanted = conditions(filter, today)
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total from member_transfer as letter where ${wanted}`.execute(
      trx,
    ),
  )
  const { rows } = await sql<ListedTransfer>`select letter.*, ${stateOn(today)} as state
    from member_transfer as letter where ${wanted}
    order by letter.issued_on desc, letter.serial desc, letter.id desc limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return { total, rows }
}

/** How many letters are in each state on a day. */
export async function countTransfers(trx: Trx, today: string): Promise<Record<TransferState, number>> {
  const { rows } = await sql<{ state: TransferState; total: number }>`
    select ${stateOn(today)} as state, count(*) as total from member_transfer as letter
    where letter.removed_at is null group by 1`.execute(trx)
  const count = (state: TransferState) => rows.find((it) => it.state === state)?.total ?? 0
  return {
    open: count('open'),
    overdue: count('overdue'),
    done: count('done'),
    cancelled: count('cancelled'),
  }
}

export async function findTransfer(trx: Trx, id: string, today: string): Promise<ListedTransfer | undefined> {
  const { rows } = await sql<ListedTransfer>`select letter.*, ${stateOn(today)} as state
    from member_transfer as letter where letter.id = ${id} and letter.removed_at is null`.execute(trx)
  return rows[0]
}

/** The letter that someone is on the way with. */
export function openTransferOf(trx: Trx, personId: string): Promise<TransferRecord | undefined> {
  return trx
    .selectFrom('member_transfer')
    .selectAll()
    .where('person_id', '=', personId)
    .where('receipt_on', '=', '')
    .where('cancelled_on', '=', '')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** The number that the next letter of a year gets; that of a letter taken back is not given again. */
export async function nextSerial(trx: Trx, year: string): Promise<number> {
  const row = await trx
    .selectFrom('member_transfer')
    .select((it) => it.fn.max('serial').as('last'))
    .where('issued_on', '>=', `${year}-01-01`)
    .where('issued_on', '<=', `${year}-12-31`)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertTransfer(trx: Trx, row: Insertable<MemberTransferTable>): Promise<void> {
  await trx.insertInto('member_transfer').values(row).execute()
}

export async function updateTransfer(trx: Trx, id: string, change: Partial<TransferRecord>): Promise<void> {
  await trx.updateTable('member_transfer').set(change).where('id', '=', id).execute()
}
