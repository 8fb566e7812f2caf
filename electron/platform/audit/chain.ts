import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { FieldChange } from '#shared/platform/audit/contract'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import { entriesFrom, lastEntry } from './audit.repository'
import type { AuditEntryTable } from './audit.table'

/** One thing that happened, before it takes its place in the chain. */
export type AuditEntry = {
  at: string
  accountId: string
  accountName: string
  method: string
  action: string
  targetKind: string
  targetId: string
  targetName: string
  outcome: 'done' | 'refused' | 'viewed'
  changes: readonly FieldChange[]
  batchId: string | null
  recordVersion: number | null
}

type Row = Selectable<AuditEntryTable>

const START = Buffer.alloc(32)

/** Appends rows to the chain inside the caller's transaction, so that change and trace stand or fall together. */
export async function appendAudit(
  trx: Trx,
  auditKey: Uint8Array,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const last = await lastEntry(trx)
  let seq = last?.seq ?? 0
  let mac: Uint8Array = last?.mac ?? START
  const rows: Insertable<AuditEntryTable>[] = []
  for (const entry of entries) {
    seq += 1
    const row = rowOf(seq, entry)
    mac = link(auditKey, mac, row)
    rows.push({ ...row, mac })
  }
  await insertMany(trx, 'audit_entry', rows)
}

function rowOf(seq: number, entry: AuditEntry): Omit<Row, 'mac'> {
  return {
    seq,
    at: entry.at,
    account_id: entry.accountId,
    account_name: entry.accountName,
    method: entry.method,
    action: entry.action,
    target_kind: entry.targetKind,
    target_id: entry.targetId,
    target_name: entry.targetName,
    outcome: entry.outcome,
    changes: JSON.stringify(entry.changes.map(({ field, before, after }) => [field, before, after])),
    batch_id: entry.batchId,
    record_version: entry.recordVersion,
  }
}

/** The row's code: HMAC-SHA256 over the code before it and every column, in a fixed order. */
function link(auditKey: Uint8Array, before: Uint8Array, row: Omit<Row, 'mac'>): Buffer {
  const columns = [
    row.seq,
    row.at,
    row.account_id,
    row.account_name,
    row.method,
    row.action,
    row.target_kind,
    row.target_id,
    row.target_name,
    row.outcome,
    row.changes,
    row.batch_id,
    row.record_version,
  ]
  return createHmac('sha256', auditKey).update(before).update(JSON.stringify(columns)).digest()
}

export type ChainState = { rows: number; intact: boolean; brokenAt: number | null }

/** Walks the chain from its first row. A changed, removed or inserted row breaks it at that place. */
export async function verifyChain(
  trx: Trx,
  auditKey: Uint8Array,
  follow: (done: number) => Promise<void> = async () => {},
): Promise<ChainState> {
  let mac: Uint8Array = START
  let rows = 0
  for (;;) {
    const chunk = await entriesFrom(trx, rows, 2000)
    for (const row of chunk) {
      mac = link(auditKey, mac, row)
      if (row.seq !== rows + 1 || !sameBytes(mac, row.mac)) return { rows, intact: false, brokenAt: rows + 1 }
      rows += 1
    }
    if (chunk.length === 0) return { rows, intact: true, brokenAt: null }
    await follow(rows)
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
