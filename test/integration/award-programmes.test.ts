import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '#electron/platform/database/schema'
import { DEFAULT_AWARD_STANDARDS } from '#shared/modules/awards/standards-default'
import { awardCategory, awardProgramme, insertCycle } from '#test/builders/award'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file Programmes and the standards they go by, through the gate against a real file. */

let vault: TestVault
const awards = () => vault.api.awards

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-06-01T02:00:00Z') })
})
afterAll(() => vault.close())

function inDatabase<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const session = vault.vault.session()
  if (!session) throw new Error('nobody is signed in')
  return session.database.writer.transaction().execute(work)
}

/** What the latest audit row of an action says was changed. */
async function fieldsOf(action: string) {
  const { changes } = await inDatabase((trx) =>
    trx
      .selectFrom('audit_entry')
      .select('changes')
      .where('action', '=', action)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow(),
  )
  const rows = JSON.parse(changes) as [string, string, string][]
  return rows.map(([field, before, after]) => ({ field, before, after }))
}

test('a programme is made from a preset, listed with what it waits for, changed and taken out of use', async () => {
  const presets = await made(awards().programmePresets({}))
  const preset = presets.find((it) => it.key === 'brands')
  if (!preset) throw new Error('no such preset')
  const programme = await made(awards().createProgramme({ content: preset.content, preset: preset.key }))
  expect(programme).toMatchObject({ version: 1, state: 'active', preset: 'brands', cycles: 0 })

  const listed = await made(awards().programmes({ text: '十大品牌' }))
  // Three full marks, two rounds without numbers or reviewers: seven places.
  expect(listed).toMatchObject({ total: 1, rows: [{ categories: 1, stages: 5, errors: 7 }] })
  expect(await made(awards().programmes({ text: '没有这个' }))).toMatchObject({ total: 0, rows: [] })

  const content = { ...programme.content, budget: 5_000_000 }
  expect(await awards().saveProgramme({ id: programme.id, version: 9, content })).toMatchObject({
    ok: false,
    code: 'conflict',
    message: '方案“党建“十大品牌”评选”已被他人改过。',
  })
  const saved = await made(awards().saveProgramme({ id: programme.id, version: 1, content }))
  expect(saved).toMatchObject({ version: 2, content: { budget: 5_000_000 } })
  expect(await fieldsOf('修改评选方案')).toMatchObject([{ field: '奖金总额', before: '', after: '5 万元' }])

  const retired = await made(awards().retireProgramme({ id: programme.id, version: 2, retired: true }))
  expect(retired).toMatchObject({ state: 'retired', version: 3 })
  expect(await made(awards().programmes({}))).toMatchObject({ total: 0 })
  expect(await made(awards().programmes({ retired: true }))).toMatchObject({ total: 1 })

  await made(awards().removeProgramme({ id: programme.id, version: 3 }))
  expect(await awards().programme({ id: programme.id })).toMatchObject({ ok: false, code: 'not-found' })
})

test('a programme that a cycle was made from stays', async () => {
  const { programmeId } = await inDatabase((trx) => insertCycle(trx))
  expect(await awards().removeProgramme({ id: programmeId, version: 1 })).toMatchObject({
    ok: false,
    code: 'conflict',
    message: '方案“优秀人才评选”已评选 1 届，不能删除。',
    remedy: '不再用的方案可以停用。',
  })
})

test('the audit trail tells a change of a category and a stage in words', async () => {
  const first = awardProgramme({ title: '工匠评选' })
  const programme = await made(awards().createProgramme({ content: first }))
  const content = {
    ...first,
    categories: [awardCategory({ quota: 5 })],
    stages: first.stages.map((it) => (it.kind === 'notice' ? { ...it, label: '张榜公示' } : it)),
  }
  await made(awards().saveProgramme({ id: programme.id, version: 1, content }))
  expect(await fieldsOf('修改评选方案')).toMatchObject([
    {
      field: '类别“优秀人才奖”',
      before: '个人，名额 3，奖金 2 万元，本人自荐、单位推荐、专家推荐',
      after: '个人，名额 5，奖金 2 万元，本人自荐、单位推荐、专家推荐',
    },
    { field: '类别“引才先进单位”', after: '' },
    { field: '类别“引才先进单位”资格条件', before: '不在评优评先限制期内', after: '' },
    { field: '类别“引才先进单位”评分项', before: '工作业绩 60、专业水平 40', after: '' },
    { field: '类别次序', before: '优秀人才奖、引才先进单位', after: '优秀人才奖' },
    { field: '阶段次序', after: '申报、资格审查、专家评审、会议票决、张榜公示、审定、表彰' },
  ])
})

test('standards come with the program, are kept once changed, and refuse what cannot be', async () => {
  const before = await made(awards().awardStandards({}))
  expect(before).toEqual(DEFAULT_AWARD_STANDARDS)

  const year = { year: 2027, off: ['2027.01.01'], worked: ['2027.01.03'], source: '', sourced: false }
  expect(
    await awards().saveAwardStandards({
      ...before,
      calendar: [...before.calendar, { ...year, worked: ['2027.01.01'] }],
    }),
  ).toMatchObject({ ok: false, message: '2027.01.01 既放假又上班。', field: 'calendar.3' })
  expect(
    await awards().saveAwardStandards({ ...before, calendar: [{ ...year, off: ['2026.12.31'] }] }),
  ).toMatchObject({ ok: false, message: '2026.12.31 不在 2027 年里。' })

  const saved = await made(
    awards().saveAwardStandards({ ...before, calendar: [year, ...before.calendar], objectionDays: 10 }),
  )
  expect(saved).toMatchObject({ version: 1, objectionDays: 10 })
  expect(saved.calendar.map((it) => it.year)).toEqual([2024, 2025, 2026, 2027])
  expect(await made(awards().awardStandards({}))).toEqual(saved)
  expect(await fieldsOf('修改评选规则（日历、个税、回避）')).toMatchObject([
    { field: '异议办结', before: '未定', after: '10 日' },
    { field: '2027 年节假日', before: '', after: '放假 1月1日；上班 1月3日；未核对' },
  ])
  expect(await awards().saveAwardStandards(before)).toMatchObject({ ok: false, code: 'conflict' })
})

test('who may not edit is refused, and a reviewer does not even read', async () => {
  const content = awardProgramme()
  const { rows } = await made(awards().programmes({}))
  await vault.signInAs(['reviewer'])
  expect(await awards().programmes({})).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await awards().createProgramme({ content })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(rows.length).toBeGreaterThan(0)
})
