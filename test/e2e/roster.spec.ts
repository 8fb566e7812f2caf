import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from '@playwright/test'
import { emptyContent } from '#shared/modules/people/rules-texts'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import { compareByStroke } from '#shared/values/name-order'
import { buildOrganizationContent } from '../builders/organization'
import { apiOf, made } from '../support/e2e/api'
import { DATABASE, type Desk, deskWithEmptyDatabase, PASSWORD, reopen } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { longestBlank } from '../support/e2e/frames'
import { launchApp } from '../support/e2e/launch'
import { EntryPage } from './pages/entry.page'
import { RosterPage } from './pages/roster.page'

/** @file The roster as a working list: asked, kept, arranged, pasted into; what was kept outlives the window. */

test.describe.configure({ mode: 'serial' })

const SURNAMES = [...'丁王厉甘石龙叶田白冯司']
const GIVEN = [...'闻笛澜祁朔棠岑霁晏珂', '']
const TWICE = '王闻笛'

let desk: Desk
let roster: RosterPage
let town: OrganizationId
let bureau: OrganizationId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  await fill()
  await desk.page.reload()
  roster = new RosterPage(desk.page)
  await roster.expectOpen()
  await expect(roster.status).toContainText('12 人')
})
test.afterAll(() => desk.close())

/** Two units; ten people by turns in each, the youngest last, and two of one name, one in each. */
async function fill(): Promise<void> {
  const api = apiOf(desk.page)
  const unit = async (name: string, shortName: string, code: string) =>
    (await made(api.organizations.create(buildOrganizationContent({ name, shortName, code })))).id
  town = await unit('云泽县望江镇', '望江镇', 'X04.001')
  bureau = await unit('云泽县水务局', '县水务局', 'X01.001')
  for (let index = 0; index < 10; index++) {
    const name = `${SURNAMES[index]}${GIVEN[index]}${GIVEN[(index * 3 + 1) % 10]}`
    await person({ name, birth: `${1966 + index * 3}.05`, organizationId: index % 2 === 0 ? town : bureau })
  }
  await person({ name: TWICE, birth: '1980.01', organizationId: town })
  await person({ name: TWICE, birth: '1990.02', organizationId: bureau })
}

async function person(facts: Partial<PersonContent>): Promise<void> {
  await made(apiOf(desk.page).people.create({ ...emptyContent(), sex: '男', ...facts }))
}

test('conditions are asked by initials, joined by 或, and taken away, without the mouse', async () => {
  const { page } = desk
  await roster.addCondition('nl', '40')
  await expect(roster.chip('年龄 ≥ 40')).toBeFocused()
  const older = (await roster.names()).length
  expect(older).toBeGreaterThan(0)
  expect(older).toBeLessThan(12)
  await roster.addCondition('xm', TWICE)
  await roster.expectNames([TWICE])
  await roster.chip('年龄 ≥ 40').press('|')
  await expect(roster.chip(`（ 年龄 ≥ 40 或 姓名 含 ${TWICE} ）`)).toBeFocused()
  await expect.poll(async () => (await roster.names()).length).toBe(older + 1)
  await page.keyboard.press('!')
  await expect.poll(async () => (await roster.names()).length).toBe(12 - older - 1)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await roster.names()).length).toBe(12)
})

test('a condition is kept as a query with its number in the side bar; a change shows until it is saved', async () => {
  const { page } = desk
  await roster.addCondition('dw', '望江')
  await expect(roster.chip('单位 属于 望江镇')).toBeVisible()
  await page.keyboard.press('Control+s')
  await roster.name('望江镇干部')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('望江镇干部')
  await expect(roster.view('望江镇干部')).toContainText('6')
  await expect(roster.note).toHaveCount(0)
  await roster.addCondition('nl', '40')
  await expect(roster.note).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(roster.note).toHaveCount(0)
  await roster.view('全部在册').press('Enter')
  await expect.poll(async () => (await roster.names()).length).toBe(12)
  await roster.view('望江镇干部').press('Enter')
  await expect(roster.chip('年龄 ≥ 40')).toBeVisible()
})

test('a column is found by its initials, put in its place, and stays with the query', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '常用列' }).press('Enter')
  await expect(page.getByLabel('查找列，或拼音首字母')).toBeFocused()
  await page.keyboard.type('sfzh')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  const head = () =>
    roster.grid.locator('th[data-column]').evaluateAll((all) => all.map((it) => it.dataset.column))
  await expect.poll(async () => (await head()).at(-1)).toBe('identityNumber')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await head()).at(-2)).toBe('identityNumber')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('列或排序已改，未存')).toHaveCount(0)
  await roster.view('全部在册').press('Enter')
  await expect.poll(head).not.toContain('identityNumber')
  await roster.view('望江镇干部').press('Enter')
  await expect.poll(async () => (await head()).at(-2)).toBe('identityNumber')
})

test('the list stands in the order of strokes, both ways round', async () => {
  const { page } = desk
  await roster.view('全部在册').press('Enter')
  await page.getByRole('button', { name: '单位、职务序' }).press('Enter')
  await page.getByRole('menuitem', { name: '姓氏笔画序' }).press('Enter')
  const sorted = (await roster.names()).toSorted(compareByStroke)
  await roster.expectNames(sorted)
  await page.getByRole('button', { name: '姓氏笔画序' }).press('Enter')
  await page.getByRole('menuitem', { name: '倒过来排' }).press('Enter')
  await roster.expectNames(sorted.toReversed())
})

