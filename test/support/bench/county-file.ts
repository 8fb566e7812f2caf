import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { KeyRing } from '#electron/platform/security/key-ring'
import { DEMONSTRATION, demonstrationPath } from '#electron/platform/vault/demonstration'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { RecentFiles } from '#electron/platform/vault/recent-files'
import { QUICK_KDF } from '#test/support/open-test-vault'

/** A data folder of the application with a demonstration county of that many people, and the file's key. */
export type CountyFile = { folder: string; path: string; key: Uint8Array; drop: () => void }

/** Makes the county anew, or takes the one that stands in `folder`, which then stays. */
export async function countyFile(cadres: number, now: Date, folder: string | null): Promise<CountyFile> {
  if (folder === null) return newCounty(cadres, now)
  const path = demonstrationPath(folder)
  const { dataKey: key } = await new KeyRing(path).unlock(
    DEMONSTRATION.accountName,
    DEMONSTRATION.password,
    now,
  )
  return { folder, path, key, drop: () => {} }
}

async function newCounty(cadres: number, now: Date): Promise<CountyFile> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-county-'))
  const path = demonstrationPath(folder)
  const run: TaskRun = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
  const { dataKey: key } = await makeDatabaseFile({
    path,
    name: DEMONSTRATION.name,
    demonstration: true,
    account: { ...DEMONSTRATION, name: DEMONSTRATION.accountName },
    now,
    appVersion: '0.1.0',
    cost: QUICK_KDF,
    fill: (database) => makeDemonstration(database, run, { cadres, now }),
  })
  await new RecentFiles(folder).remember(path, DEMONSTRATION.name)
  return { folder, path, key, drop: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
