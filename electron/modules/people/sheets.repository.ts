import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Destination, KeptSheet } from '#shared/modules/people/contract-sheets'
import type { Slice } from '#shared/values/page'
import type { KeptRowTable, KeptSheetTable } from './sheets.table'

export type RememberedMapping = { destination: Destination; targets: string[] }

export async function findMapping(
  trx: Trx,
  sender: string,
  signature: string,
): Promise<RememberedMapping | null> {
  const row = await trx
    .selectFrom('sheet_mapping')
    .select(['destination', 'targets'])
    .where('sender', '=', sender)
    .where('signature', '=', signature)
    .executeTakeFirst()
  return row ? { destination: row.destination, targets: JSON.parse(row.targets) as string[] } : null
}

export async function rememberMapping(
  trx: Trx,
  key: { sender: string; signature: string; usedAt: string },
  { destination, targets }: RememberedMapping,
): Promise<void> {
  const values = { destination, targets: JSON.stringify(targets), used_at: key.usedAt }
  await trx
    .insertInto('sheet_mapping')
    .values({ sender: key.sender, signature: key.signature, ...values })
    .onConflict((it) => it.columns(['sender', 'signature']).doUpdateSet(values))
    .execute()
}

/** Names that mappings are kept under, the latest first. */
export async function listSenders(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('sheet_mapping')
    .select('sender')
    .where('sender', '<>', '')
    .groupBy('sender')
    .orderBy((w) => w.fn.max('used_at'), 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => row.sender)
}

export async function insertKept(
  trx: Trx,
  sheet: KeptSheetTable,
  rows: readonly KeptRowTable[],
): Promise<void> {
  await trx.insertInto('kept_sheet').values(sheet).execute()
  await insertMany(trx, 'kept_row', rows)
}

/** The sheets that a batch kept go with it, and come back when it is done again (`removedAt` null). */
export async function turnKept(trx: Trx, batchId: string, removedAt: string | null): Promise<void> {
  await trx.updateTable('kept_sheet').set({ removed_at: removedAt }).where('batch_id', '=', batchId).execute()
}

export async function listKept(
  trx: Trx,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: KeptSheet[] }> {
  const all = trx.selectFrom('kept_sheet').where('kept_sheet.removed_at', 'is', null)
  const { total } = await all.select((w) => w.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .leftJoin('batch', 'batch.id', 'kept_sheet.batch_id')
    .select([
      'kept_sheet.id',
      'kept_sheet.title',
      'sender',
      'columns',
      'row_count',
      'batch.no',
      'kept_sheet.created_at',
    ])
    .orderBy('kept_sheet.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      sender: row.sender,
      columns: JSON.parse(row.columns) as string[],
      rows: row.row_count,
      batchNo: row.no,
      createdAt: row.created_at,
    })),
  }
}

export function findKept(trx: Trx, id: string): Promise<KeptSheetTable | undefined> {
  return trx
    .selectFrom('kept_sheet')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

type KeptRowsQuery = Slice & { id: string; text: string }

export async function listKeptRows(
  trx: Trx,
  { id, text, offset, limit }: KeptRowsQuery,
): Promise<{ total: number; rows: { row: number; cells: string[] }[] }> {
  const all = trx
    .selectFrom('kept_row')
    .where('sheet_id', '=', id)
    .$if(text !== '', (q) => q.where(sql<boolean>`instr(cells, ${text}) > 0`))
  const { total } = await all.select((w) => w.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all.select(['row', 'cells']).orderBy('position').offset(offset).limit(limit).execute()
  return { total, rows: rows.map((row) => ({ row: row.row, cells: JSON.parse(row.cells) as string[] })) }
}
