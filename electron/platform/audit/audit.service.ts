import type { Selectable } from 'kysely'
import type { AuditRow, audit, FieldChange } from '#shared/platform/audit/contract'
import type { TaskContext } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import { listEntries } from './audit.repository'
import type { AuditEntryTable } from './audit.table'
import { verifyChain } from './chain'

export { type AuditEntry, appendAudit } from './chain'

type Row = Selectable<AuditEntryTable>

/** The page's view of a stored row. */
function toAuditRow(row: Row): AuditRow {
  return {
    seq: row.seq,
    at: row.at,
    accountName: row.account_name,
    method: row.method,
    action: row.action,
    targetKind: row.target_kind,
    targetId: row.target_id,
    targetName: row.target_name,
    outcome: row.outcome,
    changes: changesOf(row.changes),
  }
}

/** Field changes as stored: [[field, before, after], …]. */
export function changesOf(json: string): FieldChange[] {
  const rows = JSON.parse(json) as [string, string, string][]
  return rows.map(([field, before, after]) => ({ field, before, after }))
}

/** The audit methods; the chain's key stays with whoever holds the open database. */
export function auditServiceWith(auditKey: () => Uint8Array): Handlers<typeof audit> {
  return {
    async list({ trx }, slice) {
      const { total, rows } = await listEntries(trx, slice)
      return { total, rows: rows.map(toAuditRow) }
    },
    verify: (context: TaskContext) =>
      verifyChain(context.trx, auditKey(), async (done) => {
        context.progress({ done, total: 0, message: '核验操作记录' })
        await context.step()
      }),
  }
}
