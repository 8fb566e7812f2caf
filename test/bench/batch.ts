import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { createDatabase } from '#electron/platform/database/open-database'
import type { Trx } from '#electron/platform/database/schema'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file Edits three fields of many people at once through the gate, against a floor: the very rows that the edit
 * changed and added, with audit, undo and batch entries, written by prepared statements in one transaction into a copy
 * of the same encrypted database. Ours is the commit, which writes what the preview worked out; the time of the preview,
 * which reads everybody and shows every change, stands beside it. Of an updated row the floor writes only the columns
 * that became different.
 */

const PEOPLE = numberAfter('--people') ?? 2000
const ROUNDS = numberAfter('--rounds') ?? 5
const NOW = new Date('2026-11-21T02:00:00Z')

const EDITS = [
  { field: 'health', mode: 'overwrite', value: '一般' },
  { field: 'technicalTitle', mode: 'append', value: '高级工程师' },
  { field: 'assessments', mode: 'append', value: '2031 称职' },
] as const

/** Tables with people or traces, parents before children, each with what names a row. */
const TABLES = {
  account: ['id'],
  photo: ['hash'],
  organization: ['id'],
  batch: ['id'],
  person: ['id'],
  post_holding: ['id'],
  education: ['id'],
  career_entry: ['id'],
  reward: ['id'],
  assessment: ['id'],
  family_member: ['id'],
  rank_holding: ['id'],
  extra_row: ['id'],
  text_override: ['person_id', 'tag'],
  person_source: ['person_id'],
  batch_entry: ['batch_id', 'record_id'],
  step: ['seq'],
  audit_entry: ['seq'],
} as const
type Table = keyof typeof TABLES
type Row = Record<string, unknown>
type Rows = Map<Table, Map<string, Row>>
type Write = { sql: string; values: unknown[] }

await run()

async function run(): Promise<void> {
  const previews: number[] = []
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { preview, milliseconds, floorMilliseconds } = await measure()
    previews.push(preview)
    ours.push(milliseconds)
    floor.push(floorMilliseconds)
    say(`round ${round + 1}: preview ${preview} ms, ours ${milliseconds} ms, floor ${floorMilliseconds} ms`)
  }
  const [oursMs, floorMs] = [best(ours), best(floor)]
  const ratio = Number((oursMs / floorMs).toFixed(2))
  const result = {
    bench: 'batch',
    people: PEOPLE,
    fields: EDITS.length,
    ours_ms: oursMs,
    floor_ms: floorMs,
    ratio,
    preview_ms: best(previews),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

async function measure(): Promise<{ preview: number; milliseconds: number; floorMilliseconds: number }> {
  const vault = await openTestVault({ now: () => NOW })
  try {
    const database = vault.vault.session()?.database
    if (!database) throw new Error('nobody is signed in')
    const quiet = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
    await makeDemonstration(database, quiet, { seed: 'bench-batch', cadres: PEOPLE, now: NOW })
    const before = await dump(database.reader)
    const copy = await copyOf(before)
    try {
      const { preview, milliseconds } = await timeOurs(vault)
      const writes = writesBetween(before, await dump(database.reader))
      const floorMilliseconds = timeFloor(copy.connection, writes)
      return { preview, milliseconds, floorMilliseconds }
    } finally {
      await copy.close()
    }
  } finally {
    await vault.close()
  }
}

async function timeOurs({ api }: TestVault): Promise<{ preview: number; milliseconds: number }> {
  const ids = await made(api.people.ids({}))
  collectGarbage()
  const start = performance.now()
  const preview = await made(api.people.previewEdits({ ids, edits: [...EDITS] }))
  const shown = performance.now()
  const { changed } = await made(api.people.commitEdits({ key: preview.key }))
  const end = performance.now()
  if (changed !== PEOPLE) throw new Error(`changed ${changed} of ${PEOPLE} people`)
  return { preview: Math.round(shown - start), milliseconds: Math.round(end - shown) }
}

/** A database of its own with the same rows, under a key of its own. */
async function copyOf(rows: Rows): Promise<{ connection: Connection; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'juanzong-floor-'))
  const path = join(home, 'floor.juanzong')
  const key = new Uint8Array(randomBytes(32))
  await createDatabase(path, key, { name: '地板', demonstration: false, now: NOW, appVersion: '0.1.0' })
  const connection = openConnection(path, key, { mustExist: true })
  connection.raw.transaction(() => {
    for (const [table, held] of rows) for (const row of held.values()) put(connection, insertOf(table, row))
  })()
  return {
    connection,
    close: async () => {
      await connection.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function timeFloor(connection: Connection, writes: readonly Write[]): number {
  collectGarbage()
  const start = performance.now()
  const statements = new Map<string, ReturnType<typeof connection.raw.prepare>>()
  connection.raw.transaction(() => {
    for (const { sql, values } of writes) {
      const statement = statements.get(sql) ?? connection.raw.prepare(sql)
      statements.set(sql, statement)
      statement.run(values)
    }
  })()
  return Math.round(performance.now() - start)
}

function put({ raw }: Connection, { sql, values }: Write): void {
  raw.prepare(sql).run(values)
}

async function dump(db: Trx): Promise<Rows> {
  const rows: Rows = new Map()
  for (const table of Object.keys(TABLES) as Table[]) {
    const found = (await db.selectFrom(table).selectAll().execute()) as Row[]
    rows.set(table, new Map(found.map((row) => [nameOf(table, row), row])))
  }
  return rows
}

function nameOf(table: Table, row: Row): string {
  return TABLES[table].map((column) => row[column]).join('/')
}

/** What a bare program would write to come from the one state to the other. */
function writesBetween(before: Rows, after: Rows): Write[] {
  return [...after].flatMap(([table, rows]) =>
    [...rows].flatMap(([name, row]) => {
      const old = before.get(table)?.get(name)
      if (!old) return [insertOf(table, row)]
      const columns = Object.keys(row).filter((column) => !same(row[column], old[column]))
      return columns.length > 0 ? [updateOf(table, row, columns)] : []
    }),
  )
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0)
}

function insertOf(table: Table, row: Row): Write {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return { sql: `insert into ${table} (${columns.join(', ')}) values (${marks})`, values: Object.values(row) }
}

function updateOf(table: Table, row: Row, columns: readonly string[]): Write {
  const set = columns.map((column) => `${column} = ?`).join(', ')
  const where = TABLES[table].map((column) => `${column} = ?`).join(' and ')
  const keys = TABLES[table].map((column) => row[column])
  return {
    sql: `update ${table} set ${set} where ${where}`,
    values: [...columns.map((it) => row[it]), ...keys],
  }
}

/** Other work on the computer only adds to a time; it falls on both sides by chance. */
function best(values: number[]): number {
  return Math.min(...values)
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
