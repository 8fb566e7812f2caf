import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openConnection } from '#electron/platform/database/connection'
import { readFacts, writeFact } from '#electron/platform/database/facts'
import { openDatabase } from '#electron/platform/database/open-database'
import { NOW, newDatabaseFile, opened, temporaryFolder } from './support'

const OPTIONS = { now: NOW, appVersion: '0.1.0' }

function refused(code: string, message: RegExp) {
  return expect.objectContaining({
    refusal: expect.objectContaining({
      code,
      message: expect.stringMatching(message),
      remedy: expect.any(String),
    }),
  })
}

describe('opening', () => {
  test('what was written is there after closing and opening again', async () => {
    const { path, key, id } = await newDatabaseFile('青梧县')
    const first = await openDatabase(path, key, OPTIONS)
    await first.writer.transaction().execute((trx) => writeFact(trx, 'last_backup_at', '2026-01-01'))
    await first.close()
    const second = await opened(path, key)
    expect(second).toMatchObject({ id, name: '青梧县', demonstration: false })
    expect(await readFacts(second.reader)).toMatchObject({
      last_backup_at: '2026-01-01',
      written_by_version: '0.1.0',
    })
    expect(second.auditKey).toEqual(expect.any(Uint8Array))
  })

  test('the connection keeps to full durability, foreign keys and memory for temporary data', async () => {
    const { path, key } = await newDatabaseFile()
    const { writer, reader } = await opened(path, key)
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(writer)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('temp_store')).toBe(2)
    expect(await pragma('trusted_schema')).toBe(0)
    await expect(sql`delete from account`.execute(reader)).rejects.toThrow(/readonly|query_only/)
  })

  test('the reader goes on with what was committed while the writer is in a transaction', async () => {
    const { path, key } = await newDatabaseFile('旧名')
    const { writer, reader } = await opened(path, key)
    await writer.transaction().execute(async (trx) => {
      await writeFact(trx, 'name', '新名')
      expect((await readFacts(reader)).name).toBe('旧名')
    })
    expect((await readFacts(reader)).name).toBe('新名')
  })

  test('closing clears the audit key and leaves neither log nor lock', async () => {
    const { path, key } = await newDatabaseFile()
    const database = await openDatabase(path, key, OPTIONS)
    expect(existsSync(`${path}.lock`)).toBe(true)
    expect(database.auditKey.some((byte) => byte !== 0)).toBe(true)
    await database.close()
    expect(database.auditKey.every((byte) => byte === 0)).toBe(true)
    for (const suffix of ['-wal', '-shm', '.lock']) expect(existsSync(path + suffix)).toBe(false)
  })

  test('the file holds neither its texts nor its key in the clear', async () => {
    const { path, key } = await newDatabaseFile('罗砚秋专用库')
    const bytes = readFileSync(path)
    for (const text of ['罗砚秋专用库', 'database_fact', 'SQLite format', Buffer.from(key).toString('hex')])
      expect(bytes.includes(text)).toBe(false)
    expect(bytes.includes(Buffer.from(key))).toBe(false)
  })
})

describe('refusing', () => {
  test('a missing file, a folder, a plain SQLite file, a stump', async () => {
    const folder = temporaryFolder()
    const key = new Uint8Array(32)
    await expect(openDatabase(join(folder, 'x.juanzong'), key, OPTIONS)).rejects.toEqual(
      refused('not-found', /不在原处/),
    )
    await expect(openDatabase(folder, key, OPTIONS)).rejects.toEqual(refused('unreadable', /不能读写/))
    writeFileSync(
      join(folder, 'plain'),
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192)]),
    )
    await expect(openDatabase(join(folder, 'plain'), key, OPTIONS)).rejects.toEqual(
      refused('unreadable', /不是卷宗/),
    )
    writeFileSync(join(folder, 'stump'), 'abc')
    await expect(openDatabase(join(folder, 'stump'), key, OPTIONS)).rejects.toEqual(
      refused('damaged', /3 字节/),
    )
  })

  test('a key that is not this file’s, without naming any key', async () => {
    const { path } = await newDatabaseFile()
    const wrong = new Uint8Array(randomBytes(32))
    const error = await openDatabase(path, wrong, OPTIONS).catch((e) => e)
    expect(error).toEqual(refused('damaged', /不是一对/))
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain(Buffer.from(wrong).toString('hex'))
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test.each([1, 2, 9])('one changed byte in page %i', async (page) => {
    const { path, key } = await newDatabaseFile()
    const bytes = readFileSync(path)
    const at = (page - 1) * 4096 + 1000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(openDatabase(path, key, OPTIONS)).rejects.toEqual(refused('damaged', /损坏/))
  })

  test('a file that lost its end', async () => {
    const { path, key } = await newDatabaseFile()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length - 4096 * 3))
    await expect(openDatabase(path, key, OPTIONS)).rejects.toEqual(refused('damaged', /损坏|少了/))
  })

  test('a newer program’s file, naming the version that is needed', async () => {
    const { path, key } = await newDatabaseFile()
    const connection = openConnection(path, key)
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(connection.db)
    await writeFact(connection.db, 'written_by_version', '7.3.0')
    await connection.close()
    const before = readFileSync(path)
    await expect(openDatabase(path, key, OPTIONS)).rejects.toEqual(
      refused('newer-version', /7\.3\.0.*0\.1\.0/),
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('an encrypted file that holds no database of ours', async () => {
    const path = join(temporaryFolder(), 'other')
    const key = new Uint8Array(randomBytes(32))
    const connection = openConnection(path, key)
    await sql`create table t (a)`.execute(connection.db)
    await connection.close()
    await expect(openDatabase(path, key, OPTIONS)).rejects.toEqual(refused('damaged', /没有卷宗/))
  })

  test('a key of the wrong length never reaches SQLite', () => {
    const path = join(temporaryFolder(), 'x')
    expect(() => openConnection(path, new Uint8Array(31))).toThrow(TypeError)
    expect(existsSync(path) && readFileSync(path).length > 0).toBe(false)
  })
})
