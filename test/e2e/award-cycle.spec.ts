import { expect, test } from '@playwright/test'
import type { CycleId, NominationId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '../builders/award-programme'
import { apiOf, made } from '../support/e2e/api'
import { nominate, scoreAll, stepped } from '../support/e2e/award-cycle'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { CyclePage } from './pages/cycle.page'

/** @file A cycle from its programme through its stages: what hinders, a tie decided, a vote counted, a step back. */

test.describe.configure({ mode: 'serial' })

const TITLE = '优秀人才评选'
const NAMES = ['沈知远', '罗砚秋', '覃一诺', '欧阳澈', '顾若溪']
/** Two equal ones for the third place. */
const TOTALS = [90, 85, 80, 80, 70]
const CONTENT = awardProgramme({
  title: TITLE,
  categories: [awardCategory({ quota: 2, rules: [] })],
  stages: [
    awardStage('apply'),
    awardStage('check'),
    awardStage('review', { pass: { by: 'number', number: 3 } }),
    awardStage('vote', { pass: { by: 'quota', factor: 1 } }),
    awardStage('decide', { label: '县委审定' }),
    awardStage('honour'),
  ],
})

let desk: Desk
let cycles: CyclePage
let cycleId: CycleId
let people: NominationId[]

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  cycles = new CyclePage(desk.page)
  await made(apiOf(desk.page).awards.createProgramme({ content: CONTENT }))
})
test.afterAll(() => desk.close())

test('a cycle is made from its programme; a draft hinders the first stage until it is taken in', async () => {
  const api = apiOf(desk.page)
  await cycles.open()
  await cycles.make(TITLE)
  cycleId = (await made(api.awards.cycles({ limit: 1 }))).rows[0]?.id as CycleId
  await cycles.take('开始', '申报')
  await cycles.expectStage('申报', '进行中')
  await expect(cycles.hindrance('确认申报')).toContainText('还没有申报')
  people = await nominate(api, cycleId, 'rencai', NAMES)
  const draft = { category: 'rencai', name: '韩千山', nominator: 'self' as const, facts: {} as never }
  const { id, version } = await made(api.awards.createNomination({ cycleId, content: draft }))
  await expect(cycles.hindrance('确认申报')).toContainText('6 号韩千山还是草稿')
  await expect(desk.page.getByRole('button', { name: '确认申报', exact: true })).toBeDisabled()
  await made(api.awards.removeNomination({ id, version }))
  await expect(cycles.hindrance('确认申报')).toHaveCount(0)
  await cycles.take('确认', '申报')
  await cycles.expectStage('申报', '5 进 5')
  expect(await sidewaysScrollers(desk.page)).toEqual([])
  expect(await outOfWindow(desk.page)).toEqual([])
})

test('results hide while scores are given; those who tie on the edge are decided by hand', async () => {
  const { page } = desk
  const api = apiOf(page)
  await stepped(api, cycleId, 'check', 'open')
  await stepped(api, cycleId, 'check', 'confirmed')
  await stepped(api, cycleId, 'review', 'open')
  await cycles.tab('入围')
  await expect(page.getByText('任何人都看不到得分和名次')).toBeVisible()
  const totals = people.map((id, index) => ({ id, total: TOTALS[index] ?? 0 }))
  await scoreAll(api, { cycleId, stage: 'review', category: 'rencai' }, totals)
  await cycles.take('截止评分', '专家评审')
  await expect(cycles.outcome.getByRole('row').filter({ hasText: '同分' })).toHaveCount(2)
  await expect(cycles.hindrance('确认专家评审')).toContainText('3 号覃一诺、4 号欧阳澈不相上下')
  await cycles.outcome.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F6')
  await page.getByRole('dialog').getByLabel('理由', { exact: true }).fill('一线岗位优先')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(cycles.outcome.getByRole('row').filter({ hasText: '欧阳澈' })).toContainText('一线岗位优先')
  await cycles.take('确认', '专家评审')
  await cycles.expectStage('专家评审', '5 进 3')
})

test('votes are typed by keyboard and carry by the majority; a step back tells its reason', async () => {
  const { page } = desk
  await cycles.take('开始', '会议票决')
  await cycles.tab('票决')
  for (const [label, count] of [
    ['应到', '15'],
    ['实到', '12'],
    ['发票', '12'],
    ['收回', '12'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(count)
  await expect(page.getByText('达到三分之二，票决有效')).toBeVisible()
  await cycles.votes('沈知远', '赞成').focus()
  for (const votes of ['12', '0', '0', '9', '3', '0', '7', '5', '0']) {
    await page.keyboard.type(votes)
    await page.keyboard.press('Enter')
  }
  const table = page.getByRole('table', { name: '票数' })
  await expect(table.getByRole('row').filter({ hasText: '罗砚秋' })).toContainText('过票数线')
  await expect(table.getByRole('row').filter({ hasText: '欧阳澈' })).toContainText('未超过半数')
  expect(await sidewaysScrollers(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(cycles.hindrance('确认会议票决')).toHaveCount(0)
  await cycles.take('确认', '会议票决')
  await cycles.expectStage('会议票决', '3 进 2')
  await page.getByRole('button', { name: '退回会议票决', exact: true }).press('Enter')
  await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('票数录入有误')
  await page.keyboard.press('Control+Enter')
  await cycles.expectStage('会议票决', '进行中')
  await cycles.tab('概况')
  await expect(cycles.history.getByRole('listitem').first()).toContainText('票数录入有误')
})
