import { sql } from 'kysely'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Db, Trx } from '#electron/platform/database/schema'
import { type DutyContent, DutyKind } from '#shared/modules/duties/content'
import { addParties, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file 1,000 branches, 12 months, 6 kinds: 72,000 cells of which some are missing, made up or recorded without a plan.
 * Ours is the answer to one view of the matrix through the gate: every cell's state, figures by branch and by month. The
 * floor is one plain SQL aggregate over the same tables on the same connection that finds the state of every cell.
 */

const BRANCHES = numberAfter('--branches') ?? 1000
const ROUNDS = numberAfter('--rounds') ?? 5
const KINDS = 6
const YEAR = 2025
const NOW = '2026-01-31T02:00:00.000Z'

await run()

async function run(): Promise<void> {
  const test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  try {
    await measured(test)
  } finally {
    await test.close()
  }
}

async function measured(test: TestVault): Promise<void> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  const town = await addTown(test)
  const branches = await addParties(
    test,
    town,
    Array.from({ length: BRANCHES }, (_, at) => ({ short_name: `第 ${at + 1} 党支部`, position: at })),
  )
  const system = await sixKinds(test)
  const events = await database.writer.transaction().execute((trx) => plantYear(trx, system, branches))
  say(`${branches.length} branches, ${events} records`)
  const ours: number[] = []
  const floor: number[] = []
  for (let at = 0; at < ROUNDS; at += 1) {
    const plain = await timed(() => aggregate(database.reader, system))
    const full = await timed(() => view(test, system))
    if (plain.value.join() !== full.value.join())
      throw new Error(`the matrix says ${full.value.join()}, the floor ${plain.value.join()}`)
    ours.push(full.milliseconds)
    floor.push(plain.milliseconds)
    say(`round ${at + 1}: ours ${full.milliseconds} ms, floor ${plain.milliseconds} ms`)
  }
  const [oursMs, floorMs] = [Math.min(...ours), Math.min(...floor)]
  const cells = BRANCHES * 12 * KINDS
  const ratio = Number((oursMs / floorMs).toFixed(2))
  say(JSON.stringify({ bench: 'duties', cells, records: events, ours_ms: oursMs, floor_ms: floorMs, ratio }))
}

/** A department's own system of six monthly kinds. */
async function sixKinds(test: TestVault): Promise<string> {
  const { api } = test
  const begun = await made(api.systems.create({ engine: 'duties', title: '六类活动', copyOf: null }))
  const blank = begun.editions[0]?.content as DutyContent
  const kinds = Array.from({ length: KINDS }, (_, at) =>
    DutyKind.parse({
      key: `kind-${at}`,
      label: `第 ${at + 1} 类`,
      mark: '一二三四五六'[at],
      frequency: { unit: 'month', every: 1 },
      plan: true,
    }),
  )
  const boards = blank.boards.map((it) => ({ ...it, kinds }))
  const { key, version, title, source } = begun
  await made(
    api.systems.save({ engine: 'duties', key, version, title, source, content: { boards }, from: null }),
  )
  return key
}

/** Every tenth cell is missing, every eleventh made up in the month after. Answers how many records were written. */
async function plantYear(trx: Trx, system: string, branches: readonly string[]): Promise<number> {
  const rows = branches.flatMap((branch, at) =>
    Array.from({ length: 12 * KINDS }, (_, cell) => ({ branch, cell, turn: at * 7 + cell * 3 })).flatMap(
      ({ cell, turn, ...it }) => (turn % 10 === 0 ? [] : [eventAt(system, it.branch, cell, turn % 11 === 0)]),
    ),
  )
  await insertMany(trx, 'duty_event', rows)
  return rows.length
}

function eventAt(system: string, branch: string, cell: number, late: boolean) {
  const month = (cell % 12) + 1
  const day = `${YEAR}-${String(month).padStart(2, '0')}-15`
  const after = month === 12 ? `${YEAR + 1}-01-10` : `${YEAR}-${String(month + 1).padStart(2, '0')}-10`
  return {
    id: newId(),
    version: 1,
    created_at: NOW,
    created_by: '',
    changed_at: NOW,
    changed_by: '',
    removed_at: null,
    system_key: system,
    kind_key: `kind-${Math.floor(cell / 12)}`,
    subject_kind: 'party',
    subject_id: branch,
    counts_on: day,
    held_on: late ? after : day,
    planned_on: day,
    part: '',
    amount: 1,
    archived_on: '',
    due: 20,
    present: 18,
    content: JSON.stringify({
      topic: '集中学习',
      place: '党员活动室',
      chair: '',
      recorder: '',
      decision: '',
    }),
  }
}

/** One view of the matrix: due, done, made up, missing. */
async function view(test: TestVault, system: string): Promise<number[]> {
  const { rows, total } = await made(test.api.duties.matrix({ system, board: 'board1', year: YEAR }))
  if (rows.length !== BRANCHES) throw new Error(`${rows.length} branches`)
  return [total.due, total.done, total.madeUp, total.missing]
}

type CellRow = { branch: string; kind: string; month: string; state: string }

/** The state of every cell by one plain aggregate. */
async function aggregate(reader: Db, system: string): Promise<number[]> {
  const { rows } =
    await sql<CellRow>`with recursive month(n) as (select 1 union all select n + 1 from month where n < 12),
    kind(n) as (select 0 union all select n + 1 from kind where n < ${KINDS - 1}),
    held as (select subject_id, kind_key, substr(counts_on, 6, 2) as month,
        sum(held_on <> '' and substr(held_on, 1, 7) = substr(counts_on, 1, 7)) as in_time, count(*) as n
      from duty_event where system_key = ${system} and removed_at is null
        and counts_on between ${`${YEAR}-01-01`} and ${`${YEAR}-12-31`} group by subject_id, kind_key, month)
    select party.id as branch, kind.n as kind, month.n as month,
      case when held.in_time > 0 then 'd' when held.n > 0 then 'm' else 'n' end as state
    from party_organization as party cross join kind cross join month
    left join held on held.subject_id = party.id and held.kind_key = 'kind-' || kind.n
      and held.month = printf('%02d', month.n)
    where party.removed_at is null and party.kind in ('branch', 'joint')
    order by party.tree_order, kind.n, month.n`.execute(reader)
  const count = (state: string) => rows.filter((it) => it.state === state).length
  return [rows.length, count('d'), count('m'), count('n')]
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const from = performance.now()
  const value = await work()
  return { value, milliseconds: Number((performance.now() - from).toFixed(1)) }
}

function numberAfter(flag: string): number | undefined {
  const at = process.argv.indexOf(flag)
  return at === -1 ? undefined : Number(process.argv[at + 1])
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
