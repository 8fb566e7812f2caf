import { expect, test } from '@playwright/test'
import type { SchemeId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { SchemesPage } from './pages/schemes.page'

/** @file A scheme from its preset to one that can start, by keyboard; and one that has started. */

test.describe.configure({ mode: 'serial' })

const TITLE = '书记抓基层党建述职评议考核'

let desk: Desk
let schemes: SchemesPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  schemes = new SchemesPage(desk.page)
})
test.afterAll(() => desk.close())

const stored = async () => {
  const api = apiOf(desk.page)
  const rows = await made(api.evaluations.schemes({ editions: 'all' }))
  return Promise.all(rows.map((it) => made(api.evaluations.scheme({ id: it.id }))))
}

test('a preset is filled in by keyboard until nothing is undecided, and saved', async () => {
  const { page } = desk
  await schemes.open()
  await schemes.newFrom(TITLE)
  await expect(schemes.problems).toHaveCount(15)

  // F7 leads to the first weight; each one typed makes one problem less, and F7 goes on.
  for (const [row, weight] of ['25', '15', '20', '20', '10'].entries()) {
    await page.keyboard.press('F7')
    await expect(schemes.cell('指标', row + 1, '权重 %')).toBeFocused()
    await page.keyboard.type(weight)
    await expect(schemes.problems).toHaveCount(14 - row)
  }
  // 25 + 15 + 20 + 20 + 10 + 5 = 95: five short, told at the first line of the level.
  await page.keyboard.press('F7')
  await expect(schemes.cell('指标', 6, '权重 %')).toBeFocused()
  await page.keyboard.type('5')
  await expect(schemes.problems.first()).toContainText('第一级指标的权重合计 95，应为 100。')
  await expect(page.getByText('第一级合计 95')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10')
  await expect(schemes.problems).toHaveCount(9)
  expect(await sidewaysScrollers(page)).toEqual([])

  const all = page.getByRole('button', { name: /全部填入 10 处/ })
  await all.press('Enter')
  await expect(schemes.problems).toHaveCount(0)
  await expect(page.getByText('没有问题，可以启用。')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`已保存“${TITLE}”。`).first()).toBeVisible()
  expect(await stored()).toMatchObject([
    {
      state: 'draft',
      preset: 'secretary-report',
      content: {
        indicators: [25, 15, 20, 20, 10, 10].map((weight) => ({ weight })),
        rules: { denominator: 'marks', quorum: 2 / 3 },
      },
    },
  ])
})

test('lines are added, moved, stepped in and removed from the keys; each change can be taken back or given up', async () => {
  const { page } = desk
  const label = (row: number) => schemes.cell('指标', row, '指标')
  await label(5).focus()
  await page.keyboard.press('Alt+a')
  await expect(label(6)).toBeFocused()
  await page.keyboard.type('查摆深刻')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(label(6)).toHaveValue('查摆深刻')
  await expect(schemes.cell('指标', 5, '计分方式')).toHaveValue('合计下级')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(label(5)).toBeFocused()
  await expect(label(5)).toHaveValue('查摆深刻')
  await page.keyboard.press('Alt+Delete')
  await expect(label(5)).toHaveValue('查摆问题')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(label(5)).toHaveValue('查摆深刻')
  await page.keyboard.press('Control+y')
  await expect(label(5)).toHaveValue('查摆问题')
  // What is unsaved stands when one comes back.
  await page.keyboard.press('Escape')
  await expect(schemes.list.locator('tbody tr').first()).toContainText('有未存改动')
  await page.keyboard.press('Enter')
  await schemes.expectEditor(TITLE)
  await page.getByRole('button', { name: '放弃改动' }).press('Enter')
  await expect(schemes.cell('指标', 5, '计分方式')).toHaveValue('按“好至较差”')
  await expect(schemes.problems).toHaveCount(0)
})

test('a trial scores one subject by the real rules', async () => {
  const { page } = desk
  const cells = page.getByLabel(/^试算/)
  await cells.first().focus()
  // A 好 everywhere but 较好 for 履行责任: 95; B 较好 everywhere: 75; 0.6 · 95 + 0.4 · 75 = 87.
  for (const mark of '121222121212') {
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('definition').filter({ hasText: '87.00' })).toBeVisible()
})

test('a started scheme is shown and revised as the next edition, never edited', async () => {
  const { page } = desk
  const [draft] = await stored()
  if (!draft) throw new Error('the first test stored none')
  await startRoundWith(draft.id)
  await schemes.open()
  await expect(page.getByRole('tab', { name: /在用/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await schemes.expectEditor(TITLE)
  await expect(page.getByText('内容不能再改')).toBeVisible()
  const weight = schemes.cell('指标', 1, '权重 %')
  await expect(weight).toHaveAttribute('readonly')
  await expect(page.getByRole('button', { name: '增加指标' })).toHaveCount(0)
  await page.getByRole('button', { name: '修订为新版' }).press('Enter')
  await expect(page.getByText('第 2 版　草稿').first()).toBeVisible()
  await expect(weight).not.toHaveAttribute('readonly')
  expect((await stored()).map(({ edition, state }) => [edition, state])).toEqual([
    [2, 'draft'],
    [1, 'started'],
  ])
})

/** Opens a round with the least it needs: one person of one unit. */
async function startRoundWith(schemeId: SchemeId): Promise<void> {
  const api = apiOf(desk.page)
  const unit = await made(api.organizations.create({ parentId: null, name: '青石镇', kind: 'legal' }))
  const person = buildPersonContent({ organizationId: unit.id })
  const { id: personId } = await made(api.people.create(person))
  const settings = { schemeId, title: '2026 年度述职评议', year: 2026 }
  const { id } = await made(api.evaluations.createRound(settings))
  await made(api.evaluations.addSubjects({ roundId: id, personIds: [personId] }))
  const { version } = await made(api.evaluations.round({ id }))
  await made(api.evaluations.moveRound({ id, version, to: 'open' }))
}
