import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { refuse } from '#shared/ipc/reply'
import { verifyDatabase } from './check'
import { openConnection } from './connection'
import { writeFact } from './facts'
import { syncFile, syncFolderOf } from './files'
import type { OpenDatabase } from './open-database'
import { removeDatabase } from './upgrade'

export type Backup = { bytes: number; at: string }

/**
 * Copies an open database under the same key to `target`, with its key ring beside it, so that the copy opens like
 * any database. The copy is verified whole before it takes the name; what bore it before is replaced. It holds what
 * was committed when it began. Blocks this thread while SQLite copies.
 */
export async function backupTo(
  database: OpenDatabase,
  key: Uint8Array,
  target: string,
  now: Date,
): Promise<Backup> {
  if (resolve(target) === resolve(database.path)) {
    throw refuse('invalid-input', '备份不能写在原库上。', { remedy: '另选文件夹或文件名。' })
  }
  const draft = `${target}.writing`
  try {
    await removeDatabase(draft)
    await copyInto(database.path, key, draft)
    await verifyDatabase(draft, key)
    await syncFile(draft)
    await takeName(database.path, draft, target)
  } catch (error) {
    await removeDatabase(draft)
    await rm(`${draft}.keyring`, { force: true })
    throw explain(error)
  }
  const at = now.toISOString()
  await database.writer.transaction().execute((trx) => writeFact(trx, 'last_backup_at', at))
  return { bytes: (await stat(target)).size, at }
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
