import { createInterface } from 'node:readline'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { Preview } from '#shared/modules/people/exchange'
import type { Batch } from '#shared/platform/batches/contract'
import { buildPersonContent } from '#test/builders/person'
import { victimRecords } from '#test/support/torture/victim-records'
import { type Confirmed, confirm } from './kill-journal'

/**
 * @file The process that is killed. It works through the gate as the application does, and writes each reply that
 * says “done” into a journal of its own before it goes on.
 */

const [dataFolder = '', database = '', journal = '', seed = '', ...folders] = process.argv.slice(2)
const random = makeRandom(seed)
const { call, signIn } = victimRecords(dataFolder)

process.stdout.write('loaded\n')
createInterface(process.stdin).once('line', () => void work())

async function work(): Promise<void> {
  await signIn(database)
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
