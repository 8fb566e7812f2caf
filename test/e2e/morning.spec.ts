import { expect, test } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import type { PersonRow } from '#shared/modules/people/schema'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { PersonPage } from './pages/person.page'
import { RosterPage } from './pages/roster.page'

/**
 * @file An officer's morning with the keyboard alone: every step is a key, the focus goes where the keys take it. What
 * is asked of the records besides only looks.
 */

test.describe.configure({ mode: 'serial' })

let desk: Desk
let roster: RosterPage
let person: PersonPage
let row: PersonRow

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  roster = new RosterPage(desk.page)
  person = new PersonPage(desk.page)
})
test.afterAll(() => desk.close())

const keys = async (...combos: string[]) => {
  for (const combo of combos) await desk.page.keyboard.press(combo)
}
const type = (words: string) => desk.page.keyboard.type(words)

/** Goes on with Tab until the focus is where `selector` says, as far as a page has stops. */
async function tabTo(selector: string): Promise<void> {
  const there = () =>
    desk.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
  for (let step = 0; step < 120; step++) {
    if (await there()) return
    await keys('Tab')
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

const initialsOf = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
const stored = async () => (await made(apiOf(desk.page).people.open({ id: row.id }))).person

test('a person is found by initials, corrected, saved, and the save taken back', async () => {
  const api = apiOf(desk.page)
  const some = (await made(api.people.list({ offset: 300, limit: 40 }))).rows
  for (const it of some) {
    const found = await made(api.people.list({ text: initialsOf(it.name), limit: 2 }))
    if (found.total === 1) row = it
  }
  const before = (await stored()).specialty
  await keys('Control+k')
  await type(initialsOf(row.name))
  await keys('Enter')
  await expect(person.name).toHaveText(row.name)
  await tabTo('[data-field="specialty"] [data-control]')
  await keys('Control+a')
  await type('村镇规划')
  await keys('Control+s')
  await expect.poll(async () => (await stored()).specialty).toBe('村镇规划')
  await keys('Alt+2')
  await expect(roster.grid).toBeFocused()
  await keys('Control+z')
  await expect.poll(async () => (await stored()).specialty).toBe(before)
  await keys('Control+y')
  await expect.poll(async () => (await stored()).specialty).toBe('村镇规划')
})

test('Ctrl+R leads back to who was open, Esc and Alt+2 to the list', async () => {
  await keys('Control+r')
  await expect(desk.page.getByRole('option').first()).toContainText(row.name.slice(0, 1))
  await keys('Enter')
  await expect(person.name).toHaveText(row.name)
  await keys('Alt+2')
  await roster.expectOpen()
})

test('a condition is asked, all it finds are marked, changed at once, and the change taken back', async () => {
  const api = apiOf(desk.page)
  await keys('Control+Shift+F')
  await expect(roster.dialog.getByLabel('项目')).toBeFocused()
  await type('nl')
  await expect(desk.page.getByRole('option').first()).toContainText('年龄')
  await keys('Enter')
  await expect(roster.dialog.locator('[data-value] input')).toBeFocused()
  await type('60')
  await keys('Enter')
  await expect(roster.chip('年龄 ≥ 60')).toBeFocused()
  const condition = { kind: 'test', field: 'age', operator: 'atLeast', value: '60' } as const
  const ids = await made(api.people.ids({ condition }))
  await expect(roster.status).toContainText(`${ids.length} 人（在册 3,000 人）`)
  await tabTo('table[role=grid]')
  await keys('Control+a')
  await expect(roster.batchBar).toContainText(`已选 ${ids.length} 人`)
  await keys('F6')
  await expect(roster.dialog).toContainText(`批量修改 ${ids.length} 人`)
  await type('专长')
  await expect(desk.page.getByRole('option', { name: /专长/ })).toBeVisible()
  await keys('Enter')
  await tabTo('[role=dialog] [aria-label="写入的值"]')
  await type('基层治理')
  await keys('Control+Enter')
  await expect(roster.dialog.getByRole('tree')).toContainText('基层治理')
  await keys('Control+Enter')
  await expect(roster.dialog).toHaveCount(0)
  const specialties = async () => {
    const opened = await Promise.all(ids.slice(0, 3).map((id) => made(api.people.open({ id }))))
    return opened.map((it) => it.person.specialty)
  }
  await expect.poll(specialties).toEqual(ids.slice(0, 3).map(() => '基层治理'))
  await keys('Escape', 'Control+z')
  await expect.poll(async () => (await specialties()).includes('基层治理')).toBe(false)
})

test('the condition is kept as a query and found again by its name', async () => {
  await keys('Control+s')
  await roster.name('六十岁以上')
  await expect(roster.view('六十岁以上')).toBeVisible()
  await keys('Alt+3', 'Control+k')
  await type('六十岁')
  await expect(desk.page.getByRole('option', { name: /六十岁以上/ })).toBeVisible()
  await keys('Enter')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('六十岁以上')
  await expect(roster.chip('年龄 ≥ 60')).toBeVisible()
})
