import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import type { Role } from '#shared/security/roles'
import { insertAccount } from '../accounts/accounts.repository'
import { appendAudit } from '../audit/chain'
import { KEY_BYTES } from '../database/connection'
import { syncFile, syncFolderOf } from '../database/files'
import { newId } from '../database/id'
import { createDatabase, type OpenDatabase, openDatabase } from '../database/open-database'
import { removeDatabase } from '../database/upgrade'
import type { DerivationCost } from '../security/key-derivation'
import { KeyRing } from '../security/key-ring'
import { ringPath } from '../security/key-ring-file'
import { pagesFolderOf } from '../store/pages-folder'

export type NewDatabaseFile = {
  path: string
  name: string
  demonstration: boolean
  account: { name: string; section: string; password: string }
  now: Date
  appVersion: string
  cost: DerivationCost
  /** Fills the new records before the file gets its name. */
  fill?: (database: OpenDatabase) => Promise<void>
}

const FIRST_ROLES: readonly Role[] = ['officer', 'archivist', 'steward']

/**
 * Makes a database with its key ring and first account. All of it grows under other names and takes its own in the
 * last step, so that a kill leaves nothing half made. Answers with the account, the data key (the caller clears it)
 * and the recovery code's groups.
 */
export async function makeDatabaseFile(made: NewDatabaseFile) {
  const { path, name, demonstration, now, cost } = made
  refuseExisting(path)
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.creating`
  await removeDraft(draft)
  const dataKey = new Uint8Array(randomBytes(KEY_BYTES))
  const accountId = newId(now.getTime())
  try {
    const databaseId = await createDatabase(draft, dataKey, made)
    await fillDraft(draft, dataKey, accountId, made)
    const account = { accountId, name: made.account.name, password: made.account.password }
    const ring = new KeyRing(draft, cost)
    const groups = await ring.create({ databaseId, databaseName: name, demonstration, dataKey, account, now })
    await takeNames(draft, path)
    return { accountId, dataKey, groups }
  } catch (error) {
    dataKey.fill(0)
    await removeDraft(draft)
    throw error
  }
}

/** A database is never written over, whatever the save dialog was told: its key would be gone with its ring. */
function refuseExisting(path: string): void {
  if (!existsSync(path)) return
  throw refuse('conflict', `“${basename(path)}”已存在，新库不能写在它上面。`, {
    field: 'grant',
    remedy: '另取文件名，或用“打开库”打开它。',
  })
}

async function fillDraft(
  draft: string,
  dataKey: Uint8Array,
  accountId: string,
  made: NewDatabaseFile,
): Promise<void> {
  const database = await openDatabase(draft, dataKey, { now: made.now, appVersion: made.appVersion })
  try {
    await addFirstAccount(database, accountId, made)
    await made.fill?.(database)
  } finally {
    await database.close()
  }
}

async function addFirstAccount(
  database: OpenDatabase,
  accountId: string,
  made: NewDatabaseFile,
): Promise<void> {
  const at = made.now.toISOString()
  const kept = {
    created_at: at,
    created_by: accountId,
    changed_at: at,
    changed_by: accountId,
    removed_at: null,
  }
  const { name, section } = made.account
  const roles = JSON.stringify(FIRST_ROLES)
  await database.writer.transaction().execute(async (trx) => {
    const row = { id: accountId, version: 1, ...kept, name, section, roles, disabled: 0 as const }
    await insertAccount(trx, { ...row, last_sign_in_at: null })
    await appendAudit(trx, database.auditKey, [
      {
        at,
        accountId,
        accountName: name,
        method: 'vault.create',
        action: '建库',
        targetKind: 'vault',
        targetId: database.id,
        targetName: made.name,
        outcome: 'done',
        changes: [],
        batchId: null,
        recordVersion: null,
      },
    ])
  })
}

/** The ring first: a ring without its database harms nobody, a database without its ring would be lost. */
async function takeNames(draft: string, path: string): Promise<void> {
  await syncFile(draft)
  const [from, to] = [ringPath(draft), ringPath(path)]
  if (existsSync(to)) await rename(to, `${to}.left-${newId()}`)
  await takePages(pagesFolderOf(draft), pagesFolderOf(path))
  await rename(`${from}.previous`, `${to}.previous`)
  await rename(from, to)
  await rename(draft, path)
  await syncFolderOf(path)
}

/** A folder of pages that bears the name belonged to a database that is gone: it is left, under another name. */
async function takePages(from: string, to: string): Promise<void> {
  if (existsSync(to)) await rename(to, `${to}.left-${newId()}`)
  if (existsSync(from)) await rename(from, to)
}

async function removeDraft(draft: string): Promise<void> {
  await removeDatabase(draft)
  await rm(pagesFolderOf(draft), { recursive: true, force: true })
  const ring = ringPath(draft)
  for (const left of [ring, `${ring}.previous`, `${draft}.lock`]) await rm(left, { force: true })
}
