import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabase, openDatabase } from '#electron/platform/database/open-database'

export const NOW = new Date('2026-11-20T01:15:00Z')

/** A folder that is removed when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new empty database file and its key. */
export async function newDatabaseFile(name = '测试县') {
  const path = join(temporaryFolder(), 'a.juanzong')
  const key = new Uint8Array(randomBytes(32))
  const id = await createDatabase(path, key, { name, demonstration: false, now: NOW, appVersion: '0.1.0' })
  return { path, key, id }
}

/** Opens a file and closes it when the test is done. */
export async function opened(
  path: string,
  key: Uint8Array,
  more: Partial<Parameters<typeof openDatabase>[2]> = {},
) {
  const database = await openDatabase(path, key, { now: NOW, appVersion: '0.1.0', ...more })
  onTestFinished(() => database.close())
  return database
}
