import { expect, test } from '@playwright/test'
import type { PersonRow } from '#shared/modules/people/schema'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { CasesPage } from './pages/cases.page'

/** @file A case registered by keyboard, what it bars at two dates, and where one sees it. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let cases: CasesPage
let person: PersonRow

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  cases = new CasesPage(desk.page)
  const { rows } = await made(apiOf(desk.page).people.list({ limit: 500 }))
  const names = rows.map((it) => it.name)
  const alone = rows.find(
    (it) => it.name.length === 3 && names.indexOf(it.name) === names.lastIndexOf(it.name),
  )
  if (!alone) throw new Error('nobody has a name of their own')
  person = alone
})
test.afterAll(() => desk.close())

test('the rule table offers what is customary, and takes it only when told', async () => {
  const { page } = desk
  await cases.open('standards')
  await expect(page.getByRole('grid', { name: '规则表' })).toBeFocused()
  await page.getByRole('row').filter({ hasText: '政务警告' }).click()
  const months = page.getByRole('complementary', { name: '规则' }).getByLabel('影响期')
  await expect(months).toHaveValue('')
  await page.getByRole('button', { name: '采用' }).press('Enter')
  await expect(months).toHaveValue('6')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存规则表')).toBeVisible()
  expect(await sidewaysScrollers(page)).toEqual([])
})

test('a case is registered without the mouse, the end of its 影响期 shown as it is typed', async () => {
  const { page } = desk
  await cases.open('cases')
  await expect(cases.register).toBeFocused()
  await page.keyboard.press('Control+n')
  await cases.field('姓名').focus()
  await cases.pick(person.name)
  await cases.field('情形').focus()
  await cases.pick('政务警告')
  await cases.field('起始日期').focus()
  await page.keyboard.type('20260315')
  await page.keyboard.press('Tab')
  await expect(cases.dialog).toContainText('至 2026.09.14（规则表 6 个月）')
  await expect(cases.dialog).toContainText('2026 年度：不高于“称职”')
  await page.keyboard.press('Control+s')
  await expect(cases.dialog).toHaveCount(0)
  await page.getByRole('tab', { name: /全部/ }).click()
  await expect(cases.register.getByRole('row').filter({ hasText: person.name })).toContainText('2026.09.14')
  expect(await sidewaysScrollers(page)).toEqual([])
})

test('whom it bars depends on the day asked; who is free is said to be', async () => {
  const { page } = desk
  await cases.open('eligibility')
  await page.getByLabel('添加', { exact: true }).focus()
  await cases.pick(person.name)
  const day = page.getByLabel('日期')
  await day.fill('2026.09.14')
  await day.press('Enter')
  await expect(cases.answers).toContainText('评优评先、提拔晋升')
  await expect(cases.answers).toContainText('影响期 6 个月')
  await day.fill('2026.09.15')
  await day.press('Enter')
  await expect(cases.answers).toContainText('无限制')
  await expect(cases.answers).not.toContainText('评优评先')
})

test('the page of the person shows what bars now, and leads to the case', async () => {
  const { page } = desk
  const api = apiOf(page)
  await made(
    api.evaluations.createCase({
      ...{ personId: person.id, organizationId: null, kind: 'admonition', from: '2026.01', to: '2099.12' },
      ...{ document: '云组函〔2026〕1 号', note: '' },
    }),
  )
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/people/${person.id}`)
  await expect(page.getByText('不得评优评先、提拔晋升')).toBeVisible()
  await page.getByRole('button', { name: '诫勉（云组函〔2026〕1 号）' }).press('Enter')
  await expect(cases.field('截止日期')).toHaveValue('2099.12')
})
