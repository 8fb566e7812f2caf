import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { setNativeBinding } from './platform/database/native-binding'
import { setImageWorker } from './platform/images/image-desk'
import { Channel, type Port } from './platform/ipc/channel'
import { registerDoors } from './platform/ipc/doors'
import type { Entries } from './platform/ipc/entries'
import { hostOver } from './platform/ipc/host-over'
import { Records } from './platform/ipc/records'
import { logDefect, openLog } from './platform/log/log'
import { keepStore } from './platform/store/store-keeper'
import { Vault } from './platform/vault/vault.service'

/** Long enough for the first screen to be drawn, short enough that nobody signs in sooner. */
const LOAD_AFTER_MS = 1_500

/** So long after the last call the page files may be looked over. */
const IDLE_AFTER_MS = 5_000

/** What the main thread gives the worker when it starts it. */
export type RecordsSetup = {
  dataFolder: string
  appVersion: string
  nativeBinding: string | undefined
  /** Built file of the thread that decodes images from outside. */
  imageWorker: string
}

const setup = workerData as RecordsSetup
if (!parentPort) throw new Error('records.ts runs in a worker thread')

if (setup.nativeBinding) setNativeBinding(setup.nativeBinding)
setImageWorker(setup.imageWorker)
openLog(join(setup.dataFolder, 'logs'))
process.on('unhandledRejection', (error) => logDefect('records', error))

const channel = new Channel(parentPort as Port, (name, args) => answer(name, args))
const host = hostOver(channel)
const records = new Records({ host, tell: (notice) => channel.tell(notice) })
const vault: Vault = new Vault({
  dataFolder: setup.dataFolder,
  appVersion: setup.appVersion,
  clock: () => new Date(),
  resolvePath: (grantId) => host.pathOf(grantId),
  makeDemonstration: async (database, run) => {
    const { makeDemonstration } = await import('./modules/people/demonstration/index')
    const { makeFurther } = await import('./demonstration')
    return makeDemonstration(database, run, { ...demonstrationSize(), further: makeFurther })
  },
  bringUpToDate: async (trx, now) => {
    const { describeAnew } = await import('./modules/people/describe-anew')
    return describeAnew(trx, now)
  },
  notify: () => channel.tell({ type: 'vault' }),
  whileOpen: (database) =>
    keepStore(database, {
      idle: () => !records.board.isBusy() && vault.idleFor() > IDLE_AFTER_MS,
      tell: () => channel.tell({ type: 'changed', topics: ['store', 'pages', 'dossiers', 'materials'] }),
      clock: () => new Date(),
    }),
  beforeClose: () => records.board.cancelAll(),
})

// The modules are most of the program's code; they load once the first screen has its answer.
let services: Promise<Entries> | undefined
const loadServices = () => {
  services ??= import('./platform/ipc/register').then(({ registerServices }) => registerServices(vault))
  return services
}
records.start(vault, registerDoors(vault, records.board), loadServices)
setTimeout(() => void loadServices(), LOAD_AFTER_MS)

// The window locks itself when idle; this is for a window that hangs.
setInterval(() => void vault.lockIfIdle(), 20_000)

async function answer(name: string, args: unknown[]): Promise<unknown> {
  if (name === 'call') return records.call(String(args[0]), args[1], args[2] as string | undefined)
  if (name === 'close') return vault.handlers.signOut({})
  throw new Error(`unknown question ${name}`)
}

/** The county's size is 3,000 unless whoever starts the program asks for another, up to 100,000, to try it at scale. */
function demonstrationSize(): { cadres?: number } {
  const wanted = Number(process.env.JUANZONG_DEMONSTRATION_CADRES)
  return Number.isInteger(wanted) && wanted > 0 ? { cadres: Math.min(wanted, 100_000) } : {}
}
