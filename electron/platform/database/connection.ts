import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { nativeBinding } from './native-binding'
import type { Database, Db } from './schema'
import { StatementCache } from './statement-cache'

export { setNativeBinding } from './native-binding'

/** Bytes of a data key. */
export const KEY_BYTES = 32

export type ConnectionOptions = {
  /** Opens the file for reading only; it must exist. */
  readonly?: boolean
  /** A connection that can read while the writer works, but refuses to write. */
  queryOnly?: boolean
  /** Off only while migrations rebuild tables: dropping the old table would cascade otherwise. */
  foreignKeys?: boolean
  mustExist?: boolean
}

export type Connection = {
  raw: Sqlite.Database
  db: Db
  /** Waits for a running transaction, then closes. */
  close(): Promise<void>
}

/**
 * Opens an encrypted SQLite file with a raw 256-bit key: AES-256 with an HMAC per page (SQLCipher 4 layout).
 * Throws SQLite's own error when the key does not fit or the file is damaged.
 */
export function openConnection(path: string, key: Uint8Array, options: ConnectionOptions = {}): Connection {
  const raw = openRaw(path, options)
  try {
    unlock(raw, key)
    configure(raw, options)
  } catch (error) {
    raw.close()
    throw error
  }
  const statements = new StatementCache(raw)
  const dialect = new SqliteDialect({
    database: { prepare: (text) => statements.prepare(text), close: () => undefined },
  })
  const db = new Kysely<Database>({ dialect })
  return { raw, db, close: () => closeWhenIdle(raw, db, statements) }
}

function openRaw(path: string, options: ConnectionOptions): Sqlite.Database {
  const binding = nativeBinding()
  return new Sqlite(path, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist ?? options.readonly ?? false,
    timeout: 5000,
    ...(binding === undefined ? {} : { nativeBinding: binding }),
  })
}

function unlock(raw: Sqlite.Database, key: Uint8Array): void {
  if (key.length !== KEY_BYTES) throw new TypeError('A data key has 32 bytes')
  raw.pragma("cipher='sqlcipher'")
  raw.pragma('legacy=4')
  const literal = keyLiteral(key)
  try {
    raw.key(literal)
  } finally {
    literal.fill(0)
  }
}

/** The raw-key form `x'…'` as bytes, not as text: a buffer can be cleared afterwards. */
function keyLiteral(key: Uint8Array): Buffer {
  const literal = Buffer.alloc(KEY_BYTES * 2 + 3)
  literal.write("x'", 0, 'latin1')
  key.forEach((byte, at) => {
    literal[2 + at * 2] = hexDigit(byte >> 4)
    literal[3 + at * 2] = hexDigit(byte & 15)
  })
  literal.write("'", literal.length - 1, 'latin1')
  return literal
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value
}

const WRITER_CACHE_KIB = 64 * 1024
const READER_CACHE_KIB = 192 * 1024

function configure(raw: Sqlite.Database, options: ConnectionOptions): void {
  // The first read: fails here when the key does not fit.
  raw.prepare('select count(*) from sqlite_schema').get()
  if (!options.readonly) raw.pragma('journal_mode=WAL')
  raw.pragma('synchronous=FULL')
  raw.pragma(`foreign_keys=${options.foreignKeys === false ? 'OFF' : 'ON'}`)
  // Lists of 100,000 people read 90 MB from first to last; what no longer fits would be decrypted anew each time.
  raw.pragma(`cache_size=-${options.queryOnly ? READER_CACHE_KIB : WRITER_CACHE_KIB}`)
  raw.pragma('busy_timeout=5000')
  // Sorting and temporary tables never reach the disk in the clear.
  raw.pragma('temp_store=MEMORY')
  raw.pragma('trusted_schema=OFF')
  raw.pragma('cell_size_check=ON')
  if (options.queryOnly) raw.pragma('query_only=ON')
}

async function closeWhenIdle(raw: Sqlite.Database, db: Db, statements: StatementCache): Promise<void> {
  if (!raw.open) return
  await db.connection().execute(async () => undefined)
  await db.destroy()
  statements.clear()
  raw.close()
}
