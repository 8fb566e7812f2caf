import { expect, test } from '@playwright/test'
import { emptyContent } from '#shared/modules/people/rules-texts'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'

/** @file Esc ends at what floats: the page below keeps its marks. A lock ends every report. */

let desk: Desk
test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  for (const name of ['罗砚秋', '顾明谦']) await made(api.people.create({ ...emptyContent(), name }))
  const list = desk.page.getByRole('grid', { name: '人员' })
  await expect(list).toContainText('罗砚秋')
  await list.focus()
  await desk.page.keyboard.press('Space')
  await expect(desk.page.getByText('已选 1 人')).toBeVisible()
})
test.afterAll(() => desk.close())

test('Esc closes the print dialog and leaves the marks', async () => {
  const { page } = desk
  await page.keyboard.press('Control+P')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('已选 1 人')).toBeVisible()
})

test('Esc closes the editor of a condition and leaves the marks', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '条件', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: '新增条件' }).getByLabel('项目')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('grid', { name: '人员' }).focus()
  await expect(page.getByText('已选 1 人')).toBeVisible()
})

test('Esc on the list itself takes the marks away', async () => {
  const { page } = desk
  await page.keyboard.press('Escape')
  await expect(page.getByText('已选 1 人')).toBeHidden()
})

test('a locked window shows no report of what was done', async () => {
  const { page } = desk
  await page.getByRole('grid', { name: '人员' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '移入回收站' }).click()
  const report = page.getByText('已移入回收站 1 人，30 日内可恢复。')
  await expect(report.first()).toBeVisible()
  await page.keyboard.press('Control+L')
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await expect(report).toHaveCount(0)
})
