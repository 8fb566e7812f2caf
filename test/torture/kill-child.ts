import { createInterface } from 'node:readline'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import { describeAnew } from '#electron/modules/people/describe-anew'
import { registerDoors } from '#electron/platform/ipc/doors'
import { Records } from '#electron/platform/ipc/records'
import { registerServices } from '#electron/platform/ipc/register'
import { Vault } from '#electron/platform/vault/vault.service'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { Preview } from '#shared/modules/people/exchange'
import type { Batch } from '#shared/platform/batches/contract'
import { buildPersonContent } from '#test/builders/person'
import { type Confirmed, confirm } from './kill-journal'
import { VICTIM } from './kill-setup'

/**
 * @file The process that is killed. It works through the gate as the application does, and writes each reply that
 * says “done” into a journal of its own before it goes on.
 */

const [dataFolder = '', database = '', journal = '', seed = '', ...folders] = process.argv.slice(2)
const random = makeRandom(seed)
const absent = () => Promise.reject(new Error('a victim has no window'))
const host = {
  pathOf: async (id: string) => id,
  renderPages: absent,
  printPages: absent,
  resolveFonts: absent,
  missingGlyphs: absent,
  characterWidths: absent,
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

process.stdout.write('loaded\n')
createInterface(process.stdin).once('line', () => void work())

async function work(): Promise<void> {
  const grant = { id: database, name: 'victim.juanzong' }
  await call('vault.choose', { grant })
  await call('vault.signIn', { accountName: VICTIM.accountName, password: VICTIM.password })
  process.stdout.write('ready\n')
  for (;;) {
    const done = await random.weighted(DEEDS)()
    if (!done) continue
    if (done.did !== 'edit') known = []
    confirm(journal, done)
    process.stdout.write('done\n')
  }
}

/** People on record, looked up anew after anything that adds or removes some. */
let known: string[] = []

type Deed = () => Promise<Confirmed | null>

const DEEDS: readonly (readonly [Deed, number])[] = [
  [importFolder, 3],
  [edit, 9],
  [create, 2],
  [undo, 1],
]

async function importFolder(): Promise<Confirmed | null> {
  const folder = random.pick(folders)
  const preview = (await call('people.startPreview', { grants: [{ id: folder, name: folder }] })) as Preview
  const { willCreate, willChange } = preview.counts
  if (willCreate + willChange === 0) return null
  const wrote = (await call('people.commitPreview', { id: preview.id })) as Omit<
    Extract<Confirmed, { did: 'import' }>,
    'did'
  >
  return { did: 'import', ...wrote }
}

async function edit(): Promise<Confirmed | null> {
  if (known.length === 0) known = (await call('people.ids', {})) as string[]
  if (known.length === 0) return null
  const id = random.pick(known)
  const { person } = (await call('people.open', { id })) as OpenedPerson
  const text = `第 ${person.version} 次 ${random.int(1000, 9999)}`
  const content = { ...person, specialty: text }
  const { version } = (await call('people.save', { id, version: person.version, content })) as {
    version: number
  }
  return { did: 'edit', id, version, text }
}

async function create(): Promise<Confirmed> {
  const content = buildPersonContent({ name: `受试${random.int(1, 99_999)}`, identityNumber: '' })
  const { id } = (await call('people.create', content)) as { id: string }
  return { did: 'create', id }
}

async function undo(): Promise<Confirmed | null> {
  const { rows } = (await call('batches.list', {})) as { rows: Batch[] }
  const open = rows.filter((batch) => batch.undoneAt === null)
  if (open.length < 3) return null
  const batchId = random.pick(open).id
  await call('batches.undo', { id: batchId })
  return { did: 'undo', batchId }
}

/** A refusal here is a defect of the test or of the product: the process ends and says so. */
async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await records.call(name, input)
  if (reply.ok) return reply.value
  process.stderr.write(`${name}: ${JSON.stringify(reply)}\n`)
  process.exit(3)
}