test('a pasted list finds its people, asks for the one meant of two of a name, and names who is not there', async () => {
  const { page } = desk
  const [first = '', second = ''] = (await roster.names()).filter((it) => it !== TWICE)
  await page.keyboard.press('Control+Shift+V')
  await expect(roster.dialog.getByLabel('名单')).toBeFocused()
  await page.keyboard.insertText([second, TWICE, '查无此人', first].join('\n'))
  await page.keyboard.press('Control+Enter')
  await expect(roster.dialog).toContainText('4 行，找到 2 人')
  await expect(roster.dialog).toContainText('重名待选 1 行')
  await expect(roster.dialog).toContainText('未找到 1 行')
  await expect(roster.dialog.getByRole('option').first()).toContainText('1990.02')
  await page.keyboard.press('2')
  await expect(roster.dialog).toContainText('4 行，找到 3 人')
  await roster.dialog.getByRole('button', { name: /存为名单/ }).press('Enter')
  await roster.name('考察人选')
  await expect(roster.view('考察人选')).toContainText('3')
  await roster.expectNames([second, TWICE, first])
})

test('people marked elsewhere go into a list and out again', async () => {
  const { page } = desk
  await roster.view('望江镇干部').press('Enter')
  await expect.poll(async () => (await roster.names()).length).toBe(5)
  await roster.mark(2)
  await page.getByRole('button', { name: '加入名单' }).press('Enter')
  await expect(roster.dialog).toContainText('2 人加入名单')
  await roster.dialog.getByRole('button', { name: /^加入/ }).press('Enter')
  await roster.expectToast(/已加入“考察人选”/)
  await roster.view('考察人选').press('Enter')
  await expect.poll(async () => (await roster.names()).length).toBeGreaterThan(3)
  const before = await roster.names()
  await roster.grid.focus()
  await page.keyboard.press('End')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: '移出名单' }).press('Enter')
  await roster.expectToast('已从“考察人选”移出 1 人。')
  await roster.expectNames(before.slice(0, -1))
})

test('an order made by hand outlives the window and is the order of what goes out', async () => {
  const { page } = desk
  const before = await roster.names()
  await roster.grid.focus()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const arranged = [...before.slice(0, -2), ...before.slice(-2).toReversed()]
  await roster.expectNames(arranged)
  await expect(roster.focusedRow()).toContainText(arranged.at(-2) ?? '')
  await desk.app.close()
  desk = await reopen(desk)
  roster = new RosterPage(desk.page)
  await signIn()
  await roster.view('考察人选').press('Enter')
  await roster.expectNames(arranged)
  const [list] = (await made(apiOf(desk.page).views.list({ room: 'people' }))).filter(
    (it) => it.kind === 'list',
  )
  const ids = await made(apiOf(desk.page).people.ids({ listId: list!.id, sort: 'list' }))
  const opened = await Promise.all(ids.map((id) => made(apiOf(desk.page).people.open({ id }))))
  expect(opened.map((it) => it.person.name)).toEqual(arranged)
  expect(await namesOfSheet()).toEqual(arranged)
})

/** Writes the list in sight as a workbook, and reads the names in it from top to bottom. */
async function namesOfSheet(): Promise<string[]> {
  const { page, app, folder } = desk
  const path = join(folder, '名单.xlsx')
  await answerSave(app, path)
  await page.locator('header').getByRole('button', { name: '导出' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Excel 名册…' }).press('Enter')
  await roster.expectToast(/已导出 Excel 名册/)
  const book = read(readFileSync(path))
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: false })
  const head = rows.findIndex((cells) => cells.includes('姓名'))
  const at = rows[head]!.indexOf('姓名')
  return rows.slice(head + 1).map((cells) => String(cells[at]).replace(/\s/g, ''))
}

async function signIn(): Promise<void> {
  const entry = new EntryPage(desk.page)
  await desk.page.getByRole('button', { name: new RegExp(DATABASE) }).press('Enter')
  await entry.unlock(PASSWORD)
  await roster.open()
}

test('one date for the whole list: ages follow it at once', async () => {
  const { page } = desk
  await roster.view('全部在册').press('Enter')
  const age = async () => (await roster.grid.locator('tbody tr').first().innerText()).match(/(\d+)岁/)?.[1]
  const now = Number(await age())
  await page.getByRole('button', { name: /^\d{4}\.\d{2}/ }).press('Enter')
  await expect(page.getByLabel('计算年龄时间')).toBeFocused()
  await page.keyboard.type('2036.12')
  await page.keyboard.press('Enter')
  await expect(roster.status).toContainText('计算年龄时间 2036.12')
  await expect.poll(async () => Number(await age())).toBeGreaterThan(now + 8)
})

test('over 20,000 people no row is seen blank for more than a tenth of a second, two screens a frame', async () => {
  test.setTimeout(300_000)
  const { page, close } = await launchApp({ env: { JUANZONG_DEMONSTRATION_CADRES: '20000' } })
  try {
    await expect(page.getByRole('button', { name: /打开演示县/ })).toBeVisible()
    await page.keyboard.press('Control+d')
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 240_000 })
    await new RosterPage(page).open()
    const row = page.getByRole('grid', { name: '人员' }).locator('tr[data-focused=true] td')
    await expect(row.first()).toBeVisible()
    const { frames, blank } = await longestBlank(page, '人员', 1440)
    console.log(`  longest blank ${blank} ms in ${frames} frames`)
    expect(frames).toBeGreaterThan(400)
    expect(blank).toBeLessThanOrEqual(100)
  } finally {
    await close()
  }
})
