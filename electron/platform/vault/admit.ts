import { refuse } from '#shared/ipc/reply'
import {
  type AccountRow,
  findAccount,
  findAccountByName,
  listAccounts,
  recordSignIn,
} from '../accounts/accounts.repository'
import { signedIn } from '../accounts/accounts.service'
import { type OpenDatabase, openDatabase } from '../database/open-database'
import type { Trx } from '../database/schema'
import type { Session } from '../ipc/gate'
import type { KeyRing } from '../security/key-ring'
import { auditFailedTries, auditSession } from './session-audit'

export type Entrance = {
  path: string
  ring: KeyRing
  appVersion: string
  bringUpToDate: (trx: Trx, now: Date) => Promise<unknown>
  now: Date
  dataKey: Uint8Array
  accountName: string
  /** The account a password belongs to; with the recovery code the name alone decides. */
  accountId?: string
  /** With the recovery code: sets the new password, last of all, so that the new code is not lost to a failure. */
  renew?: (accountId: string) => Promise<void>
}

/**
 * Opens the database for an account whose key has been unwrapped, and writes the sign-in and the wrong tries before
 * it into the audit trail. On any refusal the database is closed again and the key cleared.
 */
export async function admit(entrance: Entrance): Promise<Session> {
  const { path, dataKey, now, appVersion, bringUpToDate, accountName } = entrance
  let database: OpenDatabase | null = null
  try {
    const opened = await openDatabase(path, dataKey, { now, appVersion, accountName })
    database = opened
    await opened.writer.transaction().execute((trx) => bringUpToDate(trx, now))
    return await enter(opened, entrance)
  } catch (error) {
    dataKey.fill(0)
    await database?.close()
    throw error
  }
}

async function enter(database: OpenDatabase, entrance: Entrance): Promise<Session> {
  const { ring, renew } = entrance
  await ring.settle(new Set((await listAccounts(database.reader)).map((row) => row.id)))
  const account = await admittedAccount(database, entrance)
  const caller = signedIn(account)
  const { failedTries } = await ring.read()
  const at = entrance.now.toISOString()
  const row = renew
    ? { at, method: 'vault.recover', action: '以恢复密钥重设口令' }
    : { at, method: 'vault.signIn', action: '登录' }
  await database.writer.transaction().execute(async (trx) => {
    await recordSignIn(trx, account.id, at)
    await auditFailedTries(trx, database, failedTries)
    await auditSession(trx, database, caller, row)
  })
  await ring.forgetTries(failedTries)
  await renew?.(account.id)
  return { database, caller, memory: new Map(), changes: new Map() }
}

async function admittedAccount(
  { reader }: OpenDatabase,
  { accountId, accountName }: Entrance,
): Promise<AccountRow> {
  const name = accountName.normalize('NFC')
  const account = accountId ? await findAccount(reader, accountId) : await findAccountByName(reader, name)
  if (!account) {
    throw refuse('not-found', `库中没有名为“${accountName}”的账号。`, {
      field: 'accountName',
      remedy: '核对姓名；新账号由系统管理人员在“设置”中添加。',
    })
  }
  if (account.disabled === 1) {
    throw refuse('forbidden', `“${account.name}”的账号已停用。`, { remedy: '由系统管理人员启用。' })
  }
  return account
}
