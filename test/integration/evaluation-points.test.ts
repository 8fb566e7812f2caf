import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PointContent } from '#shared/modules/evaluations/result'
import { evaluationLeaf, evaluationScheme, type InsertedRound, insertRound } from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const scheme = evaluationScheme({
  indicators: [
    evaluationLeaf({ weight: 100 }),
    evaluationLeaf({
      ...{ key: 'honour', label: '表彰加分', weight: 0 },
      score: { by: 'adjust', direction: 'bonus', cap: 3 },
    }),
    evaluationLeaf({
      ...{ key: 'blame', label: '通报扣分', weight: 0 },
      score: { by: 'adjust', direction: 'penalty', cap: 5 },
    }),
  ],
  rules: { vetoes: [{ key: 'safety', label: '发生重大安全事故', gradeAtMost: '一般' }] },
})
const RECRUIT = { kind: 'comment', gradeAtMost: '', reason: '试用期（至 2026.12）' } as const
const CHARGED = { kind: 'pending', gradeAtMost: '', reason: '立案审查调查未结案' } as const
let test: TestVault
let open: InsertedRound

const entry = (more: Partial<PointContent> = {}): PointContent => ({
  ...{
    subject: 1,
    kind: 'adjust',
    key: 'honour',
    points: 2,
    reason: '获市委通报表扬',
    basis: '潇办〔2026〕7 号',
  },
  ...more,
})
const save = (
  content: PointContent,
  { id = null, version = 0 }: { id?: string | null; version?: number } = {},
) => test.api.evaluations.savePoint({ roundId: open.roundId, id, version, content })

async function put(state: 'open' | 'confirmed' | 'draft'): Promise<InsertedRound> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  const subjects = [
    { name: '罗砚秋' },
    { treatment: RECRUIT },
    { treatment: CHARGED },
    { excluded: '任职不满半年' },
  ]
  return database.writer.transaction().execute((trx) => insertRound(trx, { scheme, state, subjects }))
}

async function lastTrace() {
  const rows = await test.vault
    .session()
    ?.database.reader.selectFrom('audit_entry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  return rows?.[0]
}

beforeAll(async () => {
  test = await openTestVault()
  open = await put('open')
})
afterAll(() => test.close())

describe('refusals', () => {
  it('refuses before opening and after confirmation', async () => {
    for (const state of ['draft', 'confirmed'] as const) {
      const { roundId } = await put(state)
      const reply = await test.api.evaluations.savePoint({ roundId, id: null, version: 0, content: entry() })
      expect(reply).toMatchObject({ code: 'conflict' })
    }
  })

  it('refuses one who does not take part, a leaf and a veto that the scheme has not', async () => {
    expect(await save(entry({ subject: 4 }))).toMatchObject({
      field: 'content.subject',
      message: expect.stringContaining('任职不满半年'),
    })
    expect(await save(entry({ subject: 9 }))).toMatchObject({ field: 'content.subject' })
    expect(await save(entry({ key: 'duty' }))).toMatchObject({ field: 'content.key' })
    expect(await save(entry({ kind: 'veto', key: 'honour', points: 0 }))).toMatchObject({
      field: 'content.key',
    })
  })

  it('refuses a point that is nothing, too fine, or without a reason', async () => {
    expect(await save(entry({ points: 0 }))).toMatchObject({ field: 'content.points' })
    expect(await save(entry({ points: 0.125 }))).toMatchObject({ field: 'content.points' })
    expect(await save(entry({ reason: ' ' }))).toMatchObject({ code: 'invalid-input', message: '事由未填' })
  })

  it('writes no comment on somebody under investigation', async () => {
    const reply = await save(entry({ subject: 3, kind: 'comment', reason: '履职尽责。' }))
    expect(reply).toMatchObject({ field: 'content.subject', remedy: '有结论后补写。' })
  })
})

describe('recording', () => {
  it('keeps the sum of a leaf within its cap, says what is left, and lets it be changed and removed', async () => {
    const first = await made(save(entry()))
    expect(first).toMatchObject({ subject: 1, points: 2, version: 1, changedBy: '沈知远' })
    expect(await save(entry({ points: 1.5 }))).toMatchObject({
      field: 'content.points',
      message: '“表彰加分”最多 3 分，罗砚秋已记 2 分，再记 1.5 分超出。',
      remedy: '最多再记 1 分，超出的部分写入事由。',
    })
    // 2 + 1 = 3: exactly the cap. Another subject and another leaf have caps of their own.
    await made(save(entry({ points: 1, reason: '获省级试点' })))
    await made(save(entry({ subject: 2 })))
    await made(save(entry({ key: 'blame', points: 5 })))
    const changed = await made(save(entry({ points: 1.5, reason: '改按县级计' }), first))
    expect(changed).toMatchObject({ id: first.id, version: 2, points: 1.5 })
    expect(await save(entry(), first)).toMatchObject({ code: 'conflict', message: '这一条已被他人改过。' })
    const trace = await lastTrace()
    expect(trace).toMatchObject({ action: '登记加减分', target_id: open.roundId })
    expect(JSON.stringify(trace)).toContain('改按县级计')

    const { id, version } = changed
    await made(test.api.evaluations.removePoint({ roundId: open.roundId, id, version }))
    const left = await made(test.api.evaluations.points({ roundId: open.roundId }))
    expect(left.map((it) => [it.subject, it.key, it.points])).toEqual([
      [1, 'honour', 1],
      [1, 'blame', 5],
      [2, 'honour', 2],
    ])
    expect(await lastTrace()).toMatchObject({ action: '删除加减分', target_id: open.roundId })
  })

  it('records a veto once, without points, and one comment on a recruit', async () => {
    const veto = entry({ subject: 2, kind: 'veto', key: 'safety', points: 9, reason: '“3·12”事故' })
    expect(await made(save(veto))).toMatchObject({ kind: 'veto', points: 0 })
    expect(await save(veto)).toMatchObject({ field: 'content.key' })
    const comment = entry({ subject: 2, kind: 'comment', key: 'x', reason: '踏实肯干。' })
    expect(await made(save(comment))).toMatchObject({ kind: 'comment', key: '', points: 0 })
    expect(await save(comment)).toMatchObject({ field: 'content.subject' })
  })
})

it('is not for those who only read', async () => {
  await test.signInAs(['reader'])
  expect(await save(entry())).toMatchObject({ code: 'forbidden' })
  expect((await test.api.evaluations.points({ roundId: open.roundId })).ok).toBe(true)
})
