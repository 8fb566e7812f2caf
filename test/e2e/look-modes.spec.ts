import { expect, type Page, test } from '@playwright/test'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration, openDemonstration, reopen } from '../support/e2e/databases'
import { luminance, outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { PeoplePage } from './pages/people.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let people: PeoplePage

test.beforeAll(async () => {
  desk = await deskWithDemonstration({ size: { width: 1366, height: 768 } })
  people = new PeoplePage(desk.page)
})
test.afterAll(() => desk.close())

/** Every room by its address, with what stands there once it is drawn. */
async function rooms(page: Page): Promise<{ name: string; path: string; sign: string }[]> {
  const [first] = (await made(apiOf(page).people.list({ limit: 1 }))).rows
  return [
    { name: 'list', path: '/people', sign: '干部名册' },
    { name: 'person', path: `/people/${first!.id}`, sign: first!.name },
    { name: 'import', path: '/people/import', sign: '导入' },
    { name: 'form', path: `/people/${first!.id}/form`, sign: '任免表' },
    { name: 'settings', path: '/settings', sign: '设置' },
    { name: 'organizations', path: '/organizations', sign: '组织' },
    { name: 'batches', path: '/people/batches', sign: '批次' },
  ]
}

async function expectAllFit(page: Page): Promise<void> {
  for (const { name, path, sign } of await rooms(page)) {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await expect(page.getByRole('heading', { level: 1 }).first(), name).toContainText(sign)
    await expect(page.getByText(/^正在/), name).toHaveCount(0)
    expect(await sidewaysScrollers(page), name).toEqual([])
    expect(await outOfWindow(page), name).toEqual([])
  }
  await people.open()
}

test('at 1366 × 768 nothing scrolls sideways', async () => {
  expect(await desk.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768])
  await expectAllFit(desk.page)
})

test('an address that leads nowhere says so in plain words and leads back to its room', async () => {
  const { page } = desk
  const absent = '01JAAAAAAAAAAAAAAAAAAAAAAA'
  for (const [path, title, back] of [
    ['/dossiers/files/undefined', '没有这样的页面', '回到档案'],
    ['/awards/cycles/x', '没有这样的页面', '回到评选'],
    ['/evaluations/rounds/x/settle/y', '没有这样的页面', '回到考核'],
    ['/people/abc', '没有这样的页面', '回到干部'],
    [`/dossiers/files/${absent}`, '没有这样的记录', '回到档案'],
    [`/awards/cycles/${absent}`, '没有这样的记录', '回到评选'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title)
    await expect(page.getByRole('main'), path).not.toContainText(/invalid|pattern|Crockford|\[/i)
    await page.getByRole('button', { name: back }).click()
    await expect(page.getByRole('heading', { level: 1 }), path).not.toHaveText(title)
  }
  await people.open()
})

test('Ctrl+Alt+D makes everything dark, text stays readable', async () => {
  const { page } = desk
  expect(await luminance(page, 'body', 'backgroundColor')).toBeGreaterThan(0.8)
  await page.keyboard.press('Control+Alt+d')
  await expect.poll(() => luminance(page, 'body', 'backgroundColor')).toBeLessThan(0.1)
  for (const selector of ['body', 'nav', 'tr[data-focused=true] td', 'footer', 'h1'])
    expect(await luminance(page, selector, 'color'), selector).toBeGreaterThan(0.3)
  await page.keyboard.press('Control+Alt+d')
  await expect.poll(() => luminance(page, 'body', 'backgroundColor')).toBeGreaterThan(0.8)
})

test('Ctrl+Alt+B makes type and rows bigger, and at 1366 × 768 it still fits', async () => {
  const { page } = desk
  const sizes = () =>
    page.evaluate(() => {
      const row = document.querySelector('tr[data-focused=true]')
      const cell = row?.querySelector('td:nth-child(2)')
      return {
        row: row?.clientHeight ?? 0,
        type: cell ? Number.parseFloat(getComputedStyle(cell).fontSize) : 0,
      }
    })
  const normal = await sizes()
  await page.keyboard.press('Control+Alt+b')
  await expect.poll(async () => (await sizes()).type).toBeGreaterThan(normal.type * 1.1)
  expect((await sizes()).row).toBeGreaterThan(normal.row)
  await expectAllFit(page)
})

test('both modes stand after the application was closed', async () => {
  await desk.page.keyboard.press('Control+Alt+d')
  await expect.poll(() => luminance(desk.page, 'body', 'backgroundColor')).toBeLessThan(0.1)
  await desk.app.close()
  desk = await reopen(desk)
  expect(await luminance(desk.page, 'body', 'backgroundColor')).toBeLessThan(0.1)
  await openDemonstration(desk)
  await expect(desk.page.locator('html')).toHaveAttribute('data-type', 'big')
})
