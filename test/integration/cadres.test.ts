import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { ClockAsk } from '#shared/modules/cadres/contract'
import type { StructureAt } from '#shared/modules/cadres/schema'
import type { PersonContent, Post } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-21T02:00:00Z')
let printed = 0
let test: TestVault
let water: OrganizationId
let office: OrganizationId
let town: OrganizationId
const ids: Record<string, PersonId> = {}

const post = (organizationId: OrganizationId, startedOn: string, more: Partial<Post> = {}): Post => ({
  ...{ id: newId(NOW.getTime()), organizationId, unitName: '', title: '局长', startedOn },
  ...{ endedOn: '', documentNo: '', level: '', isMain: true, printed: true, probationEndsOn: '' },
  ...more,
})
const level = (name: string, startedOn: string, endedOn = '') => ({
  ...{ id: newId(NOW.getTime()), kind: 'level' as const, name, startedOn, endedOn, documentNo: '' },
})
const study = (mode: 'fullTime' | 'inService', qualification: string, endedOn: string) => ({
  ...{ id: newId(NOW.getTime()), mode, qualification, degree: '', school: '某校', startedOn: '', endedOn },
})

/** Four people whose every figure can be counted by hand. */
const PEOPLE = (): Record<string, Partial<PersonContent>> => ({
  罗砚秋: {
    ...{ sex: '男', birth: '1966.09', ethnicity: '汉族', party: '1990.07', workStarted: '1985.08' },
    ...{ postLevel: '乡科级正职', rank: '', organizationId: water, retirementDueOn: '2026.09' },
    posts: [post(water, '2016.03', { level: '乡科级正职' })],
    ranks: [level('乡科级副职', '2008.01', '2016.03'), level('乡科级正职', '2016.03')],
    educations: [study('fullTime', '中专', '1985.07'), study('inService', '大学', '2004.12')],
  },
  韩屿: {
    ...{ sex: '女', birth: '1986.02', ethnicity: '苗族', party: '2010.06', workStarted: '2008.08' },
    ...{ postLevel: '乡科级副职', rank: '四级主任科员', organizationId: office },
    posts: [
      post(office, '2025.12', { title: '副局长', level: '乡科级副职', probationEndsOn: '2026.12' }),
      post(town, '2019.05', { title: '科员', endedOn: '2025.12', isMain: false }),
    ],
    ranks: [level('乡科级副职', '2025.12')],
    educations: [study('fullTime', '大学', '2008.07')],
  },
  覃一诺: {
    ...{ sex: '女', birth: '1998.11', ethnicity: '汉族', party: '共青团员', workStarted: '2024.08' },
    ...{ postLevel: '', rank: '二级科员', organizationId: town },
    posts: [post(town, '2024.08', { title: '科员' })],
    ranks: [],
    educations: [study('fullTime', '研究生', '2024.06')],
  },
  欧阳澈: {
    ...{ sex: '男', birth: '1950.01', party: '1975.07', workStarted: '1970.08', organizationId: water },
    ...{ personnelStatus: '离退人员', postLevel: '', rank: '', posts: [], ranks: [], educations: [] },
  },
})

beforeAll(async () => {
  test = await openTestVault({
    now: () => NOW,
    host: {
      characterWidths: async (characters) => Array.from(characters, () => 1),
      renderPages: async (job) => {
        printed = job.sheets?.length ?? 0
        return { pdfs: [new Uint8Array([1])], reports: [], pages: printed }
      },
    },
  })
  const unit = async (name: string, parentId: OrganizationId | null, kind: 'legal' | 'division') =>
    (
      await made(
        test.api.organizations.create({ parentId, name, kind, category: kind === 'legal' ? '水利部门' : '' }),
      )
    ).id
  water = await unit('云泽县水利局', null, 'legal')
  office = await unit('云泽县水利局办公室', water, 'division')
  town = await unit('云泽县青石镇', null, 'legal')
  for (const [name, content] of Object.entries(PEOPLE())) {
    const whole = {
      ...buildPersonContent({ identityNumber: '', career: [], overrides: [] }),
      ...content,
      name,
    }
    ids[name] = (await made(test.api.people.create(whole))).id
  }
})
afterAll(() => test.close())

async function structure(dates: string[] = [''], organizationId: OrganizationId | null = null) {
  return made(test.api.cadres.structure({ selection: { filter: { organizationId } }, dates }))
}

function counts(at: StructureAt | undefined, dimension: StructureAt['groups'][number]['dimension']) {
  const parts = at?.groups.find((it) => it.dimension === dimension)?.parts ?? []
  return Object.fromEntries(parts.filter((it) => it.count > 0).map((it) => [it.label, it.count]))
}

const ask = (more: Partial<ClockAsk> = {}) => ({ ahead: 12, ...more })
const names = (page: { rows: { name: string }[] }) => page.rows.map((it) => it.name)

