import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { sidewaysScrollers } from '../support/e2e/look'
import { readPdf, textOfPage } from '../support/pdf-geometry'
import { CadresPage } from './pages/cadres.page'
import { PeoplePage } from './pages/people.page'

/** @file From a number to its people, from one date to another, from the clock to paper. */

test.describe.configure({ mode: 'serial' })

const TOWN = '云泽县青石镇'

let desk: Desk
let cadres: CadresPage
let people: PeoplePage

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  cadres = new CadresPage(desk.page)
  people = new PeoplePage(desk.page)
})
test.afterAll(() => desk.close())

const sum = (numbers: number[]) => numbers.reduce((total, it) => total + it, 0)

test('a unit is counted by every dimension, and a number opens its people', async () => {
  const { page } = desk
  await cadres.openStructure()
  await cadres.choose(TOWN)
  const sexes = await cadres.numbers('性别')
  expect(sum(await cadres.numbers('年龄'))).toBe(sum(sexes))
  expect(sum(sexes)).toBeGreaterThan(20)
  expect(await sidewaysScrollers(page)).toEqual([])

  const women = cadres.block('性别').locator('[data-figure]').nth(1)
  await women.press('Enter')
  await expect(cadres.people).toHaveAttribute('aria-rowcount', String(sexes[1]))
  await page.getByRole('button', { name: '在名册中看' }).press('Enter')
  await people.expectOpen()
  await expect(people.grid).toHaveAttribute('aria-rowcount', String(sexes[1]))
})

test('the arrows walk from number to number, Esc closes the list of people', async () => {
  const { page } = desk
  await cadres.openStructure()
  const numbers = cadres.block('年龄').locator('[data-figure]')
  await numbers.nth(0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(numbers.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cadres.people).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cadres.people).toHaveCount(0)
})

test('two dates stand side by side, each with its own people', async () => {
  await cadres.openStructure()
  await cadres.date('对比时间', '2022.06')
  await expect(cadres.block('年龄').getByText('2022.06')).toBeVisible()
  await expect(cadres.block('年龄').getByText('增减')).toBeVisible()
  const ages = await cadres.numbers('年龄')
  expect(ages).toHaveLength(14)
  const then = sum(ages.filter((_, index) => index % 2 === 0))
  const api = apiOf(desk.page)
  const organizationId = (await made(api.organizations.tree({}))).find((it) => it.name === TOWN)?.id ?? null
  const selection = { filter: { organizationId } }
  const [counted] = await made(api.cadres.structure({ selection, dates: ['2022.06'] }))
  expect(then).toBe(counted?.total)
  await cadres.date('对比时间', '')
})

test('the list of who retires goes to paper', async () => {
  const { page, app, folder } = desk
  await cadres.openClock()
  await cadres.choose('全部在册')
  await expect(cadres.list.locator('tbody tr').first()).toContainText(/\d{4}\.\d{2}/)
  const rows = Number(await cadres.list.getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(5)
  const file = join(folder, '到龄.pdf')
  await answerSave(app, file)
  await cadres.savePdf()
  await people.expectToast('已存为 到龄.pdf。', 60_000)
  const pages = await readPdf(new Uint8Array(await readFile(file)))
  expect(pages.length).toBeGreaterThan(1)
  expect(Math.round(pages[0]?.width ?? 0)).toBe(297)
  expect(pages.map((it) => textOfPage(it).includes('干部退休到龄名单'))).toEqual(
    pages.map((_, at) => at === 0),
  )
  for (const [index, one] of pages.entries()) {
    expect(textOfPage(one)).toContain('改革后')
    expect(textOfPage(one)).toContain(`第${index + 1}页共${pages.length}页`)
  }
  await page.getByRole('tab', { name: /任期/ }).click()
  await expect(cadres.list.locator('tbody tr').first()).toContainText('交流')
})
