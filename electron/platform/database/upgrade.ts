import { copyFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { refuse } from '#shared/ipc/reply'
import { verifyDatabase } from './check'
import { openConnection } from './connection'
import { writeFact } from './facts'
import { keepAs, syncFile, syncFolderOf } from './files'
import { type Migrations, migrateToLatestOrThrow, pendingMigrations } from './migrate'

export type Upgrade = { path: string; key: Uint8Array; migrations: Migrations; appVersion: string }

/**
 * Brings an older file up to date: the file is verified, a copy is migrated and verified, and only then takes the
 * file's place. The old one stays beside it as `<name>.before-<migration>`. On any failure the original is untouched.
 * Nothing else may have the file open.
 */
export async function upgradeFile(upgrade: Upgrade): Promise<void> {
  const { path } = upgrade
  const copy = `${path}.migrating`
  await refuseFullDisk(path)
  const before = await verifiedOriginal(upgrade)
  try {
    await removeDatabase(copy)
    await copyFile(path, copy)
    await migrateCopy(copy, upgrade, before.counts)
    await keepAs(path, `${path}.before-${before.firstPending}`)
    await rename(copy, path)
    await syncFolderOf(path)
  } catch (error) {
    await removeDatabase(copy)
    const refusal = refuse('defect', '库的升级没有完成，原库未动。', {
      remedy: '确认磁盘有空余后重试；仍不成的，用原来的版本打开，并把日志交技术人员。',
    })
    refusal.cause = error
    throw refusal
  }
}

async function verifiedOriginal({ path, key, migrations }: Upgrade) {
  await verifyDatabase(path, key)
  const original = openConnection(path, key, { mustExist: true })
  try {
    const [firstPending = ''] = await pendingMigrations(original.db, migrations)
    return { firstPending, counts: countRows(original.raw) }
  } finally {
    await original.close()
    await refuseOpenLog(path)
  }
}

async function migrateCopy(copy: string, upgrade: Upgrade, before: Map<string, number>): Promise<void> {
  const connection = openConnection(copy, upgrade.key, { mustExist: true, foreignKeys: false })
  try {
    await migrateToLatestOrThrow(connection.db, upgrade.migrations)
    await writeFact(connection.db, 'written_by_version', upgrade.appVersion)
    refuseLostRows(before, countRows(connection.raw))
  } finally {
    await connection.close()
  }
  await verifyDatabase(copy, upgrade.key)
  await refuseOpenLog(copy)
  await syncFile(copy)
}

function countRows(raw: Sqlite.Database): Map<string, number> {
  const tables = raw
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'",
    )
    .all()
  return new Map(
    tables.map(({ name }) => {
      const row = raw.prepare<[], { rows: number }>(`select count(*) as rows from "${name}"`).get()
      return [name, row?.rows ?? 0]
    }),
  )
}

function refuseLostRows(before: Map<string, number>, after: Map<string, number>): void {
  for (const [table, rows] of before) {
    const kept = after.get(table) ?? 0
    if (kept < rows) throw new Error(`Migration lost rows of ${table}: ${rows} before, ${kept} after`)
  }
}

/** A log left beside a closed file means that something still has it open: a copy would miss its rows. */
async function refuseOpenLog(path: string): Promise<void> {
  const log = await stat(`${path}-wal`).catch(() => null)
  if (log && log.size > 0) {
    throw refuse('busy', '库文件正被另一个程序占用。', { remedy: '关闭占用它的程序后再开。' })
  }
}

async function refuseFullDisk(path: string): Promise<void> {
  const [{ size }, disk] = await Promise.all([stat(path), statfs(dirname(path))])
  const needed = size * 2
  const free = disk.bavail * disk.bsize
  if (free >= needed) return
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  throw refuse(
    'unreadable',
    `升级此库要 ${megabytes(needed)} MB 空余，磁盘只有 ${megabytes(free)} MB。原库未动。`,
    {
      remedy: '腾出空间后再开。',
    },
  )
}

/** Removes a database file and what SQLite leaves beside it. */
export async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true })
}
