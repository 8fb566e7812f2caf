import { type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { LedgerContent, type LedgerListed } from '#shared/modules/ledgers/ledger'
import type { LedgerId } from '#shared/values/id'
import type { LedgerTable, LedgerTakeTable } from './ledgers.table'

export type LedgerRecord = Omit<Selectable<LedgerTable>, 'content'> & { content: LedgerContent }

/** Every ledger with its figures as of an ISO day, the one changed last first; or those in the recycle bin. */
export async function listLedgers(trx: Trx, today: string, removed = false): Promise<LedgerListed[]> {
  const { rows } = await sql<Omit<LedgerListed, 'id'> & { id: LedgerId }>`select it.id, it.version, it.title,
      json_array_length(it.content, '$.columns') as columns, it.changed_at as "changedAt", count(row.id) as rows,
      coalesce(sum(row.troubled > 0), 0) as troubled,
      coalesce(sum(row.due_on <> '' and row.due_on < ${today}), 0) as overdue
    from ledger as it left join ledger_row as row on row.ledger_id = it.id and row.removed_at is null
    where it.removed_at is ${removed ? sql`not null` : sql`null`}
    group by it.id order by it.changed_at desc, it.id`.execute(trx)
  return rows
}

/** One ledger, in the recycle bin or not; refused where it never was. */
export async function findLedger(trx: Trx, id: string): Promise<LedgerRecord> {
  const row = await trx.selectFrom('ledger').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return { ...row, content: LedgerContent.parse(JSON.parse(row.content)) }
  throw refuse('not-found', '找不到这本台账，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertLedger(trx: Trx, { content, ...record }: LedgerRecord): Promise<void> {
  await trx
    .insertInto('ledger')
    .values({ ...record, content: JSON.stringify(content) })
    .execute()
}

export async function updateLedger(trx: Trx, id: string, values: Updateable<LedgerTable>): Promise<void> {
  await trx.updateTable('ledger').set(values).where('id', '=', id).execute()
}

/** Ledgers that are there, with what they consist of: to find the one that a workbook belongs to. */
export async function ledgerContents(trx: Trx): Promise<{ id: LedgerId; content: LedgerContent }[]> {
  const rows = await trx
    .selectFrom('ledger')
    .select(['id', 'content'])
    .where('removed_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map((it) => ({ id: it.id as LedgerId, content: LedgerContent.parse(JSON.parse(it.content)) }))
}

export async function insertTake(trx: Trx, take: Selectable<LedgerTakeTable>): Promise<void> {
  await trx.insertInto('ledger_take').values(take).execute()
}

export function findTake(trx: Trx, id: string): Promise<Selectable<LedgerTakeTable> | undefined> {
  return trx.selectFrom('ledger_take').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function markUndone(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable('ledger_take').set({ undone_at: at }).where('id', '=', id).execute()
}

/** Imports into a ledger that can be taken back, the last first, with the rows that are left of each. */
export async function takesOf(
  trx: Trx,
  ledgerId: string,
): Promise<{ id: string; file: string; at: string; by: string; rows: number }[]> {
  const { rows } = await sql<{ id: string; file: string; at: string; by: string; rows: number }>`select it.id,
      it.file, it.taken_at as at, coalesce(account.name, '') as "by",
      (select count(*) from ledger_row as row where row.take_id = it.id and row.removed_at is null) as rows
    from ledger_take as it left join account on account.id = it.taken_by
    where it.ledger_id = ${ledgerId} and it.undone_at is null order by it.taken_at desc, it.id desc`.execute(
    trx,
  )
  return rows
}
