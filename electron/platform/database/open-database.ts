import { hkdfSync } from 'node:crypto'
import { userInfo } from 'node:os'
import { RefusalError, refuse } from '#shared/ipc/reply'
import { PageStore } from '../store/page-store'
import { checkFile, damaged, explainOpening, quickCheck } from './check'
import { type Connection, openConnection } from './connection'
import { DERIVED_VERSION, readFacts, writeFact } from './facts'
import { newId } from './id'
import { acquireLock } from './lock-file'
import { executedMigrations, type Migrations, migrateToLatestOrThrow, pendingMigrations } from './migrate'
import { MIGRATIONS } from './migrations'
import type { Db } from './schema'
import { upgradeFile } from './upgrade'

export type OpenDatabase = {
  path: string
  id: string
  name: string
  /** The only connection that writes. */
  writer: Db
  /** Reads what was last committed, also while the writer works; refuses to write. */
  reader: Db
  /** Key of the audit chain, derived from the data key. */
  auditKey: Uint8Array
  /** Scanned pages, sealed under keys derived from the data key. */
  store: PageStore
  demonstration: boolean
  /** Waits for running transactions, writes the log back, clears the keys and lets go of the file. */
  close(): Promise<void>
}

export type OpenOptions = {
  now: Date
  appVersion: string
  /** Named to whoever finds the file in use. */
  accountName?: string
  migrations?: Migrations
}

export type NewDatabase = { name: string; demonstration: boolean; now: Date; appVersion: string }

/** Makes a new, empty database file and closes it again; `path` must not exist. Answers with the database's id. */
export async function createDatabase(path: string, key: Uint8Array, made: NewDatabase): Promise<string> {
  const id = newId(made.now.getTime())
  const connection = openConnection(path, key)
  try {
    await migrateToLatestOrThrow(connection.db, MIGRATIONS)
    await connection.db.transaction().execute(async (trx) => {
      await writeFact(trx, 'id', id)
      await writeFact(trx, 'name', made.name)
      await writeFact(trx, 'created_at', made.now.toISOString())
      await writeFact(trx, 'demonstration', made.demonstration ? '1' : '0')
      await writeFact(trx, 'written_by_version', made.appVersion)
      await writeFact(trx, 'derived_version', DERIVED_VERSION)
    })
  } finally {
    await connection.close()
  }
  return id
}

/**
 * Opens a database file: takes its lock, checks it, brings an older one up to date, and refuses one that is in use,
 * damaged, or written by a newer program. The key is not kept beyond the call.
 */
export async function openDatabase(
  path: string,
  key: Uint8Array,
  options: OpenOptions,
): Promise<OpenDatabase> {
  await checkFile(path)
  const lock = await acquireLock(path, {
    user: userInfo().username,
    accountName: options.accountName ?? '',
    now: options.now,
  })
  try {
    return await openLocked(path, key, options, () => lock.release())
  } catch (error) {
    await lock.release()
    throw error instanceof RefusalError ? error : await explainOpening(error, path, key)
  }
}

async function openLocked(
  path: string,
  key: Uint8Array,
  options: OpenOptions,
  release: () => Promise<void>,
): Promise<OpenDatabase> {
  const writer = await openCurrent(path, key, options)
  const opened: Connection[] = [writer]
  try {
    const facts = await readFacts(writer.db)
    if (!facts.id) throw damaged('库中没有库标识。')
    const reader = openConnection(path, key, { queryOnly: true, mustExist: true })
    opened.unshift(reader)
    const auditKey = new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), 'juanzong audit chain v1', 32))
    const store = new PageStore(path, key, facts.pages_folder)
    return {
      path,
      id: facts.id,
      name: facts.name ?? '',
      writer: writer.db,
      reader: reader.db,
      auditKey,
      store,
      demonstration: facts.demonstration === '1',
      close: async () => {
        for (const connection of opened) await connection.close()
        auditKey.fill(0)
        await store.close()
        await release()
      },
    }
  } catch (error) {
    for (const connection of opened) await connection.close()
    throw error
  }
}

/** The writer's connection to a checked file that has been through every migration this program knows. */
async function openCurrent(path: string, key: Uint8Array, options: OpenOptions): Promise<Connection> {
  const migrations = options.migrations ?? MIGRATIONS
  await quickCheck(path, key)
  const connection = openConnection(path, key, { mustExist: true })
  try {
    await refuseUnknown(connection.db, migrations, options.appVersion)
    if ((await pendingMigrations(connection.db, migrations)).length === 0) return connection
  } catch (error) {
    await connection.close()
    throw error
  }
  await connection.close()
  await upgradeFile({ path, key, migrations, appVersion: options.appVersion })
  return openConnection(path, key, { mustExist: true })
}

async function refuseUnknown(db: Db, migrations: Migrations, appVersion: string): Promise<void> {
  const executed = await executedMigrations(db)
  if (executed.length === 0) throw damaged('文件里没有卷宗的库。')
  if (executed.every((name) => name in migrations)) return
  const needed = (await readFacts(db)).written_by_version ?? '更新的版本'
  throw refuse('newer-version', `此库由卷宗 ${needed} 写成，本机是 ${appVersion}。`, {
    remedy: `装 ${needed} 或更新的版本后再开。文件未动。`,
  })
}
