import { describeAnew } from '#electron/modules/people/describe-anew'
import { registerDoors } from '#electron/platform/ipc/doors'
import { Records } from '#electron/platform/ipc/records'
import { registerServices } from '#electron/platform/ipc/register'
import { Vault } from '#electron/platform/vault/vault.service'
import type { Reply } from '#shared/ipc/reply'
import { VICTIM } from '#test/torture/kill-setup'

/** The records side as the worker of the application runs it, without a window. */
export type VictimRecords = {
  /** A method through the gate. */
  ask: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** The value of a reply; a refusal is a defect of the test or of the product, and ends the process. */
  call: (name: string, input: unknown) => Promise<unknown>
  signIn: (database: string) => Promise<void>
}

export function victimRecords(dataFolder: string): VictimRecords {
  const absent = () => Promise.reject(new Error('a victim has no window'))
  const host = {
    pathOf: async (id: string) => id,
    renderPages: absent,
    printPages: absent,
    resolveFonts: absent,
    missingGlyphs: absent,
    characterWidths: absent,
    drawPdfPage: absent,
  }
  const records = new Records({ host, tell: () => {} })
  const vault = new Vault({
    dataFolder,
    appVersion: '0.1.0',
    clock: () => new Date(),
    resolvePath: host.pathOf,
    makeDemonstration: absent,
    bringUpToDate: describeAnew,
    notify: () => {},
    kdf: VICTIM.cost,
  })
  const services = registerServices(vault)
  records.start(vault, registerDoors(vault, records.board), async () => services)
  const ask = (name: string, input: unknown) => records.call(name, input)
  const call = async (name: string, input: unknown) => {
    const reply = await ask(name, input)
    if (reply.ok) return reply.value
    process.stderr.write(`${name}: ${JSON.stringify(reply)}\n`)
    process.exit(3)
  }
  const signIn = async (database: string) => {
    await call('vault.choose', { grant: { id: database, name: 'victim.juanzong' } })
    await call('vault.signIn', { accountName: VICTIM.accountName, password: VICTIM.password })
  }
  return { ask, call, signIn }
}
