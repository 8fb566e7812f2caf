import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeFact } from '#electron/platform/database/facts'
import type { Migrations } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import { openDatabase } from '#electron/platform/database/open-database'
import { NOW, newDatabaseFile, opened } from './support'

type Step = (db: Kysely<unknown>) => Promise<unknown>

function later(...steps: Step[]): Migrations {
  const added = steps.map((step, at) => [
    `9${String(at).padStart(3, '0')}-later`,
    { up: async (db: Kysely<unknown>) => void (await step(db)) },
  ])
  return { ...MIGRATIONS, ...Object.fromEntries(added) }
}

const addColumn: Step = (db) => sql`alter table account add column note text not null default ''`.execute(db)

test('a pending migration is run on a copy that then takes the place; the old file stays beside it', async () => {
  const { path, key } = await newDatabaseFile('旧库')
  const before = readFileSync(path)
  const database = await opened(path, key, { migrations: later(addColumn), appVersion: '0.2.0' })
  expect(database.name).toBe('旧库')
  await sql`select note from account`.execute(database.reader)
  expect(readFileSync(`${path}.before-9000-later`).equals(before)).toBe(true)
  expect(existsSync(`${path}.migrating`)).toBe(false)
})

test.each<[string, Step]>([
  [
    'throws half way',
    async (db) => {
      await addColumn(db)
      throw new Error('broken')
    },
  ],
  ['loses rows', (db) => sql`delete from database_fact where name = 'created_at'`.execute(db)],
  ['drops a table that held rows', (db) => sql`drop table database_fact`.execute(db)],
  [
    'leaves a reference to nothing',
    (db) =>
      sql`insert into photo (hash, mime, bytes) values ('h', '', x'')`
        .execute(db)
        .then(() => sql`insert into text_override values ('nobody', 'x', '', '')`.execute(db)),
  ],
])('a migration that %s leaves the original untouched and nothing half made', async (_, step) => {
  const { path, key } = await newDatabaseFile()
  const before = readFileSync(path)
  const options = { now: NOW, appVersion: '0.2.0', migrations: later(addColumn, step) }
  await expect(openDatabase(path, key, options)).rejects.toMatchObject({
    refusal: { message: '库的升级没有完成，原库未动。' },
  })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['a.juanzong'])
  await opened(path, key)
})

test('rebuilding a table that others refer to loses none of their rows', async () => {
  const { path, key } = await newDatabaseFile()
  const database = await openDatabase(path, key, { now: NOW, appVersion: '0.1.0' })
  const person = {
    id: 'p',
    version: 1,
    created_at: '',
    created_by: '',
    changed_at: '',
    changed_by: '',
    name: '试',
  }
  await database.writer
    .insertInto('person')
    .values(person as never)
    .execute()
  await sql`insert into text_override values ('p', 'x', 't', '')`.execute(database.writer)
  await database.close()
  const rebuild: Step = async (db) => {
    await sql`create table person_new as select * from person`.execute(db)
    await sql`drop table person`.execute(db)
    await sql`alter table person_new rename to person`.execute(db)
    await sql`create unique index person_id on person (id)`.execute(db)
  }
  const migrated = await opened(path, key, { migrations: later(rebuild) })
  const { rows } = await sql`select text from text_override`.execute(migrated.reader)
  expect(rows).toEqual([{ text: 't' }])
})

test('rows still in the log when the program was killed are in the migrated file', async () => {
  const { path, key } = await newDatabaseFile()
  const first = await openDatabase(path, key, { now: NOW, appVersion: '0.1.0' })
  await writeFact(first.writer, 'name', '未归档的名')
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
  await first.close()
  writeFileSync(path, file)
  writeFileSync(`${path}-wal`, log)
  const database = await opened(path, key, { migrations: later(addColumn) })
  expect(database.name).toBe('未归档的名')
})

test('a damaged file is refused before anything is copied', async () => {
  const { path, key } = await newDatabaseFile()
  const bytes = readFileSync(path)
  bytes[5 * 4096 + 9] = (bytes[5 * 4096 + 9] ?? 0) ^ 8
  writeFileSync(path, bytes)
  const options = { now: NOW, appVersion: '0.2.0', migrations: later(addColumn) }
  await expect(openDatabase(path, key, options)).rejects.toMatchObject({ refusal: { code: 'damaged' } })
  expect(readdirSync(dirname(path))).toEqual(['a.juanzong'])
})
