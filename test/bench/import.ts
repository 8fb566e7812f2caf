import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertTree } from '#electron/modules/organizations/index'
import { makeCounty, writeCountyFiles } from '#electron/modules/people/demonstration/index'
import { unitRows } from '#electron/modules/people/demonstration/seed-county'
import { openConnection } from '#electron/platform/database/connection'
import { createDatabase } from '#electron/platform/database/open-database'
import type { Trx } from '#electron/platform/database/schema'
import { readLrmx } from '#electron/platform/formats/index'
import { made, openTestVault } from '#test/support/open-test-vault'

/**
 * @file Imports a folder of `.lrmx` files into an encrypted database through the gate, preview and commit, against a
 * floor: the same files read and parsed, and the very rows that the import wrote put in by prepared statements in one
 * transaction. Both take turns in one process, each into a fresh database that holds the county's units.
 */

const FILES = numberAfter('--files') ?? 10_000
const ROUNDS = numberAfter('--rounds') ?? 3
const NOW = new Date('2026-11-21T02:00:00Z')

/** Tables that an import writes, parents before children. */
const TABLES = [
  'photo',
  'batch',
  'person',
  'post_holding',
  'education',
  'career_entry',
  'reward',
  'assessment',
  'family_member',
  'text_override',
  'person_source',
  'warning_acceptance',
  'batch_entry',
  'audit_entry',
] as const
type Table = (typeof TABLES)[number]
type Rows = Map<Table, { columns: string[]; values: unknown[][] }>

const county = makeCounty({ seed: 'bench-import', cadres: FILES })

await run()

async function run(): Promise<void> {
  const files = await formFolder()
  const ours: number[] = []
  const floor: number[] = []
  let rows: Rows | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    collectGarbage()
    const imported = await timeOurs(files)
    ours.push(imported.milliseconds)
    rows ??= imported.rows
    compareCounts('a second import', rows, imported.rows)
    collectGarbage()
    floor.push(await timeFloor(files, rows))
    say(`round ${round + 1}: ours ${ours.at(-1)} ms, floor ${floor.at(-1)} ms`)
  }
  const oursMs = median(ours)
  const floorMs = median(floor)
  const ratio = Number((oursMs / floorMs).toFixed(2))
  process.stdout.write(
    `${JSON.stringify({ bench: 'import', files: FILES, ours_ms: oursMs, floor_ms: floorMs, ratio })}\n`,
  )
}

/** The files, written once for each state of the generator and kept in the system's folder for such things. */
async function formFolder(): Promise<string> {
  const sample = [0, 1, FILES >> 1, FILES - 1].map((index) => county.personAt(index % FILES))
  const version = createHash('sha256').update(JSON.stringify(sample)).digest('hex').slice(0, 12)
  const base = join(tmpdir(), 'juanzong-bench', `lrmx-${FILES}-${version}`)
  const folder = join(base, 'files')
  if (!existsSync(join(base, 'complete'))) {
    say(`writing ${FILES} files to ${folder}`)
    rmSync(base, { recursive: true, force: true })
    mkdirSync(base, { recursive: true })
    await writeCountyFiles(folder, { seed: county.seed, cadres: FILES })
    writeFileSync(join(base, 'complete'), '')
  }
  // Once through, so that neither side is the first to touch the disk.
  for (const name of readdirSync(folder)) readFileSync(join(folder, name))
  return folder
}

async function timeOurs(folder: string): Promise<{ milliseconds: number; rows: Rows }> {
  const vault = await openTestVault({ now: () => NOW })
  try {
    const database = vault.vault.session()?.database
    if (!database) throw new Error('nobody is signed in')
    await database.writer.transaction().execute(seedUnits)
    const start = performance.now()
    const preview = await made(vault.api.people.startPreview({ grants: [vault.grant(folder)] }))
    const compared = performance.now() - start
    const batch = await made(vault.api.people.commitPreview({ id: preview.id }))
    const milliseconds = Math.round(performance.now() - start)
    say(`ours: compared in ${Math.round(compared)} ms, written in ${Math.round(milliseconds - compared)} ms`)
    if (batch.created !== FILES) throw new Error(`wrote ${batch.created} of ${FILES} people`)
    return { milliseconds, rows: await dump(database.reader) }
  } finally {
    await vault.close()
  }
}

async function timeFloor(folder: string, rows: Rows): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-floor-'))
  const path = join(home, 'floor.juanzong')
  const key = new Uint8Array(randomBytes(32))
  await createDatabase(path, key, { name: '地板', demonstration: false, now: NOW, appVersion: '0.1.0' })
  const connection = openConnection(path, key, { mustExist: true })
  try {
    await connection.db.transaction().execute(seedUnits)
    const start = performance.now()
    let parsed = 0
    for (const name of readdirSync(folder))
      parsed += readLrmx(readFileSync(join(folder, name))).elements.length > 0 ? 1 : 0
    const insertAll = connection.raw.transaction(() => {
      for (const [table, { columns, values }] of rows) {
        const marks = columns.map(() => '?').join(', ')
        const statement = connection.raw.prepare(
          `insert into ${table} (${columns.join(', ')}) values (${marks})`,
        )
        for (const row of values) statement.run(row)
      }
    })
    insertAll()
    const milliseconds = Math.round(performance.now() - start)
    if (parsed !== FILES) throw new Error(`read ${parsed} of ${FILES} files`)
    compareCounts('the floor', rows, await dump(connection.db))
    return milliseconds
  } finally {
    await connection.close()
    rmSync(home, { recursive: true, force: true })
  }
}

function seedUnits(trx: Trx): Promise<void> {
  return insertTree(trx, unitRows(county, { accountId: 'bench', now: NOW }))
}

/** Every row of the tables an import writes, as plain arrays. */
async function dump(db: Trx): Promise<Rows> {
  const rows: Rows = new Map()
  for (const table of TABLES) {
    const found = await db.selectFrom(table).selectAll().execute()
    const columns = Object.keys(found[0] ?? {})
    const values = found.map((row) => Object.values(row))
    if (values.length > 0) rows.set(table, { columns, values })
  }
  return rows
}

function compareCounts(what: string, expected: Rows, found: Rows): void {
  const counts = (rows: Rows) =>
    JSON.stringify([...rows].map(([table, { values }]) => [table, values.length]))
  if (counts(expected) !== counts(found))
    throw new Error(`${what} holds other rows: ${counts(found)}, not ${counts(expected)}`)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function collectGarbage(): void {
  globalThis.gc?.()
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
