import { type AuditEntry, appendAudit } from '../audit/chain'
import type { OpenDatabase } from '../database/open-database'
import type { Trx } from '../database/schema'
import type { SignedIn } from '../ipc/context'
import type { FailedTry } from '../security/key-ring-file'

/** A row about the session itself: signing in, locking, signing out. */
export async function auditSession(
  trx: Trx,
  database: OpenDatabase,
  caller: SignedIn,
  row: { at: string; method: string; action: string },
): Promise<void> {
  const { accountId, name } = caller
  const entry = entryOf(database, { ...row, accountId, accountName: name, outcome: 'done' })
  await appendAudit(trx, database.auditKey, [entry])
}

/** Rows for wrong tries made while the database was closed, each at its own moment. */
export async function auditFailedTries(
  trx: Trx,
  database: OpenDatabase,
  tries: readonly FailedTry[],
): Promise<void> {
  const entries = tries.map(({ at, accountId, name, kind }) =>
    entryOf(database, {
      at,
      accountId,
      accountName: name,
      method: kind === 'password' ? 'vault.signIn' : 'vault.recover',
      action: kind === 'password' ? '登录失败' : '恢复密钥不符',
      outcome: 'refused',
    }),
  )
  await appendAudit(trx, database.auditKey, entries)
}

type Told = Pick<AuditEntry, 'at' | 'accountId' | 'accountName' | 'method' | 'action' | 'outcome'>

function entryOf(database: OpenDatabase, told: Told): AuditEntry {
  return {
    ...told,
    targetKind: 'vault',
    targetId: database.id,
    targetName: database.name,
    changes: [],
    batchId: null,
    recordVersion: null,
  }
}
