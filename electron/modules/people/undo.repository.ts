import { type Selectable, sql } from 'kysely'
import type { BatchEntryTable } from '#electron/platform/batches/batches.table'
import type { Trx } from '#electron/platform/database/schema'
import type { BatchEntry } from '#shared/platform/batches/contract'
import type { Slice } from '#shared/values/page'

export type EntryRow = Selectable<BatchEntryTable>

/** Entries of a batch that are not taken back yet, in chunks by record id. */
export function entriesAfter(trx: Trx, batchId: string, after: string, limit: number): Promise<EntryRow[]> {
  return trx
    .selectFrom('batch_entry')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('undone_at', 'is', null)
    .where('record_id', '>', after)
    .orderBy('record_id')
    .limit(limit)
    .execute()
}

export async function markEntriesUndone(
  trx: Trx,
  batchId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await trx
    .updateTable('batch_entry')
    .set({ undone_at: at })
    .where('batch_id', '=', batchId)
    .where('record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

type EntryQuery = Slice & { id: string; onlyEdited: boolean }

/** The records a batch wrote, edited ones first, each with who edited it since. */
export async function listBatchEntries(
  trx: Trx,
  { id, onlyEdited, offset, limit }: EntryQuery,
): Promise<{ total: number; edited: number; rows: BatchEntry[] }> {
  const all = trx
    .selectFrom('batch_entry as entry')
    .innerJoin('person', 'person.id', 'entry.record_id')
    .where('entry.batch_id', '=', id)
  const counts = await all
    .select((w) => [
      w.fn.countAll<number>().as('all'),
      sql<number>`coalesce(sum(person.version > entry.version_after), 0)`.as('edited'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await all
    .leftJoin('account', 'account.id', 'person.changed_by')
    .$if(onlyEdited, (q) => q.whereRef('person.version', '>', 'entry.version_after'))
    .select([
      'entry.record_id',
      'entry.name',
      'entry.kind',
      'entry.fields',
      'person.changed_at',
      'account.name as editor',
      sql<number>`person.version > entry.version_after`.as('edited'),
    ])
    .orderBy(sql`person.version > entry.version_after`, 'desc')
    .orderBy('entry.record_id')
    .offset(offset)
    .limit(limit)
    .execute()
  return {
    total: onlyEdited ? counts.edited : counts.all,
    edited: counts.edited,
    rows: rows.map((row) => ({
      recordId: row.record_id,
      name: row.name,
      kind: row.kind,
      editedSince: row.edited === 1,
      editedBy: row.edited === 1 ? (row.editor ?? '') : '',
      editedAt: row.edited === 1 ? row.changed_at : '',
      fields: JSON.parse(row.fields) as string[],
    })),
  }
}
