import { afterAll, beforeAll, expect, it } from 'vitest'
import { EnterpriseAsk, type VillageAsk, type VillageYear } from '#shared/modules/organizations/village'
import type { OrganizationId, VillageId } from '#shared/values/id'
import { addEnterprise, addParty, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { workbookFile } from '#test/support/workbooks'

/** @file 海勃湾“五个体系”之三: income of each village against 50,000 yuan, stars, 两个覆盖 of firms and social organizations. */

let test: TestVault
let town: OrganizationId
const villages: VillageId[] = []

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = await addTown(test)
  for (const [position, name] of ['龙泉村', '上坪村', '新桥村', '红石村', '梅子坪村'].entries())
    villages.push((await addVillage(test, town, { name, position })) as VillageId)
})
afterAll(() => test.close())

const EMPTY: Omit<VillageYear, 'year'> = {
  income: null,
  incomeTarget: null,
  premises: null,
  premisesTarget: null,
  stars: null,
  workers: null,
  note: '',
  funds: [],
}
const keep = (id: VillageId, version: number, given: Partial<VillageYear>) =>
  made(test.api.organizations.saveVillageYear({ id, version, year: { ...EMPTY, year: 2026, ...given } }))
const figures = () => made(test.api.organizations.villageFigures({ year: 2026 }))
const list = async (short: VillageAsk['short']) =>
  (await made(test.api.organizations.villages({ year: 2026, short }))).rows.map((it) => it.name)

it('sets a target for every village and tells who is short of it; stars are counted', async () => {
  // 10 星级 3 个、9 星级 2 个, as the document prints; one village earns less than its target, one has no figures.
  const incomes = [51_000, 50_000, 49_999, 88_000]
  for (const [at, income] of incomes.entries())
    await keep(villages[at] as VillageId, 1, { income, stars: at < 3 ? 10 : 9 })
  await keep(villages[4] as VillageId, 1, { stars: 9 })
  await made(
    test.api.organizations.setVillageTargets({
      ids: villages,
      year: 2026,
      incomeTarget: 50_000,
      premisesTarget: null,
    }),
  )
  // Four villages have a figure to judge, three of them meet the target.
  expect(await figures()).toMatchObject({
    villages: 5,
    incomeJudged: 4,
    incomeMet: 3,
    stars: [
      { stars: 10, count: 3 },
      { stars: 9, count: 2 },
    ],
  })
  expect(await list('income')).toEqual(['新桥村'])
  expect(await list('none')).toEqual(['梅子坪村'])
})

it('counts 294 firms and 110 social organizations, and how many the party reaches', async () => {
  const head = ['名称', '类型', '所在单位', '覆盖方式', '从业人数']
  const firms = Array.from({ length: 294 }, (_, at) => [
    `云泽${at}号有限公司`,
    '非公企业',
    '青石镇',
    at < 200 ? '联合组建' : at < 290 ? '党建指导员' : '未覆盖',
    20 + at,
  ])
  const social = Array.from({ length: 110 }, (_, at) => [
    `云泽${at}号协会`,
    '社会组织',
    '青石镇',
    at < 66 ? '单独组建' : '党建指导员',
    5,
  ])
  const grant = await workbookFile(test, '两新组织.xlsx', {
    rows: [['两新组织名册'], head, ...firms, ...social, ['外星公司', '别的类型', '', '', null]],
  })
  const register = 'enterprises' as const
  const read = await made(test.api.organizations.readRegister({ register, grant, year: 2026 }))
  expect(read.lines.filter((it) => it.does === 'add')).toHaveLength(404)
  expect(read.lines.at(-1)).toMatchObject({
    does: 'refused',
    problems: ['类型“别的类型”应为非公企业或社会组织。'],
  })
  const taken = await made(test.api.organizations.takeRegister({ register, year: 2026, lines: read.lines }))
  expect(taken).toEqual({ added: 404, changed: 0 })
  expect(await made(test.api.organizations.coverage({}))).toMatchObject([
    { kind: 'firm', all: 294, organized: 200, worked: 290 },
    { kind: 'social', all: 110, organized: 66, worked: 110 },
  ])
})

it('a party organization founded in a firm makes its coverage, whatever was stated', async () => {
  const firm = await addEnterprise(test, town, { name: '云泽瑞康物流有限公司', coverage: '' })
  const uncovered = () =>
    made(test.api.organizations.enterprises(EnterpriseAsk.parse({ coverage: 'none', text: '瑞康' })))
  expect((await uncovered()).total).toBe(1)
  await addParty(test, town, { name: '瑞康物流支部', short_name: '瑞康物流支部', enterprise_id: firm })
  expect((await uncovered()).total).toBe(0)
})
