import { expect, type Locator, test } from '@playwright/test'
import { CandidateFacts } from '#shared/modules/awards/nomination'
import type { EligibilityRule } from '#shared/modules/awards/programme'
import { noticeEnd } from '#shared/modules/awards/rules'
import type { CycleId, NominationId, PersonId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { awardCategory, awardProgramme, awardStage } from '../builders/award-programme'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { cycleOf, stepped } from '../support/e2e/award-cycle'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { CyclePage } from './pages/cycle.page'

/** @file 资格审查 and 公示 in the window: refusals lead to their records, open ones are decided by keyboard, objections hinder. */

test.describe.configure({ mode: 'serial' })

const BASE = { source: '', sourced: false }
const RULES: EligibilityRule[] = [
  { key: 'bars', rule: 'unbarred', ...BASE },
  { key: 'age', rule: 'age', from: null, to: 55, ...BASE },
  { key: 'once', rule: 'once', ...BASE },
  { key: 'credit', rule: 'asked', question: '无不良信用记录', ...BASE },
]
const NOTICE = { days: 5, unit: 'working', countsFirst: false } as const
const CONTENT = awardProgramme({
  title: '双星十奖人才评选',
  categories: [awardCategory({ key: 'keji', label: '科技人才奖', rules: RULES })],
  stages: [
    awardStage('apply'),
    awardStage('check'),
    awardStage('notice', { notice: NOTICE }),
    awardStage('honour'),
  ],
})
const NAMES = ['罗砚秋', '韩屿', '覃一诺', '欧阳澈']

let desk: Desk
let cycles: CyclePage
let cycleId: CycleId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  cycles = new CyclePage(desk.page)
  const api = apiOf(desk.page)
  const content = { birth: '1980.05', rewards: [], organizationId: null }
  const people: PersonId[] = []
  for (const name of NAMES)
    people.push((await made(api.people.create(buildPersonContent({ ...content, name })))).id)
  await made(
    api.evaluations.createCase({
      personId: people[0] ?? null,
      organizationId: null,
      kind: 'warning',
      from: '2026.03.15',
      to: '2027.03.14',
      document: '清纪〔2026〕3 号',
      note: '',
    }),
  )
  cycleId = (await cycleOf(api, CONTENT)).id
  await stepped(api, cycleId, 'apply', 'open')
  for (const [at, name] of NAMES.entries()) await nominated(name, people[at] ?? null)
  await stepped(api, cycleId, 'apply', 'confirmed')
  await stepped(api, cycleId, 'check', 'open')
})
test.afterAll(() => desk.close())

async function nominated(name: string, personId: PersonId | null): Promise<NominationId> {
  const api = apiOf(desk.page)
  const content = {
    category: 'keji',
    name,
    personId,
    unitName: '云泽县水利局',
    nominator: 'self' as const,
    facts: CandidateFacts.parse({
      sex: '女',
      birth: name === '韩屿' ? '1968.03' : '1980.05',
      deeds: '主持县级重点项目。',
      unitOpinion: '同意。',
    }),
    answers: {},
  }
  const { id, version } = await made(api.awards.createNomination({ cycleId, content }))
  await made(api.awards.moveNomination({ id, version, to: 'entered' }))
  return id
}

const grid = (): Locator => desk.page.getByRole('grid', { name: '资格审查' })
const panel = (): Locator => desk.page.getByRole('complementary', { name: '审查详情' })
const rowOf = (name: string): Locator => grid().getByRole('row').filter({ hasText: name })

/** The page's tab by its address. */
async function openTab(tab: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, `/awards/cycles/${cycleId}/${tab}`)
}

test('a refusal leads to its record; open conditions are decided by keyboard, one or many, with the reason', async () => {
  const { page } = desk
  await openTab('checks')
  await expect(grid()).toBeFocused()
  await expect(rowOf('罗').getByText('不符合')).toBeVisible()
  await expect(panel()).toContainText('政务警告（清纪〔2026〕3 号），2026.03.15 至 2027.03.14')
  await panel().getByRole('button', { name: '查看出处' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('清纪〔2026〕3 号')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])

  await grid().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('F7')
  await page.keyboard.press('F6')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('条件', { exact: true })).toHaveValue('无不良信用记录')
  await expect(dialog.getByRole('button', { name: /^认定/ })).toBeDisabled()
  await dialog.getByLabel('依据', { exact: true }).fill('县信用办 6 月 20 日回函')
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await expect(rowOf('覃一诺').getByText('符合', { exact: true })).toBeVisible()
  await expect(page.getByRole('tab', { name: '待核 1' })).toBeVisible()
})

test('one refusal is decided against with its reason, which stays in sight beside what the records say', async () => {
  const { page } = desk
  await grid().focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(panel()).toContainText('韩屿')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('条件', { exact: true })).toHaveValue('年龄不超过 55 周岁')
  await expect(dialog).toContainText('档案：1980.05 出生')
  await dialog.getByLabel('依据', { exact: true }).fill('以档案认定的 1980.05 为准')
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await expect(panel()).toContainText('沈知远认定符合：以档案认定的 1980.05 为准')
  await expect(panel()).toContainText('按记录待核')
  const trail = await made(apiOf(page).awards.checks({ cycleId }))
  expect(trail.counts).toEqual({ pass: 3, fail: 1, open: 0, overridden: 4 })
})

test('the end of the notice is counted, it is not confirmed before, and an open objection hinders', async () => {
  const { page } = desk
  const api = apiOf(page)
  await stepped(api, cycleId, 'check', 'confirmed')
  await stepped(api, cycleId, 'notice', 'open')
  await openTab('notice')
  const list = page.getByRole('grid', { name: '公示名单' })
  await expect(list).toBeFocused()
  await expect(list.getByRole('row')).toHaveCount(4)
  const { calendar } = await made(api.awards.awardStandards({}))
  const { endsOn } = noticeEnd(todayPartial(new Date()), NOTICE, calendar)
  await expect(page.getByRole('complementary', { name: '公示期' })).toContainText(endsOn)
  await expect(cycles.hindrance('确认公示')).toContainText(`公示到 ${endsOn}`)

  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('反映内容', { exact: true }).fill('反映业绩材料不实')
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await expect(cycles.hindrance('确认公示')).toContainText('异议还在核查')
  await page.getByRole('tab', { name: /异议/ }).click()
  const objections = page.getByRole('grid', { name: '异议' })
  await expect(objections).toContainText('反映业绩材料不实')
  await objections.focus()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('核查情况', { exact: true }).fill('向单位核实，业绩系他人完成')
  await dialog.getByText('成立', { exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('tab', { name: /公示名单/ }).click()
  await expect(list).toContainText('异议成立。')
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])
})
