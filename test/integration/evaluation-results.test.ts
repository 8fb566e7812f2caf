import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { Db } from '#electron/platform/database/schema'
import type { WhatIf } from '#shared/modules/evaluations/result'
import type { RoundState } from '#shared/modules/evaluations/round'
import type { OrganizationId, RoundId } from '#shared/values/id'
import {
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  type InsertedRound,
  insertRound,
  type RoundSketch,
} from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-22T02:00:00Z') })
})
afterAll(() => test.close())

const UNCHANGED: WhatIf = { groups: [], indicators: [], dropHighest: null, dropLowest: null }

function writer(): Db {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  return database.writer
}

const put = (sketch: RoundSketch): Promise<InsertedRound> =>
  writer()
    .transaction()
    .execute((trx) => insertRound(trx, sketch))

async function move(roundId: RoundId, to: RoundState) {
  const { version } = await made(test.api.evaluations.round({ id: roundId }))
  return test.api.evaluations.moveRound({ id: roundId, version, to, reason: '复核时发现有误' })
}

/** A round written open and closed by its own step, so that it is sealed. */
async function sealed(sketch: RoundSketch = {}): Promise<InsertedRound> {
  const round = await put(sketch)
  await made(move(round.roundId, 'closed'))
  return round
}

async function lastTrace(action: string) {
  return await writer()
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
}

const resultOf = (roundId: RoundId) => made(test.api.evaluations.result({ roundId }))
const explanationOf = (roundId: RoundId, subject: number) =>
  made(test.api.evaluations.explanation({ roundId, subject }))

/** One leaf by points, one group; what stands on all ballots is the score. */
const byPoints = (scores: readonly number[], rules: Parameters<typeof evaluationScheme>[0] = {}) => ({
  scheme: evaluationScheme({
    indicators: [evaluationLeaf({ weight: 100, score: { by: 'points', step: 1 } })],
    groups: [evaluationGroup({ weight: 100 })],
    ...rules,
  }),
  subjects: scores.length,
  mark: ({ subject }: { subject: number }) => scores[subject - 1] ?? null,
})

