import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import { type BackupRun, type PagesPlan, type PagesTaken, takePagesAlong } from '../store/backup-pages'
import { sharedFolderName } from '../store/pages-folder'
import { verifyDatabase } from './check'
import { openConnection } from './connection'
import { writeFact } from './facts'
import { syncFile, syncFolderOf } from './files'
import type { OpenDatabase } from './open-database'
import { removeDatabase } from './upgrade'

/** What was made; `bytes` is what was written now, files that an earlier backup had taken along not counted. */
export type Backup = PagesTaken & { bytes: number; at: string }

/** A verified copy that has not its name yet, and the page files that belong to it. */
export type BackupDraft = { database: OpenDatabase; target: string; plan: PagesPlan }

/**
 * Copies an open database under the same key to `target`, with its key ring beside it and its page files in the
 * folder that all backups there share, so that the copy opens like any database. The copy is verified whole before it
 * takes the name; what bore it before is replaced. It holds what was committed when it began.
 */
export async function backupTo(
  database: OpenDatabase,
  key: Uint8Array,
  target: string,
  now: Date,
  run: BackupRun = QUIET,
): Promise<Backup> {
  const begun = await beginBackup(database, key, target)
  return endBackup(begun, await takeAlong(begun, now, run), now)
}

const QUIET: BackupRun = { progress: () => {}, step: async () => {} }

/** The first part, which needs the key: blocks this thread while SQLite copies. */
export async function beginBackup(
  database: OpenDatabase,
  key: Uint8Array,
  target: string,
): Promise<BackupDraft> {
  if (resolve(target) === resolve(database.path)) {
    throw refuse('invalid-input', '备份不能写在原库上。', { remedy: '另选文件夹或文件名。' })
  }
  const draft = draftOf(target)
  return orDrop(target, async () => {
    await removeDatabase(draft)
    await copyInto(database.path, key, draft)
    const plan = await planPages(database, key, target)
    await verifyDatabase(draft, key)
    await syncFile(draft)
    return { database, target, plan }
  })
}

/** The second part, which may take long the first time: page files that the folder has not yet. */
export function takeAlong(
  { database, target, plan }: BackupDraft,
  now: Date,
  run: BackupRun,
): Promise<PagesTaken> {
  return orDrop(target, () => takePagesAlong(database.store, plan, run, now))
}

/** The last part: the copy takes its name, and the database notes when it was backed up. */
export function endBackup({ database, target }: BackupDraft, taken: PagesTaken, now: Date): Promise<Backup> {
  return orDrop(target, async () => {
    database.store.requireOpen()
    await takeName(database.path, draftOf(target), target)
    const at = now.toISOString()
    await database.writer.transaction().execute((trx) => writeFact(trx, 'last_backup_at', at))
    return { ...taken, bytes: (await stat(target)).size + taken.addedBytes, at }
  })
}

function draftOf(target: string): string {
  return `${target}.writing`
}

/** A backup that fails leaves nothing half made, and what bore its name before stays. */
async function orDrop<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await removeDatabase(draftOf(target))
    await rm(`${draftOf(target)}.keyring`, { force: true })
    throw explain(error)
  }
}

/** What the copy's own rows say is kept; the copy learns where its pages are. */
async function planPages({ id }: OpenDatabase, key: Uint8Array, target: string): Promise<PagesPlan> {
  const folder = sharedFolderName(id)
  const connection = openConnection(draftOf(target), key, { mustExist: true })
  try {
    const objects = await connection.db.selectFrom('store_object').select(['hash', 'size']).execute()
    if (objects.length > 0) await writeFact(connection.db, 'pages_folder', folder)
    return { folder: join(dirname(target), folder), objects }
  } finally {
    await connection.close()
  }
}

async function copyInto(path: string, key: Uint8Array, draft: string): Promise<void> {
  const connection = openConnection(path, key, { mustExist: true })
  try {
    connection.raw.prepare('vacuum into ?').run(draft)
  } finally {
    await connection.close()
  }
}

async function takeName(path: string, draft: string, target: string): Promise<void> {
  await copyFile(`${path}.keyring`, `${draft}.keyring`)
  await syncFile(`${draft}.keyring`)
  for (const left of ['-wal', '-shm']) await rm(`${target}${left}`, { force: true })
  await rename(`${draft}.keyring`, `${target}.keyring`)
  await rename(draft, target)
  await syncFolderOf(target)
}

function explain(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return refuse('unreadable', '备份盘已满，备份没有写成。', { remedy: '腾出空间或换一张盘后再备份。' })
  }
  if (code === 'SQLITE_CANTOPEN' || code === 'EACCES' || code === 'EROFS' || code === 'ENOENT') {
    return refuse('unreadable', '备份没有写成：所选文件夹不可写。', { remedy: '换一个文件夹后再备份。' })
  }
  return error
}
