import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAwards } from '#electron/modules/awards/demonstration/index'
import { makeEvaluations } from '#electron/modules/evaluations/demonstration/index'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import { verifyChain } from '#electron/platform/audit/chain'
import { type OpenDatabase, openDatabase } from '#electron/platform/database/open-database'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'

const NOW = new Date('2026-11-21T02:00:00Z')
const CADRES = 1500
const QUICK_COST = { memoryKib: 1024, passes: 1, lanes: 1 }
const folder = mkdtempSync(join(tmpdir(), 'juanzong-awards-'))
let database: OpenDatabase

async function make(name: string, cadres: number, now = NOW): Promise<OpenDatabase> {
  const path = join(folder, name)
  const run: TaskRun = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
  const { dataKey } = await makeDatabaseFile({
    ...{ path, name: '演示县', demonstration: true, now, appVersion: '0.1.0', cost: QUICK_COST },
    account: { name: '演示', section: '', password: 'Yanshi-2026' },
    fill: (open) =>
      makeDemonstration(open, run, {
        cadres,
        now,
        further: async (...given) => {
          await makeEvaluations(...given)
          await makeAwards(...given)
        },
      }),
  })
  return openDatabase(path, dataKey, { now, appVersion: '0.1.0' })
}

beforeAll(async () => {
  database = await make('演示县.juanzong', CADRES)
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

describe('the demonstration’s awards', () => {
  it('stand where something is to be seen: finished, in the middle of a review, titles in term', async () => {
    const cycles = await database.reader
      .selectFrom('award_cycle')
      .select(['title', 'state'])
      .orderBy('year')
      .execute()
    expect(cycles).toEqual([
      { title: '第四届云泽县拔尖人才选拔', state: 'finished' },
      { title: '第一届云泽县“双星十奖”人才评选', state: 'finished' },
      { title: '第二届云泽县“双星十奖”人才评选', state: 'running' },
    ])
    const open = await database.reader
      .selectFrom('award_stage')
      .select('key')
      .where('state', '=', 'open')
      .execute()
    expect(open).toEqual([{ key: 'chuping' }])
  })

  it('left some behind at the check for reasons of their own, and none of them is read by anybody', async () => {
    const rows = await database.reader
      .selectFrom('award_outcome')
      .innerJoin('award_cycle', 'award_cycle.id', 'award_outcome.cycle_id')
      .select(['award_outcome.nomination_id', 'award_outcome.reason'])
      .where('award_cycle.state', '=', 'running')
      .where('stage', '=', 'zige')
      .where('passed', '=', 0)
      .execute()
    expect(new Set(rows.map((it) => it.reason)).size).toBeGreaterThanOrEqual(4)
    const read = await database.reader
      .selectFrom('award_assignment')
      .select('nomination_id')
      .where(
        'nomination_id',
        'in',
        rows.map((it) => it.nomination_id),
      )
      .execute()
    expect(read).toEqual([])
  })

  it('gave honours with numbers and money within the budget, and titles that were looked at', async () => {
    const honours = await database.reader.selectFrom('award_honour').selectAll().execute()
    expect(honours.length).toBeGreaterThanOrEqual(15)
    expect(honours.every((it) => it.certificate_no !== '' && it.document !== '')).toBe(true)
    const prizes = await database.reader.selectFrom('award_prize').select(['gross', 'state']).execute()
    expect(prizes.reduce((sum, it) => sum + it.gross, 0)).toBeLessThanOrEqual(200_000_000)
    expect(new Set(prizes.map((it) => it.state))).toEqual(new Set(['due', 'paid']))
    const reviews = await database.reader.selectFrom('award_title_review').select('year').execute()
    expect(reviews.length).toBeGreaterThan(5)
  })

  it('names people with numbers of nobody, and keeps the trail whole', async () => {
    const people = await database.reader
      .selectFrom('award_nomination')
      .select(['identity_key', 'name'])
      .execute()
    expect(people.every((it) => it.identity_key.startsWith('99'))).toBe(true)
    expect(await verifyChain(database.reader, database.auditKey)).toMatchObject({ intact: true })
  })
})

it.each([12, 60])('are left out, or smaller, in a county of %i', async (cadres) => {
  const small = await make(`小县${cadres}.juanzong`, cadres)
  const cycles = await small.reader.selectFrom('award_cycle').select('id').execute()
  expect(cycles.length).toBeGreaterThan(0)
  await small.close()
})
