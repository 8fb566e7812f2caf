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

/** Entries of a batch that were taken back, in chunks by record id. */
export function undoneEntriesAfter(
  trx: Trx,
  batchId: string,
  after: string,
  limit: number,
): Promise<EntryRow[]> {
  return trx
    .selectFrom('batch_entry')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('undone_at', 'is not', null)
    .where('record_id', '>', after)
    .orderBy('record_id')
    .limit(limit)
    .execute()
}

/** An entry after it was taken back or written again: `version` is the record's; `undo` stays where it is not given. */
export type TurnedEntry = { id: string; version: number; redo: string; undo?: string }

/** Marks entries as taken back at `at`, or as standing again where it is null. */
export async function turnEntries(
  trx: Trx,
  batchId: string,
  entries: readonly TurnedEntry[],
  at: string | null,
): Promise<void> {
  await sql`update batch_entry set undone_at = ${at}, version_before = null,
      version_after = given.value ->> 'version', redo = given.value ->> 'redo',
      undo = coalesce(given.value ->> 'undo', undo)
    from json_each(${JSON.stringify(entries)}) as given
    where batch_id = ${batchId} and record_id = given.value ->> 'id'`.execute(trx)
}

/**
 * A record that returns to how it stood at version `was` bears version `now`: batches that left it so see it as not
 * edited since.
 */
export async function rebaseEntries(
  trx: Trx,
  records: readonly { id: string; was: number; now: number }[],
): Promise<void> {
  if (records.length === 0) return
  await sql`update batch_entry set version_before = coalesce(version_before, version_after - 1),
      version_after = given.value ->> 'now'
    from json_each(${JSON.stringify(records)}) as given
    where record_id = given.value ->> 'id' and version_after = given.value ->> 'was'`.execute(trx)
}

/** All entries of a small batch. */
export function allEntries(trx: Trx, batchId: string): Promise<EntryRow[]> {
  return trx
    .selectFrom('batch_entry')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('record_id')
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
