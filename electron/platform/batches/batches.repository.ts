import type { Insertable, Selectable } from 'kysely'
import type { Batch } from '#shared/platform/batches/contract'
import type { BatchId } from '#shared/values/id'
import type { Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'
import type { BatchTable } from './batches.table'

export type BatchRow = Selectable<BatchTable>

/** The number the next batch will carry: 第 n 批次. */
export async function nextBatchNo(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('batch')
    .select((e) => e.fn.max('no').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertBatch(trx: Trx, row: Insertable<BatchTable>): Promise<void> {
  await trx.insertInto('batch').values(row).execute()
}

export function findBatch(trx: Trx, id: string): Promise<BatchRow | undefined> {
  return trx.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listBatches(
  trx: Trx,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Batch[] }> {
  const { total } = await trx
    .selectFrom('batch')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await trx
    .selectFrom('batch')
    .selectAll()
    .orderBy('no', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total, rows: rows.map(toBatch) }
}

/** `at` null: the batch stands again. */
export async function markBatchUndone(trx: Trx, id: string, at: string | null): Promise<void> {
  await trx.updateTable('batch').set({ undone_at: at }).where('id', '=', id).execute()
}

function toBatch(row: BatchRow): Batch {
  return {
    id: row.id as BatchId,
    no: row.no,
    kind: row.kind,
    title: row.title,
    createdAt: row.created_at,
    accountName: row.account_name,
    created: row.created_count,
    changed: row.changed_count,
    undoneAt: row.undone_at,
  }
}
