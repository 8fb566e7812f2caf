import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describeAnew } from '#electron/modules/people/describe-anew'
import { registerDoors } from '#electron/platform/ipc/doors'
import type { Host } from '#electron/platform/ipc/host'
import { Records } from '#electron/platform/ipc/records'
import { registerServices } from '#electron/platform/ipc/register'
import { Vault } from '#electron/platform/vault/vault.service'
import { type Api, contract, type Notice, type TaskWatch } from '#shared/ipc/contract'
import { type Reply, refuse } from '#shared/ipc/reply'
import type { Role } from '#shared/security/roles'
import type { Grant } from '#shared/values/id'

export const TEST_PASSWORD = 'Ceshi-2026'
export const OFFICER = '沈知远'

/** A key derivation cheap enough to run hundreds of times; the product's own parameters have their own test. */
export const QUICK_KDF = { memoryKib: 1024, passes: 1, lanes: 1 }

export type TestVault = {
  api: Api
  vault: Vault
  folder: string
  /** Everything the worker told the window, in order. */
  notices: Notice[]
  /** A ticket for a path, as a dialog would have given it. */
  grant(path: string): Grant
  /** Adds an account with these roles and signs it in; answers its name. */
  signInAs(roles: Role[]): Promise<string>
  close(): Promise<void>
}

export type TestVaultOptions = {
  now?: () => Date
  host?: Partial<Host>
  makeDemonstration?: ConstructorParameters<typeof Vault>[0]['makeDemonstration']
}

/** The records side as the worker runs it, over a real encrypted file in a folder of its own, one officer signed in. */
export async function openTestVault(options: TestVaultOptions = {}): Promise<TestVault> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-test-'))
  const notices: Notice[] = []
  const now = options.now ?? (() => new Date())
  const host = { ...refusingHost(), ...options.host, pathOf: async (id: string) => pathOf(id) }
  const records = new Records({ host, tell: (notice) => notices.push(notice), now })
  const vault = new Vault({
    dataFolder: folder,
    appVersion: '0.1.0',
    clock: now,
    resolvePath: (id) => host.pathOf(id),
    makeDemonstration: options.makeDemonstration ?? (async () => {}),
    bringUpToDate: describeAnew,
    notify: () => notices.push({ type: 'vault' }),
    kdf: QUICK_KDF,
  })
  const services = registerServices(vault)
  records.start(vault, registerDoors(vault, records.board), async () => services)
  const api = apiOver(records, notices)
  await made(
    api.vault.create({
      grant: grant(join(folder, '测试.juanzong')),
      databaseName: '云泽县干部库',
      accountName: OFFICER,
      section: '干部科',
      password: TEST_PASSWORD,
    }),
  )
  return {
    api,
    vault,
    folder,
    notices,
    grant,
    signInAs: (roles) => signInAs(api, roles),
    async close() {
      await api.vault.signOut({})
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The value of a reply that must have succeeded. */
export async function made<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message} ${answer.field ?? ''}`)
  return answer.value
}

async function signInAs(api: Api, roles: Role[]): Promise<string> {
  const name = `测试${roles.join('')}`
  await made(api.accounts.add({ name, roles, password: TEST_PASSWORD }))
  await made(api.vault.lock({}))
  await made(api.vault.signIn({ accountName: name, password: TEST_PASSWORD }))
  return name
}

function apiOver(records: Records, notices: Notice[]): Api {
  const call = (method: string) => async (input: unknown, watch?: TaskWatch) => {
    const taskId = watch ? `task-${notices.length}` : undefined
    if (taskId) watch?.onStart?.(taskId)
    const reply = await records.call(method, input, taskId)
    return structuredClone(reply)
  }
  const modules = Object.entries(contract).map(([module, methods]) => [
    module,
    Object.fromEntries(Object.keys(methods).map((name) => [name, call(`${module}.${name}`)])),
  ])
  return Object.fromEntries(modules) as unknown as Api
}

const paths = new Map<string, string>()

function grant(path: string): Grant {
  paths.set(path, path)
  return { id: path, name: basename(path) }
}

function pathOf(id: string): string {
  const path = paths.get(id)
  if (!path) throw refuse('invalid-input', '这个文件不是从对话框里选的。')
  return path
}

/** Without a window there is nothing to draw on; tests that print bring their own. */
function refusingHost(): Omit<Host, 'pathOf'> {
  const absent = () => Promise.reject(new Error('this test has no window'))
  return {
    renderPages: absent,
    printPages: absent,
    resolveFonts: absent,
    missingGlyphs: absent,
    characterWidths: absent,
    drawPdfPage: absent,
  }
}
