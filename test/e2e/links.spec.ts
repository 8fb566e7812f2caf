import { expect, test } from '@playwright/test'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { LinksPage } from './pages/links.page'

/** @file From a missing link to one that stands, and from a share to the records behind it, by keyboard. */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let links: LinksPage

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  links = new LinksPage(desk.page)
})
test.afterAll(() => desk.close())

test('Enter on a leader with a gap enters the link that is missing', async () => {
  const { page } = desk
  await links.openSystem('S01')
  await expect(links.tab('有缺口')).toBeVisible()
  const before = await links.countOf('有缺口')
  expect(before).toBeGreaterThan(0)
  await links.tab('有缺口').click()
  await expect(links.grid).toHaveAttribute('aria-rowcount', String(before))
  expect(await sidewaysScrollers(page)).toEqual([])

  await links.grid.focus()
  await page.keyboard.press('Enter')
  const kind = await links.field('联系种类').inputValue()
  const target = links.field(kind)
  await target.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(/^已登记：/).first()).toBeVisible()
})

test('a share opens the records behind its numerator', async () => {
  const { page } = desk
  await links.openIndicators()
  await expect(links.grid).toBeFocused()
  expect(await sidewaysScrollers(page)).toEqual([])
  const row = links.grid.getByRole('row', { name: /“123工程”覆盖率/ })
  await row.click()
  const numerator = links.panel.locator('[data-figure]').first()
  const count = (await numerator.innerText()).replaceAll(',', '')
  await numerator.press('Enter')
  await expect(page.getByRole('grid', { name: '记录' })).toHaveAttribute('aria-rowcount', count)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: '记录' })).toHaveCount(0)
})
