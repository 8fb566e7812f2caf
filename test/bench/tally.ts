import { sql } from 'kysely'
import { loadTally } from '#electron/modules/evaluations/tally'
import type { Db } from '#electron/platform/database/schema'
import type { BallotContent } from '#shared/modules/evaluations/ballot'
import type { RoundState } from '#shared/modules/evaluations/round'
import type { Indicator } from '#shared/modules/evaluations/scheme'
import type { RoundId } from '#shared/values/id'
import { evaluationLeaf, evaluationScheme, type InsertedRound, insertRound } from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file A round of 200 subjects, 500 ballots and 12 indicators: 1.2 million marks in an encrypted file. Ours is what the
 * window does when somebody asks for proof: every mark counted again and compared with counts and fingerprint, then
 * scores, ranks and grades of all subjects with their working. The floor is one plain SQL aggregate over the same rows on
 * the same connection. Beside it: one ballot changed and saved, and the new result.
 */

const SUBJECTS = numberAfter('--subjects') ?? 200
const BALLOTS = numberAfter('--ballots') ?? 500
const ROUNDS = numberAfter('--rounds') ?? 5
const LEAVES = 12

await run()

async function run(): Promise<void> {
  const test = await openTestVault()
  try {
    await measured(test)
  } finally {
    await test.close()
  }
}

async function measured(test: TestVault): Promise<void> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  const round = await database.writer.transaction().execute((trx) => insertRound(trx, sketch()))
  say(`${round.subjects.length} subjects, ${round.boxes.length} boxes`)
  const sealing = await timed(() => move(test, round, 'closed'))
  const ours: number[] = []
  const floor: number[] = []
  let marks = 0
  for (let at = 0; at < ROUNDS; at += 1) {
    const least = await timed(() => aggregate(database.reader, round.roundId))
    const full = await timed(() => proof(test, round.roundId))
    if (least.value !== full.value) throw new Error(`${full.value} marks, the floor finds ${least.value}`)
    marks = full.value
    ours.push(full.milliseconds)
    floor.push(least.milliseconds)
    say(`round ${at + 1}: ours ${full.milliseconds} ms, floor ${least.milliseconds} ms`)
  }
  await move(test, round, 'open')
  const changed = await changes(test, database.reader, round)
  const [oursMs, floorMs] = [Math.min(...ours), Math.min(...floor)]
  const result = {
    bench: 'tally',
    marks,
    ours_ms: oursMs,
    floor_ms: floorMs,
    ratio: Number((oursMs / floorMs).toFixed(2)),
    seal_ms: sealing.milliseconds,
    changed_ms: Math.min(...changed),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/** Two groups of half the ballots each, twelve items of equal weight graded 好—差, 好 limited to a fifth. */
function sketch() {
  const indicators = Array.from({ length: LEAVES }, (_, at): Indicator => {
    const weight = at < LEAVES - 4 ? 8 : 9
    return evaluationLeaf({ key: `item-${at + 1}`, label: `第 ${at + 1} 项`, weight })
  })
  const ceilings = [{ grade: '好', share: 0.2, consentShare: null, rounding: 'floor' as const }]
  const scheme = evaluationScheme({ indicators, rules: { ceilings, ceilingTies: 'below' } })
  return { scheme, subjects: SUBJECTS, ballots: BALLOTS / 2, seed: 'bench-tally' }
}

async function move({ api }: TestVault, { roundId }: InsertedRound, to: RoundState): Promise<void> {
  const { version } = await made(api.evaluations.round({ id: roundId }))
  await made(api.evaluations.moveRound({ id: roundId, version, to, reason: '测速需要' }))
}

/** The marks of the recount; throws unless it agrees and everybody has a rank. */
async function proof({ api }: TestVault, roundId: RoundId): Promise<number> {
  const { marks, agrees } = await made(api.evaluations.recount({ roundId }))
  const { rows } = await made(api.evaluations.result({ roundId }))
  if (!agrees) throw new Error('the recount does not agree')
  if (rows.length !== SUBJECTS || rows.some((it) => it.rank === null)) throw new Error('not all are ranked')
  return marks
}

async function aggregate(reader: Db, roundId: RoundId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select mark.subject_no, mark.leaf, box.group_key, mark.value, count(*) as n
    from evaluation_ballot as ballot
    join evaluation_mark as mark on mark.ballot_id = ballot.id
    join evaluation_box as box on box.round_id = ballot.round_id and box.no = ballot.box_no
    where ballot.round_id = ${roundId} and ballot.entry = 1 and ballot.void is null
    group by mark.subject_no, mark.leaf, box.group_key, mark.value`.execute(reader)
  return rows.reduce((sum, it) => sum + it.n, 0)
}

/** Milliseconds from saving a ballot with one other mark to the new result of everybody. */
async function changes({ api }: TestVault, reader: Db, { roundId }: InsertedRound): Promise<number[]> {
  const times: number[] = []
  for (let number = 1; number <= ROUNDS; number += 1) {
    const { ballot } = await made(api.evaluations.ballot({ roundId, box: 1, entry: 1, number }))
    if (!ballot) throw new Error(`no ballot ${number}`)
    const { version, marks } = ballot
    const other = marks.map((it, at) => (at === 0 ? { ...it, value: it.value === 1 ? 2 : 1 } : it))
    const content: BallotContent = { number, marks: other, void: null, voidNote: '' }
    const { milliseconds } = await timed(async () => {
      await made(api.evaluations.saveBallot({ roundId, box: 1, entry: 1, ballot: content, version }))
      await loadTally(reader, roundId)
    })
    times.push(milliseconds)
  }
  return times
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  globalThis.gc?.()
  const start = performance.now()
  const value = await work()
  return { value, milliseconds: Math.round(performance.now() - start) }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
