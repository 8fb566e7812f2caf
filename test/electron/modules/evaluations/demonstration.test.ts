import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countMarks, loadCounts } from '#electron/modules/evaluations/count.repository'
import { makeEvaluations } from '#electron/modules/evaluations/demonstration/index'
import { recountRound } from '#electron/modules/evaluations/recount'
import { loadRound } from '#electron/modules/evaluations/round.repository'
import { type LoadedTally, loadTally } from '#electron/modules/evaluations/tally'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import { verifyChain } from '#electron/platform/audit/chain'
import { type OpenDatabase, openDatabase } from '#electron/platform/database/open-database'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { schemeProblems } from '#shared/modules/evaluations/rules'

const NOW = new Date('2026-11-21T02:00:00Z')
const CADRES = 1500
const QUICK_COST = { memoryKib: 1024, passes: 1, lanes: 1 }
const folder = mkdtempSync(join(tmpdir(), 'juanzong-evaluations-'))
let database: OpenDatabase
let rounds: { id: string; title: string; state: string }[]

async function make(name: string, cadres: number, now = NOW): Promise<OpenDatabase> {
  const path = join(folder, name)
  const run: TaskRun = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
  const { dataKey } = await makeDatabaseFile({
    ...{ path, name: '演示县', demonstration: true, now, appVersion: '0.1.0', cost: QUICK_COST },
    account: { name: '演示', section: '', password: 'Yanshi-2026' },
    fill: (open) => makeDemonstration(open, run, { cadres, now, further: makeEvaluations }),
  })
  return openDatabase(path, dataKey, { now, appVersion: '0.1.0' })
}

function roundsOf({ reader }: OpenDatabase) {
  return reader.selectFrom('evaluation_round').select(['id', 'title', 'state']).orderBy('id').execute()
}

async function tallyOf(part: string, year = ''): Promise<LoadedTally> {
  const found = rounds.find(
    (it) => it.title.includes(part) && it.title.startsWith(year) && it.state !== 'draft',
  )
  return loadTally(database.reader, found?.id ?? '')
}

beforeAll(async () => {
  database = await make('演示县.juanzong', CADRES)
  rounds = await roundsOf(database)
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

describe('the demonstration’s evaluations', () => {
  it('stand in every state that shows something', () => {
    expect(rounds.map((it) => `${it.title.replace(/（\p{L}+）$/u, '')} ${it.state}`)).toEqual([
      '2025 年度书记抓基层党建述职评议考核 archived',
      '2026 年度书记抓基层党建述职评议考核 open',
      '2025 年度公务员年度考核 closed',
      '2026 年度公务员年度考核 draft',
      '2025 年度村（社区）综合排名 published',
    ])
  })

  it('have schemes without errors', async () => {
    for (const { id } of rounds) {
      const { scheme } = await loadRound(database.reader, id)
      expect(schemeProblems(scheme).filter((it) => it.level === 'error')).toEqual([])
    }
  })

  it('keep counts that equal the marks, and a seal that holds', async () => {
    const line = (it: { box: number; subject: number; leaf: string; value: number; n: number }) =>
      `${it.box} ${it.subject} ${it.leaf} ${it.value} ${it.n}`
    for (const { id, state } of rounds) {
      const kept = (await loadCounts(database.reader, id)).map(line).sort()
      expect(kept).toEqual((await countMarks(database.reader, id)).map(line).sort())
      const round = await loadRound(database.reader, id)
      if (state !== 'draft' && state !== 'open')
        expect(await recountRound(database.reader, round)).toMatchObject({
          fingerprint: round.fingerprint,
          differing: [],
        })
    }
  })

  it('give every subject of a confirmed round its score, rank and grade', async () => {
    for (const { id, state } of rounds) {
      if (state !== 'archived' && state !== 'published') continue
      const { tally, input } = await loadTally(database.reader, id)
      expect(tally.workings).toHaveLength(input.subjects.length)
      for (const it of tally.workings)
        expect([it.problems, it.score === null, it.grade === '']).toEqual([[], false, false])
    }
    const { tally } = await tallyOf('书记', '2025')
    expect(new Set(tally.workings.map((it) => it.grade))).toEqual(new Set(['好', '较好', '一般']))
  })

  it('hit the ceiling of a fifth, the fourth and the fifth equal and undecided', async () => {
    const { tally } = await tallyOf('公务员', '2025')
    const [ceiling] = tally.ceilings
    expect(ceiling).toMatchObject({ grade: '优秀', base: 23, most: 4 })
    expect(ceiling?.undecided).toHaveLength(2)
    const [one, other] = (ceiling?.undecided ?? []).map((no) =>
      tally.workings.find((it) => it.subject === no),
    )
    expect(one?.score).toBe(other?.score)
  })

  it('leave a few differences to settle, in a round where both entries have begun', async () => {
    const open = rounds.find((it) => it.state === 'open')
    const round = await loadRound(database.reader, open?.id ?? '')
    expect(round.boxes[0]).toMatchObject({ returned: 37, first: 24, second: 15 })
  })

  it('register a dozen cases, of which the yearly round took notice', async () => {
    const cases = await database.reader.selectFrom('evaluation_case').select('kind').execute()
    expect(cases.length).toBeGreaterThanOrEqual(12)
    const { input } = await tallyOf('公务员', '2025')
    const kinds = new Set(input.subjects.map((it) => it.treatment.kind))
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['capped', 'comment', 'none', 'normal']))
  })

  it('are on the trail, in an unbroken chain', async () => {
    const entries = await database.reader
      .selectFrom('audit_entry')
      .selectAll()
      .where('target_kind', '=', 'round')
      .execute()
    expect(entries.length).toBeGreaterThan(10)
    expect(await verifyChain(database.reader, database.auditKey)).toMatchObject({ intact: true })
  })
})

it('makes a county of few people too, and the same votes each time', async () => {
  const small = await make('小县.juanzong', 60)
  expect((await roundsOf(small)).length).toBeLessThan(6)
  await small.close()
  const again = await make('再来.juanzong', CADRES)
  const shape = async (open: OpenDatabase) => {
    const { rows } = await open.reader.executeQuery<Record<string, unknown>>(
      open.reader
        .selectFrom('evaluation_ballot as ballot')
        .innerJoin('evaluation_mark as mark', 'mark.ballot_id', 'ballot.id')
        .innerJoin('evaluation_round as round', 'round.id', 'ballot.round_id')
        .select(['round.title', 'ballot.box_no', 'ballot.entry', 'ballot.number'])
        .select(['mark.subject_no', 'mark.leaf', 'mark.value'])
        .orderBy('ballot.id')
        .orderBy('mark.subject_no')
        .orderBy('mark.leaf')
        .compile(),
    )
    return rows
  }
  expect(await shape(again)).toEqual(await shape(database))
  await again.close()
}, 60_000)
