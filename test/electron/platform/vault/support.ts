import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { Vault } from '#electron/platform/vault/vault.service'
import type { VaultOptions } from '#electron/platform/vault/vault-options'
import { temporaryFolder } from '../database/support'

export const CHEAP = { memoryKib: 64, passes: 1, lanes: 1 }
export const PASSWORD = 'Wutong-2026'
export const RUN: TaskRun = {
  progress: () => undefined,
  step: async () => undefined,
  signal: new AbortController().signal,
}

/** A clock that stands still until it is moved. */
export class Clock {
  #now = new Date('2026-11-20T01:15:00Z')
  read = () => new Date(this.#now)
  pass(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000)
  }
}

/** A vault over a temporary folder; a ticket's id is the file's name in it. */
export function newVault(more: Partial<VaultOptions> = {}, folder = temporaryFolder()) {
  const clock = new Clock()
  const vault = new Vault({
    dataFolder: join(folder, 'data'),
    appVersion: '0.1.0',
    clock: clock.read,
    resolvePath: async (id) => join(folder, id),
    makeDemonstration: async () => undefined,
    bringUpToDate: async () => undefined,
    notify: () => undefined,
    kdf: CHEAP,
    ...more,
  })
  onTestFinished(async () => void (await vault.handlers.signOut({})))
  return { vault, clock, folder, path: join(folder, 'a.juanzong') }
}

export const NEW = {
  grant: { id: 'a.juanzong', name: 'a.juanzong' },
  databaseName: '青梧县干部库',
  accountName: '韩屿',
  section: '干部科',
  password: PASSWORD,
}

/** A vault with a database that has been created and is open. */
export async function createdVault(more: Partial<VaultOptions> = {}) {
  const made = newVault(more)
  const { recovery } = await made.vault.handlers.create(NEW)
  return { ...made, groups: recovery.groups }
}

export function refusal(call: Promise<unknown>): Promise<{ code: string; message: string; field?: string }> {
  return call.then(
    () => ({ code: 'done', message: '' }),
    (error) => error.refusal ?? { code: 'thrown', message: String(error.stack) },
  )
}