describe('refusals', () => {
  it('refuses a date without a month and a unit that is not on record', async () => {
    expect(await test.api.cadres.structure({ dates: ['2026'] })).toMatchObject({
      code: 'invalid-input',
      field: 'on',
    })
    const organizationId = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as OrganizationId
    expect(await test.api.cadres.structure({ selection: { filter: { organizationId } } })).toMatchObject({
      code: 'not-found',
    })
  })

  it('refuses bands that do not rise, an older version, and a paper without anybody', async () => {
    const standards = await made(test.api.cadres.standards({}))
    const crooked = { ...standards, ageBands: [{ from: 0 }, { from: 40 }, { from: 35 }] }
    expect(await test.api.cadres.saveStandards(crooked)).toMatchObject({ field: 'ageBands' })
    expect(await test.api.cadres.saveStandards({ ...standards, version: 7 })).toMatchObject({
      code: 'conflict',
    })
    const paper = { list: 'probation', title: '试用期', ...ask({ ahead: 0 }) } as const
    expect(
      await test.api.cadres.savePaper({ paper, format: 'pdf', grant: test.grant('/tmp/无.pdf') }),
    ).toMatchObject({
      code: 'not-found',
      message: '“试用期”里没有可打印的内容。',
    })
  })
})

describe('structure', () => {
  it('counts who is in service now, and says who is left out', async () => {
    const [now] = await structure()
    expect(now).toMatchObject({ on: '2026.11', past: false, total: 3, leftOut: { gone: 1, notYet: 0 } })
    expect(now).toMatchObject({ averageAge: 43, medianAge: 40.8, agesKnown: 3 })
    expect(counts(now, 'age')).toEqual({ '30岁及以下': 1, '36—40岁': 1, '56岁及以上': 1 })
    expect(counts(now, 'ethnicGroup')).toEqual({ 汉族: 2, 少数民族: 1 })
    expect(counts(now, 'politics')).toEqual({ 中共党员: 2, 共青团员: 1 })
    expect(counts(now, 'education')).toEqual({ 研究生: 1, 大学: 2 })
    expect(counts(now, 'fullTimeEducation')).toEqual({ 研究生: 1, 大学: 1, 中专及以下: 1 })
    expect(counts(now, 'level')).toEqual({ 乡科级正职: 1, 乡科级副职: 1, 无职务层次: 1 })
    expect(counts(now, 'tenure')).toEqual({ 不满1年: 1, '1—不满3年': 1, '10年及以上': 1 })
    expect(counts(now, 'category')).toEqual({ 政府工作部门: 3 })
  })

  it('has as many people in each dimension as in all', async () => {
    for (const at of await structure(['2026.11', '2009.03']))
      for (const { parts } of at.groups) expect(parts.reduce((sum, it) => sum + it.count, 0)).toBe(at.total)
  })

  it('counts a month gone by with the posts, levels, studies and ages of then', async () => {
    const [then] = await structure(['2009.03'])
    expect(then).toMatchObject({ past: true, total: 2, leftOut: { gone: 1, notYet: 1 } })
    expect(counts(then, 'politics')).toEqual({ 中共党员: 1, 当日未入党: 1 })
    expect(counts(then, 'level')).toEqual({ 乡科级副职: 1, 无职务层次: 1 })
    expect(counts((await structure(['2003.01']))[0], 'education')).toEqual({ 中专及以下: 1 })
  })

  it('counts in a unit who sat there then, not who sits there now', async () => {
    const [then, now] = await structure(['2024.12', ''], town)
    expect([then?.total, now?.total]).toEqual([2, 1])
    expect((await structure([''], water))[0]?.total).toBe(2)
  })

  it('opens exactly the people behind each figure', async () => {
    for (const on of ['', '2024.12']) {
      const [at] = await structure([on])
      for (const { dimension, parts } of at?.groups ?? [])
        for (const { key, count } of parts) {
          const page = await made(test.api.cadres.figurePeople({ on, cells: [{ dimension, key }] }))
          expect([dimension, key, page.total]).toEqual([dimension, key, count])
        }
    }
    const both = await made(
      test.api.cadres.figurePeople({
        cells: [
          { dimension: 'sex', key: '女' },
          { dimension: 'ethnicGroup', key: '汉族' },
        ],
      }),
    )
    expect(names(both)).toEqual(['覃一诺'])
  })

  it('crosses two dimensions with sums that agree', async () => {
    const table = await made(test.api.cadres.cross({ rows: 'unit', columns: 'age' }))
    expect(table.rows.map((it) => [it.label, it.count])).toEqual([
      ['云泽县水利局', 2],
      ['云泽县青石镇', 1],
    ])
    for (const row of table.rows) {
      const cells = table.cells.filter((it) => it.row === row.key)
      expect(cells.reduce((sum, it) => sum + it.count, 0)).toBe(row.count)
    }
  })

  it('counts only the people that were chosen', async () => {
    const chosen = { ids: [ids.韩屿 as PersonId, ids.覃一诺 as PersonId] }
    const [at] = await made(test.api.cadres.structure({ selection: chosen }))
    expect(counts(at, 'sex')).toEqual({ 女: 2 })
    const [found] = await made(test.api.cadres.structure({ selection: { filter: { text: '罗砚秋' } } }))
    expect(found?.total).toBe(1)
  })
})

