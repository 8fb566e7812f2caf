import { type Selectable, sql } from 'kysely'
import type { Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'
import type { AuditEntryTable } from './audit.table'

type Row = Selectable<AuditEntryTable>

/** The chain's newest link, undefined in a fresh database. */
export function lastEntry(trx: Trx): Promise<{ seq: number; mac: Uint8Array } | undefined> {
  return trx
    .selectFrom('audit_entry')
    .select(['seq', 'mac'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The moment of the newest entry, null in a fresh database: no later call can truly be earlier. */
export async function lastEntryAt(trx: Trx): Promise<string | null> {
  const row = await trx
    .selectFrom('audit_entry')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Up to `limit` rows after `seq`, in the chain's order. */
export function entriesFrom(trx: Trx, seq: number, limit: number): Promise<Row[]> {
  return trx
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** Newest first; `text` looks in who, what and whom. */
export async function listEntries(trx: Trx, { offset, limit, text }: Slice & { text: string }) {
  const like = `%${text}%`
  const found = trx
    .selectFrom('audit_entry')
    .$if(text !== '', (q) =>
      q.where((w) =>
        w.or([w('account_name', 'like', like), w('action', 'like', like), w('target_name', 'like', like)]),
      ),
    )
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found.selectAll().orderBy('seq', 'desc').offset(offset).limit(limit).execute()
  return { total, rows }
}

export type RecordChange = {
  field: string
  before: string
  after: string
  at: string
  accountName: string
  action: string
  batchNo: number | null
  version: number
}

/** What was changed of one record, newest first; `field` '' gives every field. */
export async function listRecordChanges(
  trx: Trx,
  targetId: string,
  field: string,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: RecordChange[] }> {
  const found = sql`from audit_entry as entry
    join json_each(entry.changes) as change
    left join batch on batch.id = entry.batch_id
    where entry.target_id = ${targetId} and entry.outcome = 'done'
      and (${field} = '' or change.value ->> 0 = ${field})`
  const count = await sql<{ total: number }>`select count(*) as total ${found}`.execute(trx)
  const { rows } = await sql<RecordChange>`select change.value ->> 0 as field, change.value ->> 1 as before,
      change.value ->> 2 as after, entry.at as at, entry.account_name as accountName, entry.action as action,
      batch.no as batchNo, coalesce(entry.record_version, 0) as version
    ${found} order by entry.seq desc, change.key limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, rows }
}