describe('while ballots come in', () => {
  it('nothing but turnout is told, to nobody', async () => {
    const { roundId } = await put({ voided: 1 })
    const { rows, ceilings, visible, turnout } = await resultOf(roundId)
    expect({ rows, ceilings, visible }).toEqual({ rows: [], ceilings: [], visible: false })
    expect(turnout[0]).toEqual({
      ...{ group: 'a', expected: 13, present: 12, issued: 12, returned: 11, valid: 10, void: 1 },
    })
    const { evaluations } = test.api
    const asked = [
      evaluations.explanation({ roundId, subject: 1 }),
      evaluations.figure({ roundId, subject: 1, leaf: 'duty', group: 'a', value: null }),
      evaluations.whatIf({ roundId, ...UNCHANGED }),
      evaluations.recount({ roundId }),
      evaluations.decideGrade({ roundId, subject: 1, version: 1, grade: '好', reason: '研究决定' }),
    ]
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('a round whose counts have come away from its ballots is not sealed', async () => {
    const { roundId } = await put({})
    await writer()
      .updateTable('evaluation_count')
      .set({ n: 9 })
      .where('round_id', '=', roundId)
      .where('subject_no', '=', 1)
      .where('leaf', '=', 'duty')
      .execute()
    expect(await move(roundId, 'closed')).toMatchObject({
      ...{ ok: false, code: 'conflict' },
      message: expect.stringContaining('“履行责任”的合计与逐张重计不符'),
    })
    expect((await made(test.api.evaluations.round({ id: roundId }))).state).toBe('open')
  })
})

describe('a sealed round', () => {
  // 县委委员 10 ballots: 履责 6 好 4 较好 → 92, 成效 all 好 → 100. 镇村干部: all 较好 → 80, 80.
  // Subject 1: 履责 0.6 × 92 + 0.4 × 80 = 87.2; 成效 0.6 × 100 + 0.4 × 80 = 92; 0.6 × 87.2 + 0.4 × 92 = 89.12.
  // Subject 2: 一般 from everybody → 60.
  const mark: RoundSketch['mark'] = ({ subject, leaf, group, number }) => {
    if (subject === 2) return 3
    if (group === 'b') return 2
    return leaf === 'duty' && number > 6 ? 2 : 1
  }
  let round: InsertedRound

  beforeAll(async () => {
    round = await sealed({ subjects: 2, mark })
  })

  it('ranks and grades', async () => {
    const { rows, visible, complete } = await resultOf(round.roundId)
    expect({ visible, complete }).toEqual({ visible: true, complete: true })
    expect(rows.map((it) => [it.no, it.rank, it.grade])).toEqual([
      [1, 1, '好'],
      [2, 2, '一般'],
    ])
    expect(rows[0]?.score).toBeCloseTo(89.12, 10)
    expect(rows[0]?.lines).toEqual([expect.closeTo(87.2, 10), expect.closeTo(92, 10)])
  })

  it('explains every figure down to the ballots', async () => {
    const { working, levers } = await explanationOf(round.roundId, 1)
    const duty = working.lines.find((it) => it.indicator === 'duty')
    expect(duty?.groups[0]).toMatchObject({
      counts: [
        { value: 1, n: 6 },
        { value: 2, n: 4 },
      ],
      mean: expect.closeTo(92, 10),
    })
    const ask = { roundId: round.roundId, subject: 1, leaf: 'duty', group: 'a' }
    const good = await made(test.api.evaluations.figure({ ...ask, value: 1 }))
    expect(good.map((it) => it.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(good[0]).toEqual({ box: 1, boxName: 'A 县委委员', number: 1, value: 1 })
    expect(await made(test.api.evaluations.figure({ ...ask, value: null }))).toHaveLength(10)
    expect(levers).toContainEqual(
      expect.objectContaining({ grade: '较好', text: expect.stringContaining('不计') }),
    )
  })

  it('is tried out on a copy', async () => {
    const tried = await made(
      test.api.evaluations.whatIf({
        ...{ roundId: round.roundId, ...UNCHANGED },
        groups: [{ key: 'a', weight: 0 }],
      }),
    )
    expect(tried.rows[0]?.score).toBeCloseTo(80, 10)
    expect((await resultOf(round.roundId)).rows[0]?.score).toBeCloseTo(89.12, 10)
  })

  it('is counted again mark by mark and agrees with its seal', async () => {
    const { roundId } = round
    const recount = await made(test.api.evaluations.recount({ roundId }))
    // 2 groups × 10 ballots × 2 subjects × 2 items
    expect(recount).toMatchObject({ marks: 80, agrees: true, differing: [] })
    expect(recount.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(recount.sealed).toBe(recount.fingerprint)
  })

  it('asks for the right to read results', async () => {
    const other = await openTestVault()
    try {
      await other.signInAs(['clerk'])
      const refused = await other.api.evaluations.result({ roundId: round.roundId })
      expect(refused).toMatchObject({ ok: false, code: 'forbidden' })
    } finally {
      await other.close()
    }
  })
})

describe('a mark altered behind the program', () => {
  it('is found by the recount and named by subject and item', async () => {
    const { roundId } = await sealed({ mark: () => 1 })
    await sql`update evaluation_mark set value = 4 where leaf = 'duty' and subject_no = 2 and ballot_id =
      (select id from evaluation_ballot where round_id = ${roundId} and number = 3 limit 1)`.execute(writer())
    const recount = await made(test.api.evaluations.recount({ roundId }))
    expect(recount.agrees).toBe(false)
    expect(recount.differing).toEqual([
      expect.stringMatching(/^A 县委委员：.+“履行责任”的合计与逐张重计不符$/),
    ])
  })

  it('is found by the fingerprint even where the counts were altered with it, or two votes changed places', async () => {
    const { roundId } = await sealed({ mark: ({ number }) => (number === 1 ? 4 : 1) })
    await sql`update evaluation_mark set value = case value when 4 then 1 else 4 end where leaf = 'duty'
      and subject_no = 2 and ballot_id in (select id from evaluation_ballot
        where round_id = ${roundId} and box_no = 1 and number in (1, 2))`.execute(writer())
    const recount = await made(test.api.evaluations.recount({ roundId }))
    expect(recount).toMatchObject({ agrees: false, differing: [] })
    expect(recount.fingerprint).not.toBe(recount.sealed)
  })
})

describe('a group with fewer ballots than may be shown', () => {
  // A 10 好 (100), B 5 较好 (80), C 2 一般 (60), weights 50 : 30 : 20 → 50 + 24 + 12 = 86.
  const groups = [
    evaluationGroup({ weight: 50 }),
    evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 30 }),
    evaluationGroup({ key: 'c', letter: 'C', name: '群众代表', weight: 20 }),
  ]
  const mark: RoundSketch['mark'] = ({ group }) => ({ a: 1, b: 2, c: 3 })[group] ?? null
  let roundId: RoundId

  beforeAll(async () => {
    const scheme = evaluationScheme({ groups })
    ;({ roundId } = await sealed({ scheme, mark, ballots: { a: 10, b: 5, c: 2 } }))
  })

  it('leaves the worker by no method, nor does what it could be worked out from', async () => {
    const { rows } = await resultOf(roundId)
    expect(rows[0]?.score).toBeCloseTo(86, 10)
    expect(rows[0]?.groups).toEqual([expect.closeTo(100, 10), null, null])
    const { working, levers } = await explanationOf(roundId, 1)
    for (const line of working.lines)
      expect(line.groups.map((it) => [it.group, it.hidden, it.mean, it.counts.length])).toEqual([
        ['a', false, expect.closeTo(100, 10), 1],
        ['b', true, null, 0],
        ['c', true, null, 0],
      ])
    expect(levers.filter((it) => it.text.includes('C 群众代表'))).toEqual([])
    for (const group of ['b', 'c'])
      expect(
        await test.api.evaluations.figure({ roundId, subject: 1, leaf: 'duty', group, value: null }),
      ).toMatchObject({ ok: false, code: 'conflict', field: 'group' })
    expect(await test.api.evaluations.whatIf({ roundId, ...UNCHANGED })).toMatchObject({
      ...{ ok: false, code: 'conflict', message: '有评议主体的有效票少于 3 张，不能推演。' },
    })
    expect(await made(test.api.evaluations.recount({ roundId }))).toMatchObject({ agrees: true })
    // Nor ballot by ballot, nor as what a box has counted.
    for (const box of [2, 3]) {
      expect(await test.api.evaluations.ballot({ roundId, box, entry: 1, number: 1 })).toMatchObject({
        ...{ ok: false, code: 'conflict' },
      })
      expect(await test.api.evaluations.totals({ roundId, box })).toMatchObject({
        ok: false,
        code: 'conflict',
      })
    }
  })

  it('does not leave it by the stored result either', async () => {
    await made(move(roundId, 'confirmed'))
    const { working } = await explanationOf(roundId, 1)
    expect(working.lines[0]?.groups[2]).toMatchObject({ hidden: true, mean: null, counts: [] })
    const stored = await writer()
      .selectFrom('evaluation_outcome')
      .select('working')
      .where('round_id', '=', roundId)
      .execute()
    for (const row of stored) expect(row.working).not.toMatch(/"mean":(60|80)/)
  })
})

describe('grades that people decide', () => {
  // Ten subjects, 好 at most 20 %, so two: 95 has one, 93 and 93 are equal across the edge.
  const ceilings = [{ grade: '好', share: 0.2, consentShare: null, rounding: 'floor' as const }]
  const sketch = byPoints([95, 93, 93, 90, 80, 80, 80, 80, 80, 80], { rules: { ceilings } })
  const decide = (
    roundId: RoundId,
    input: { subject: number; grade: string; reason?: string; version?: number },
  ) =>
    test.api.evaluations.decideGrade({
      roundId,
      version: 1,
      reason: '2026 年 11 月 21 日常委会研究',
      ...input,
    })

  it('are waited for, and hold confirmation up', async () => {
    const { roundId } = await sealed(sketch)
    const { ceilings: states, complete } = await resultOf(roundId)
    expect(states[0]).toMatchObject({ base: 10, most: 2, reached: 1, undecided: [2, 3] })
    expect(complete).toBe(false)
    expect(await move(roundId, 'confirmed')).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('need a reason, a grade of the scheme, the latest version and a place', async () => {
    const { roundId } = await sealed(sketch)
    expect(await decide(roundId, { subject: 2, grade: '好', reason: '' })).toMatchObject({ field: 'reason' })
    expect(await decide(roundId, { subject: 2, grade: '优秀' })).toMatchObject({ field: 'grade' })
    expect(await decide(roundId, { subject: 2, grade: '好', version: 7 })).toMatchObject({ field: 'version' })
    expect(await decide(roundId, { subject: 44, grade: '好' })).toMatchObject({ code: 'not-found' })
    for (const subject of [2, 3]) await made(decide(roundId, { subject, grade: '好' }))
    expect(await decide(roundId, { subject: 4, grade: '好' })).toMatchObject({
      ...{ ok: false, code: 'conflict', message: '“好”至多 2 名，已核定满额。' },
    })
  })

  it('settle the edge, stand on record, and can be taken back until the round is confirmed', async () => {
    const { roundId, subjects } = await sealed(sketch)
    await made(decide(roundId, { subject: 3, grade: '好' }))
    const trace = await lastTrace('核定等次')
    expect(trace?.target_name).toContain(subjects[2]?.name)
    expect(trace?.changes).toContain('常委会研究')
    const { rows, complete } = await resultOf(roundId)
    expect(complete).toBe(true)
    expect(rows.slice(0, 3).map((it) => [it.no, it.grade, it.computedGrade])).toEqual([
      [1, '好', ''],
      [2, '较好', ''],
      [3, '好', '较好'],
    ])
    await made(decide(roundId, { subject: 3, grade: '', reason: '', version: 2 }))
    expect((await resultOf(roundId)).complete).toBe(false)
    await made(decide(roundId, { subject: 3, grade: '好', version: 3 }))
    await made(move(roundId, 'confirmed'))
    expect(await decide(roundId, { subject: 2, grade: '好' })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('fall with the seal when ballots come in again', async () => {
    const { roundId } = await sealed(sketch)
    await made(decide(roundId, { subject: 3, grade: '好' }))
    await made(move(roundId, 'open'))
    expect((await made(test.api.evaluations.round({ id: roundId }))).fingerprint).toBe('')
    expect((await lastTrace('核定等次'))?.changes).toContain('重新开票')
    await made(move(roundId, 'closed'))
    expect((await resultOf(roundId)).ceilings[0]?.undecided).toEqual([2, 3])
  })
})

describe('a confirmed round', () => {
  it('is read as it was confirmed, not worked out anew', async () => {
    const { roundId } = await sealed(byPoints([90, 70]))
    await made(move(roundId, 'confirmed'))
    const before = await resultOf(roundId)
    await writer().deleteFrom('evaluation_count').where('round_id', '=', roundId).execute()
    const after = await resultOf(roundId)
    expect(after).toEqual(before)
    expect(after.rows.map((it) => it.score)).toEqual([90, 70])
    expect((await made(test.api.evaluations.recount({ roundId }))).agrees).toBe(false)
  })

  it('gives its results back when it is opened again', async () => {
    const { roundId } = await sealed(byPoints([90, 70]))
    await made(move(roundId, 'confirmed'))
    await made(move(roundId, 'closed'))
    const left = await writer()
      .selectFrom('evaluation_outcome')
      .select('subject_no')
      .where('round_id', '=', roundId)
      .execute()
    expect(left).toEqual([])
    expect((await resultOf(roundId)).rows.map((it) => it.score)).toEqual([90, 70])
  })

  it('stands in the explanation of the next one for the same subject and use', async () => {
    const organizationId = newId() as OrganizationId
    const held = async (year: number, score: number) => {
      const points = byPoints([score])
      const subjects = [{ kind: 'organization' as const, organizationId }]
      return sealed({ ...points, scheme: { ...points.scheme, subject: 'organization' }, subjects, year })
    }
    for (const [year, score] of [
      [2024, 72],
      [2025, 81],
    ] as const)
      await made(move((await held(year, score)).roundId, 'confirmed'))
    const { roundId } = await held(2026, 90)
    expect((await explanationOf(roundId, 1)).earlier).toEqual([
      { title: '2024 年述职评议考核', year: 2024, score: 72, grade: '较好' },
      { title: '2025 年述职评议考核', year: 2025, score: 81, grade: '较好' },
    ])
  })
})
