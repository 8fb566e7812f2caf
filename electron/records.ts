import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { makeDemonstration } from './modules/people/demonstration/index'
import { setNativeBinding } from './platform/database/native-binding'
import { Channel, type Port } from './platform/ipc/channel'
import { hostOver } from './platform/ipc/host-over'
import { Records } from './platform/ipc/records'
import { registerServices } from './platform/ipc/register'
import { logDefect, openLog } from './platform/log/log'
import { Vault } from './platform/vault/vault.service'

/** What the main thread gives the worker when it starts it. */
export type RecordsSetup = { dataFolder: string; appVersion: string; nativeBinding: string | undefined }

const setup = workerData as RecordsSetup
if (!parentPort) throw new Error('records.ts runs in a worker thread')

if (setup.nativeBinding) setNativeBinding(setup.nativeBinding)
openLog(join(setup.dataFolder, 'logs'))
process.on('unhandledRejection', (error) => logDefect('records', error))

const channel = new Channel(parentPort as Port, (name, args) => answer(name, args))
const host = hostOver(channel)
const records = new Records({ host, tell: (notice) => channel.tell(notice) })
const vault = new Vault({
  dataFolder: setup.dataFolder,
  appVersion: setup.appVersion,
  clock: () => new Date(),
  resolvePath: (grantId) => host.pathOf(grantId),
  makeDemonstration,
  notify: () => channel.tell({ type: 'vault' }),
  beforeClose: () => records.board.cancelAll(),
})
records.start(vault, registerServices(vault, records.board))

// The window locks itself when idle; this is for a window that hangs.
setInterval(() => void vault.lockIfIdle(), 20_000)

async function answer(name: string, args: unknown[]): Promise<unknown> {
  if (name === 'call') return records.call(String(args[0]), args[1], args[2] as string | undefined)
  if (name === 'close') return vault.handlers.signOut({})
  throw new Error(`unknown question ${name}`)
}
