import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freezeScheme } from '#electron/modules/evaluations/scheme-freeze'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { Scheme } from '#shared/modules/evaluations/scheme'
import { withValue } from '#shared/modules/evaluations/scheme-place'
import type { SchemeId } from '#shared/values/id'
import { evaluationScheme, insertRound } from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault()
})
afterEach(() => test.close())

const create = (overrides: Parameters<typeof evaluationScheme>[0] = {}): Promise<Scheme> =>
  made(test.api.evaluations.createScheme({ content: evaluationScheme(overrides) }))

const one = (scheme: Pick<Scheme, 'id'>) => made(test.api.evaluations.scheme({ id: scheme.id }))

/** What a round's opening does, with the notes it leaves. */
async function freeze(id: string): Promise<AuditNote[]> {
  const notes: AuditNote[] = []
  const session = test.vault.session()!
  await session.database.writer.transaction().execute((trx) =>
    freezeScheme(
      {
        trx,
        now: '2026-11-20T02:00:00.000Z',
        caller: { accountId: 'test' },
        note: (it: AuditNote) => notes.push(it),
      } as unknown as Context,
      id,
    ),
  )
  return notes
}

const insert = (sketch: Parameters<typeof insertRound>[1]) =>
  test.vault
    .session()!
    .database.writer.transaction()
    .execute((trx) => insertRound(trx, sketch))

describe('refusals', () => {
  it('lets readers read and nobody else than editors write', async () => {
    const scheme = await create()
    await test.signInAs(['reader'])
    expect(await one(scheme)).toMatchObject({ content: { title: '述职评议考核' } })
    const { id, version, content } = scheme
    for (const reply of [
      test.api.evaluations.createScheme({ content }),
      test.api.evaluations.saveScheme({ id, version, content }),
      test.api.evaluations.newEdition({ id }),
      test.api.evaluations.retireScheme({ id, version, retired: true }),
      test.api.evaluations.removeScheme({ id, version }),
    ])
      expect(await reply).toMatchObject({ code: 'forbidden' })
  })

  it('lets clerks who only enter ballots see no scheme', async () => {
    await create()
    await test.signInAs(['clerk'])
    expect(await test.api.evaluations.schemes({})).toMatchObject({ code: 'forbidden' })
  })

  it('refuses a save against an older version and shows what stands now', async () => {
    const { id, content } = await create()
    await made(test.api.evaluations.saveScheme({ id, version: 1, content: { ...content, title: '甲' } }))
    expect(
      await test.api.evaluations.saveScheme({ id, version: 1, content: { ...content, title: '乙' } }),
    ).toMatchObject({ code: 'conflict', current: { version: 2, content: { title: '甲' } } })
  })

  it('refuses to change or remove a started one, and to start one with errors', async () => {
    const scheme = await create()
    await freeze(scheme.id)
    const { version, content } = await one(scheme)
    expect(await test.api.evaluations.saveScheme({ id: scheme.id, version, content })).toMatchObject({
      code: 'conflict',
      remedy: '修订为新版后再改。',
    })
    expect(await test.api.evaluations.removeScheme({ id: scheme.id, version })).toMatchObject({
      code: 'conflict',
    })
    const broken = await made(
      test.api.evaluations.createScheme({
        content: withValue(evaluationScheme(), 'indicators.duty.weight', 50),
      }),
    )
    await expect(freeze(broken.id)).rejects.toMatchObject({
      refusal: {
        code: 'conflict',
        field: 'indicators.duty.weight',
        message: '方案“述职评议考核”还有 1 处须改：第一级指标的权重合计 90，应为 100。',
      },
    })
    expect(await one(broken)).toMatchObject({ state: 'draft' })
  })

  it('refuses to remove one that a round of drafts rests on, and to open with a retired one', async () => {
    const { schemeId } = await insert({ state: 'draft' })
    expect(await test.api.evaluations.removeScheme({ id: schemeId as SchemeId, version: 1 })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1 个轮次'),
    })
    await made(test.api.evaluations.retireScheme({ id: schemeId as SchemeId, version: 1, retired: true }))
    await expect(freeze(schemeId)).rejects.toMatchObject({ refusal: { code: 'conflict' } })
  })

  it('does not find what is not there', async () => {
    const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as SchemeId
    expect(await test.api.evaluations.scheme({ id })).toMatchObject({ code: 'not-found' })
  })
})

