import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCycle } from '#electron/modules/awards/cycle.repository'
import { reviewResultsOf } from '#electron/modules/awards/review-results'
import type { CycleId, NominationId, ReviewerId } from '#shared/values/id'
import {
  awardProgramme,
  awardStage,
  type CycleSketch,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { leastCpuTime } from '#test/support/cpu-time'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** Four nominations read by three reviewers each; highest and lowest go where three scores are in. */
const PROGRAMME = awardProgramme({
  stages: [
    awardStage('apply'),
    awardStage('review', {
      review: {
        reviewers: 3,
        dropHighest: 1,
        dropLowest: 1,
        dropFrom: 3,
        decides: 'raw',
        conflictCovers: 'nomination',
      },
    }),
    awardStage('honour'),
  ],
})

type Put = { cycleId: CycleId; nominations: NominationId[]; reviewers: ReviewerId[] }

let test: TestVault
let open: Put

const writer = () => test.vault.session()!.database.writer

async function put(
  sketch: CycleSketch = {},
  score?: (nomination: number, reviewer: number) => number | null,
) {
  return writer()
    .transaction()
    .execute(async (trx): Promise<Put> => {
      const { cycleId } = await insertCycle(trx, { content: PROGRAMME, at: 'review', ...sketch })
      const nominations = await insertNominations(trx, cycleId, 4)
      const reviewers = await insertReviewers(trx, 3)
      await insertAssignments(trx, {
        cycleId,
        stage: 'review',
        nominations,
        reviewers,
        score: ({ nomination, reviewer }) => score?.(nomination, reviewer) ?? null,
      })
      return { cycleId, nominations: nominations.map((it) => it.id), reviewers }
    })
}

const place = (it: Put) => ({ cycleId: it.cycleId, stage: 'review' })
const pair = (it: Put, nomination = 0, reviewer = 0) => ({
  ...place(it),
  nominationId: it.nominations[nomination]!,
  reviewerId: it.reviewers[reviewer]!,
})
const save = (
  it: Put,
  values: Record<string, number | null>,
  at: { nomination?: number; version?: number } = {},
) => test.api.awards.saveScore({ ...pair(it, at.nomination), version: at.version ?? 1, values, comment: '' })

async function lastTrace() {
  return test.vault
    .session()!
    .database.reader.selectFrom('audit_entry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

beforeAll(async () => {
  test = await openTestVault()
  open = await put()
})
afterAll(() => test.close())

describe('refusals', () => {
  it('refuses a stage that is not open, and one in which nobody scores', async () => {
    for (const stages of [{ review: 'waiting' }, { review: 'closed' }, { review: 'confirmed' }] as const) {
      const other = await put({ stages })
      expect(await save(other, { deeds: 50 })).toMatchObject({ code: 'conflict' })
    }
    expect(await test.api.awards.scoreProgress({ cycleId: open.cycleId, stage: 'honour' })).toMatchObject({
      code: 'conflict',
      message: '“表彰”不是专家评分的阶段。',
    })
  })

  it('refuses what is beyond an item, has more than two decimals, or no item', async () => {
    expect(await save(open, { deeds: 61 })).toMatchObject({
      code: 'invalid-input',
      message: '第 1 号：“工作业绩”应在 0 至 60 之间，现为 61。',
      field: 'values.deeds',
    })
    expect(await save(open, { deeds: 1.005 })).toMatchObject({ code: 'invalid-input' })
    expect(await save(open, { charm: 10 })).toMatchObject({ code: 'conflict' })
  })

  it('refuses a pair that was never assigned and an older version', async () => {
    const stranger = await put()
    const foreign = { ...pair(open), reviewerId: stranger.reviewers[0]! }
    expect(
      await test.api.awards.saveScore({ ...foreign, version: 1, values: {}, comment: '' }),
    ).toMatchObject({ code: 'not-found' })
    expect(await save(open, { deeds: 50 }, { version: 7 })).toMatchObject({ code: 'conflict' })
  })

  it('refuses absence where scores stand, and recusal without a reason', async () => {
    const scored = await put({}, () => 30)
    const ask = { ...pair(scored), reason: '' }
    expect(await test.api.awards.setAssignmentState({ ...ask, state: 'absent' })).toMatchObject({
      message: '第 1 号已录入评分，不能登记缺席。',
    })
    expect(await test.api.awards.setAssignmentState({ ...ask, state: 'recused' })).toMatchObject({
      field: 'reason',
    })
  })
})

describe('entry', () => {
  it('keeps a sheet in part, submits it whole, and says so on record without a value', async () => {
    const part = await made(save(open, { deeds: 52.5 }, { nomination: 1 }))
    expect(part).toMatchObject({ state: 'assigned', total: null, version: 2 })
    const whole = await made(save(open, { deeds: 52.5, skill: 37 }, { nomination: 1, version: 2 }))
    expect(whole).toMatchObject({ state: 'submitted', total: 89.5, version: 3 })
    const trace = await lastTrace()
    expect(trace).toMatchObject({ action: '录入专家评分', target_kind: 'cycle', record_version: 3 })
    expect(JSON.stringify(trace)).not.toMatch(/52\.5|89\.5/)
    expect(trace.target_name).toContain('第 2 号')
    const progress = await made(test.api.awards.scoreProgress(place(open)))
    expect(progress.find((it) => it.reviewerId === open.reviewers[0])).toMatchObject({
      assigned: 4,
      submitted: 1,
      issuedAt: '',
      stale: false,
    })
  })

  it('takes a recused pair out with its scores, and back in without them', async () => {
    const other = await put({}, () => 30)
    const ask = { ...pair(other), reason: '师生关系' }
    expect(await made(test.api.awards.setAssignmentState({ ...ask, state: 'recused' }))).toMatchObject({
      state: 'recused',
      total: null,
      values: {},
    })
    expect(await save(other, { deeds: 50 }, { version: 2 })).toMatchObject({
      message: '第 1 号已登记回避，不能评分。',
    })
    await made(test.api.awards.setAssignmentState({ ...ask, state: 'assigned', reason: '' }))
    const [sheet] = await made(
      test.api.awards.reviewerSheets({ ...place(other), reviewerId: other.reviewers[0]! }),
    )
    expect(sheet).toMatchObject({ state: 'assigned', total: null, values: {} })
  })
})

describe('results', () => {
  it('hides everything while the stage is open', async () => {
    const other = await put({}, () => 30)
    expect(await made(test.api.awards.reviewResults(place(other)))).toEqual({
      hidden: true,
      decides: 'raw',
      rows: [],
    })
  })

  it('gives the three results with what was left out once it is closed', async () => {
    // Totals of nomination 1: 2 × 40, 2 × 42, 2 × 36: 84 and 72 go, 80 is left.
    const marks = [40, 42, 36]
    const closed = await put(
      { stages: { review: 'closed' } },
      (nomination, reviewer) => marks[reviewer]! - nomination,
    )
    const { rows, hidden } = await made(
      test.api.awards.reviewResults({ ...place(closed), category: 'rencai' }),
    )
    expect(hidden).toBe(false)
    expect(
      rows.map(({ raw, rawPlace, correctedPlace, rankPlace }) => [raw, rawPlace, correctedPlace, rankPlace]),
    ).toEqual([
      [80, 1, 1, 1],
      [78, 2, 2, 2],
      [76, 3, 3, 3],
      [74, 4, 4, 4],
    ])
    const dropped = rows[0]!.marks.map(({ total, dropped: end }) => [total, end])
    expect(dropped).toEqual(
      expect.arrayContaining([
        [80, ''],
        [84, 'highest'],
        [72, 'lowest'],
      ]),
    )
    expect(rows[0]!.items).toEqual({ deeds: 40, skill: 40 })
  })

  it('does not move a confirmed stage with what is withdrawn or ruled later', async () => {
    const sealed = await put(
      { stages: { review: 'closed' } },
      (nomination, reviewer) => 30 + nomination + reviewer,
    )
    const before = await made(test.api.awards.reviewResults(place(sealed)))
    await confirm(sealed, before.rows)
    await writer()
      .updateTable('award_nomination')
      .set({ state: 'withdrawn', state_reason: '本人申请' })
      .where('id', '=', sealed.nominations[0]!)
      .execute()
    const content = JSON.stringify(awardProgramme({ stages: [awardStage('apply'), awardStage('review')] }))
    await writer().updateTable('award_cycle').set({ content }).where('id', '=', sealed.cycleId).execute()
    const after = await made(test.api.awards.reviewResults(place(sealed)))
    expect(after.rows).toEqual(before.rows)
  })

  it('says that nobody was assigned', async () => {
    const bare = await writer()
      .transaction()
      .execute(async (trx) => {
        const { cycleId } = await insertCycle(trx, {
          content: PROGRAMME,
          stages: { review: 'closed' },
          state: 'running',
        })
        await insertNominations(trx, cycleId, 1)
        return cycleId
      })
    const { rows } = await made(test.api.awards.reviewResults({ cycleId: bare, stage: 'review' }))
    expect(rows[0]).toMatchObject({ place: null, problems: ['没有分配评审专家。'] })
    expect(await made(test.api.awards.scoreProgress({ cycleId: bare, stage: 'review' }))).toEqual([])
  })

  it('works 600 nominations by three reviewers each out of 40 in well under 300 ms', async () => {
    const { cycleId } = await writer()
      .transaction()
      .execute(async (trx) => {
        const cycle = await insertCycle(trx, { content: PROGRAMME, at: 'review' })
        const nominations = await insertNominations(trx, cycle.cycleId, 600)
        const reviewers = await insertReviewers(trx, 40)
        await insertAssignments(trx, {
          cycleId: cycle.cycleId,
          stage: 'review',
          nominations,
          reviewers,
          each: 3,
          score: ({ nomination, reviewer }) => 20 + ((nomination * 7 + reviewer * 3) % 20),
        })
        return cycle
      })
    const { reader } = test.vault.session()!.database
    const cycle = await loadCycle(reader, cycleId)
    expect(await reviewResultsOf(reader, cycle, 'review')).toHaveLength(600)
    expect(await leastCpuTime(5, () => reviewResultsOf(reader, cycle, 'review'))).toBeLessThan(300)
  })
})

/** As confirming the stage stores it. */
async function confirm(
  it: Put,
  rows: readonly { nominationId: string; raw: number | null; place: number | null }[],
) {
  const stage = PROGRAMME.stages.find(({ key }) => key === 'review')
  await writer()
    .updateTable('award_stage')
    .set({ state: 'confirmed', rule: JSON.stringify({ stage, categories: PROGRAMME.categories }) })
    .where('cycle_id', '=', it.cycleId)
    .where('key', '=', 'review')
    .execute()
  await writer()
    .insertInto('award_outcome')
    .values(
      rows.map(({ nominationId, raw, place: at }) => ({
        cycle_id: it.cycleId,
        stage: 'review',
        nomination_id: nominationId,
        score: raw,
        place: at,
        passed: 1 as const,
        reason: '',
        detail: '{}',
      })),
    )
    .execute()
}