describe('the clock', () => {
  it('lists who retires by the reform, the old month and the file beside it', async () => {
    const page = await made(test.api.cadres.retirement(ask()))
    expect(page).toMatchObject({ on: '2026.11', total: 1, reached: 0, coming: 1 })
    expect(page.rows[0]).toMatchObject({
      ...{ name: '罗砚秋', age: '60', old: '2026.09', due: '2027.03', delayMonths: 6, monthsLeft: 4 },
      ...{ stated: '2026.09', differs: true, organizationName: '云泽县水利局' },
    })
    expect((await made(test.api.cadres.retirement(ask({ on: '2027.03' })))).reached).toBe(1)
    expect((await made(test.api.cadres.retirement(ask({ ahead: 3 })))).total).toBe(0)
  })

  it('lists whose 试用期 ends within a month, and whose is over', async () => {
    expect(names(await made(test.api.cadres.probation(ask({ ahead: 0 }))))).toEqual([])
    const soon = await made(test.api.cadres.probation(ask({ ahead: 1 })))
    expect(soon.rows[0]).toMatchObject({ name: '韩屿', endsOn: '2026.12', monthsLeft: 1, basis: 'recorded' })
    expect((await made(test.api.cadres.probation(ask({ ahead: 0, on: '2027.01' })))).reached).toBe(1)
  })

  it('lists who has reached a line of the rules in use', async () => {
    const page = await made(test.api.cadres.tenure(ask({ ahead: 0 })))
    expect(page.rows.map((it) => [it.name, it.rule, it.since, it.reachesOn])).toEqual([
      ['罗砚秋', '正职交流', '2016.03', '2021.03'],
      ['罗砚秋', '同一职位满十年必须交流', '2016.03', '2026.03'],
      ['罗砚秋', '同一职位连任两届', '2016.03', '2026.03'],
    ])
    const next = await made(test.api.cadres.tenure(ask({ ahead: 60, state: 'coming' })))
    expect(next.rows.map((it) => [it.name, it.rule, it.monthsLeft])).toEqual([
      ['罗砚秋', '同一层次领导职务满十五年', 52],
    ])
    expect(await made(test.api.cadres.clockIds({ ...ask({ ahead: 0 }), list: 'tenure' }))).toEqual([
      ids.罗砚秋,
    ])
  })

  it('follows the rules that the department writes', async () => {
    const before = await made(test.api.cadres.standards({}))
    const [first, ...rest] = before.tenureRules
    if (!first) throw new Error('the program comes with rules')
    const own = {
      ...first,
      id: 'own',
      name: '科员在乡镇满二年',
      who: 'all' as const,
      what: 'unit' as const,
      years: 2,
    }
    await made(
      test.api.cadres.saveStandards({
        ...before,
        tenureRules: [...[first, ...rest].map((it) => ({ ...it, enabled: false })), own],
      }),
    )
    const page = await made(test.api.cadres.tenure(ask({ ahead: 0 })))
    expect(page.rows.map((it) => [it.name, it.rule])).toEqual([
      ['罗砚秋', '科员在乡镇满二年'],
      ['覃一诺', '科员在乡镇满二年'],
    ])
  })
})

describe('on paper', () => {
  it('writes a list as PDF, on record before it leaves', async () => {
    const paper = { list: 'retirement', title: '退休到龄名单', ...ask() } as const
    const saved = await made(
      test.api.cadres.savePaper({ paper, format: 'pdf', grant: test.grant(`${test.folder}/到龄.pdf`) }),
    )
    expect(saved).toEqual({ pages: printed })
    expect(printed).toBe(1)
  })
})

it('leaves a trace of what was changed and of what left the program', async () => {
  await test.signInAs(['auditor'])
  const { rows } = await made(test.api.audit.list({}))
  expect(rows.find((it) => it.action === '导出干部名单')).toMatchObject({
    targetName: '退休到龄名单（1 行）',
  })
  const change = rows.find((it) => it.action === '修改结构与预警口径')
  expect(change?.changes).toMatchObject([{ field: '任期规则' }])
  expect(await test.api.cadres.structure({})).toMatchObject({ code: 'forbidden' })
})