describe('a scheme', () => {
  it('is made from a preset, with what is open counted', async () => {
    const presets = await made(test.api.evaluations.presets({}))
    const preset = presets.find((it) => it.key === 'secretary-report')!
    await made(test.api.evaluations.createScheme({ content: preset.content, preset: preset.key }))
    const [row] = await made(test.api.evaluations.schemes({}))
    // 6 weights, 4 options, 3 lines, denominator and double ticks.
    expect(row).toMatchObject({
      preset: 'secretary-report',
      state: 'draft',
      edition: 1,
      errors: 15,
      notices: 0,
    })
  })

  it('keeps what was changed in words', async () => {
    const { id, version, content } = await create()
    const changed = withValue(
      withValue(withValue(content, 'indicators.duty.weight', 70), 'indicators.result.weight', 30),
      'rules.denominator',
      'returned',
    )
    await made(test.api.evaluations.saveScheme({ id, version, content: changed }))
    await test.signInAs(['auditor'])
    const { rows } = await made(test.api.audit.list({ text: '修改考核方案' }))
    expect(rows.find((it) => it.action === '修改考核方案')).toMatchObject({
      targetName: '述职评议考核',
      changes: [
        {
          field: '指标“履行责任”',
          before: '履行责任：权重 60%，按“好—差”评，票面简称“履责”',
          after: '履行责任：权重 70%，按“好—差”评，票面简称“履责”',
        },
        {
          field: '指标“工作成效”',
          before: '工作成效：权重 40%，按“好—差”评，票面简称“成效”',
          after: '工作成效：权重 30%，按“好—差”评，票面简称“成效”',
        },
        { field: '得分分母', before: '有效票（减未填）', after: '收回票' },
      ],
    })
  })

  it('once started is changed as the next edition; the list shows the latest of each family', async () => {
    const first = await create()
    const notes = await freeze(first.id)
    expect(notes).toMatchObject([{ action: '启用考核方案', targetName: '述职评议考核' }])
    expect(await freeze(first.id)).toEqual([])
    const second = await made(test.api.evaluations.newEdition({ id: first.id }))
    expect(second).toMatchObject({ edition: 2, state: 'draft', family: first.id, version: 1 })
    expect(await test.api.evaluations.newEdition({ id: first.id })).toMatchObject({
      code: 'conflict',
      current: second.id,
    })
    const other = await create({ title: '年度考核' })
    const latest = await made(test.api.evaluations.schemes({}))
    expect(latest.map((it) => it.id)).toEqual([other.id, second.id])
    const all = await made(test.api.evaluations.schemes({ editions: 'all' }))
    expect(all.map((it) => [it.title, it.edition, it.state])).toEqual([
      ['年度考核', 1, 'draft'],
      ['述职评议考核', 2, 'draft'],
      ['述职评议考核', 1, 'started'],
    ])
  })

  it('never uses the number of a removed edition again', async () => {
    const first = await create()
    await freeze(first.id)
    const second = await made(test.api.evaluations.newEdition({ id: first.id }))
    await made(test.api.evaluations.removeScheme({ id: second.id, version: 1 }))
    expect(await made(test.api.evaluations.newEdition({ id: first.id }))).toMatchObject({ edition: 3 })
    expect(await made(test.api.evaluations.schemes({ editions: 'all' }))).toHaveLength(2)
  })

  it('goes out of use and comes back as what it was', async () => {
    const draft = await create()
    const retired = await made(
      test.api.evaluations.retireScheme({ id: draft.id, version: draft.version, retired: true }),
    )
    expect(retired.state).toBe('retired')
    expect(
      await made(test.api.evaluations.retireScheme({ id: draft.id, version: 2, retired: false })),
    ).toMatchObject({ state: 'draft', version: 3 })
    const { schemeId } = await insert({ state: 'open' })
    const id = schemeId as SchemeId
    await made(test.api.evaluations.retireScheme({ id, version: 1, retired: true }))
    expect(await made(test.api.evaluations.retireScheme({ id, version: 2, retired: false }))).toMatchObject({
      state: 'started',
      rounds: 1,
    })
  })
})
