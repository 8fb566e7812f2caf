import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { OpenDatabase } from '#electron/platform/database/open-database'
import { keepObjects } from '#electron/platform/store/store.repository'
import { NOW, newDatabaseFile, temporaryFolder } from '../database/support'

let first: Promise<{ bytes: Buffer; key: Uint8Array }> | undefined

/** A new empty database file: a copy of the one that the first test of the file had migrated. */
export async function emptyDatabase(): Promise<{ path: string; key: Uint8Array }> {
  first ??= newDatabaseFile().then(({ path, key }) => ({ bytes: readFileSync(path), key }))
  const { bytes, key } = await first
  const path = join(temporaryFolder(), 'a.juanzong')
  writeFileSync(path, bytes)
  return { path, key }
}

export const page = (words: string) => new Uint8Array(Buffer.from(`page ${words}`))

/** Puts contents into the store, and a row of some table that refers to each. */
export async function keep(database: OpenDatabase, words: readonly string[]): Promise<string[]> {
  const stored = await database.store.putMany(words.map(page))
  await sql`create table if not exists kept (hash text references store_object (hash))`.execute(
    database.writer,
  )
  await database.writer.transaction().execute(async (trx) => {
    await keepObjects(trx, stored, NOW.toISOString())
    for (const { hash } of stored) await sql`insert into kept values (${hash})`.execute(trx)
  })
  return stored.map((it) => it.hash)
}

/** Every file in a folder and below, by its path there. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .sort()
}

export function pathIn({ store }: OpenDatabase, hash: string): string {
  return store.files.pathOf(store.nameOf(hash))
}

/** Turns one bit in the middle of a file. */
export function damage(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
