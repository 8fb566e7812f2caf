import { expect, test } from '@playwright/test'
import type { CycleId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '../builders/award-programme'
import { apiOf, made } from '../support/e2e/api'
import { nominate, stepped } from '../support/e2e/award-cycle'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { CyclePage } from './pages/cycle.page'

/** @file Reviewers from the register to a distribution: a conflict with its reason, why none is possible, then one. */

test.describe.configure({ mode: 'serial' })

const TITLE = '优秀人才评选'
const NAMES = ['沈知远', '罗砚秋', '覃一诺', '欧阳澈']
const CONTENT = awardProgramme({
  title: TITLE,
  categories: [awardCategory({ quota: 2, rules: [] })],
  stages: [awardStage('apply'), awardStage('review'), awardStage('decide'), awardStage('honour')],
})

let desk: Desk
let cycles: CyclePage
let cycleId: CycleId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  cycles = new CyclePage(desk.page)
  const api = apiOf(desk.page)
  await made(api.awards.createProgramme({ content: CONTENT }))
  await cycles.open()
  await cycles.make(TITLE)
  cycleId = (await made(api.awards.cycles({ limit: 1 }))).rows[0]?.id as CycleId
  await stepped(api, cycleId, 'apply', 'open')
  await nominate(api, cycleId, 'rencai', NAMES)
  await stepped(api, cycleId, 'apply', 'confirmed')
})
test.afterAll(() => desk.close())

test('a reviewer is registered by keyboard; what is typed stays when the page is left', async () => {
  const { page } = desk
  await page.evaluate(() => {
    location.hash = '/awards/reviewers'
  })
  await expect(page.getByText('还没有评审专家。')).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.getByLabel('姓名', { exact: true }).fill('温见深')
  await page.getByLabel('专业领域', { exact: true }).fill('水利、农业')
  await page.getByRole('button', { name: '加一行' }).nth(2).click()
  await page.getByLabel('近亲属 1 称谓').fill('妻子')
  await page.getByLabel('近亲属 1 姓名').fill('罗砚秋')
  await expect(page.getByText('草稿已存')).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/awards/reviewers'
  })
  await expect(page.getByRole('heading', { name: '评审专家库' })).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(page.getByText('未保存的内容')).toBeVisible()
  await expect(page.getByLabel('近亲属 1 姓名')).toHaveValue('罗砚秋')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: '温见深' })).toBeVisible()
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])
})

test('conflicts show before anybody is invited; what cannot be distributed is explained, then it can', async () => {
  const { page } = desk
  const api = apiOf(page)
  for (const name of ['顾若溪', '韩千山', '孟怀瑾'])
    await made(
      api.awards.saveReviewer({ id: null, version: 0, content: { name, unitName: '云泽师范学院' } as never }),
    )
  await page.evaluate((id) => {
    location.hash = `/awards/cycles/${id}/panels`
  }, cycleId)
  await page.getByRole('button', { name: /^新评审组/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称', { exact: true }).fill('人才组')
  await dialog.getByRole('option', { name: /优秀人才奖/ }).click()
  await expect(dialog.getByRole('option', { name: /温见深/ })).toContainText('回避 1　待核 1')
  for (const name of ['温见深', '顾若溪', '韩千山'])
    await dialog.getByRole('option', { name: new RegExp(name) }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('1 处回避待核，核实后再发邀请。')).toBeVisible()
  await expect(page.getByText('2 号“罗砚秋”还需 3 人次评审，最多只能有 2 人次')).toBeVisible()
  await expect(page.getByText('增加至少 1 名不须回避的专家，如孟怀瑾')).toBeVisible()
  await expect(page.getByRole('button', { name: '分配', exact: true })).toBeDisabled()
  await page.getByRole('button', { name: '温见深须回避 1' }).click()
  const row = page.getByRole('grid', { name: '回避' }).getByRole('row').filter({ hasText: '温见深' })
  await expect(row).toContainText('专家的妻子罗砚秋与申报人罗砚秋同名，待核')
  expect(await sidewaysScrollers(page)).toEqual([])
  await row.dblclick()
  await page.getByRole('dialog').getByLabel('依据', { exact: true }).fill('查户籍不是同一人')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('没有发现须回避的情形。')).toBeVisible()
})

test('the distribution is kept, and changed by hand for one nomination', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: /^评审组/ }).click()
  await expect(page.getByText('可以分配：12 人次，每人 4 项')).toBeVisible()
  await page.getByRole('button', { name: '分配', exact: true }).click()
  await expect(page.getByText('已按现有评审组分配：12 人次，每人 4 项。')).toBeVisible()
  await page.getByRole('tab', { name: /^分工/ }).click()
  const table = page.getByRole('grid', { name: '分工' })
  await expect(table.getByRole('row').filter({ hasText: '罗砚秋' })).toContainText('3／3')
  await table.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: /韩千山/ }).click()
  await expect(table.getByRole('row').filter({ hasText: '沈知远' })).toContainText('2／3')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
