import { expect, test } from '@playwright/test'
import { evaluationGroup, evaluationScheme } from '#test/builders/evaluation'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { sidewaysScrollers } from '../support/e2e/look'
import { RoundsPage } from './pages/rounds.page'

/** @file A round from its scheme to the open boxes and back, without the mouse. */

test.describe.configure({ mode: 'serial' })

const SCHEME = '乡镇干部民主测评'
const TOWN = '青石镇'

let desk: Desk
let rounds: RoundsPage

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  rounds = new RoundsPage(desk.page)
  const content = evaluationScheme({
    ...{ title: SCHEME, use: 'appraisal' },
    groups: [
      evaluationGroup(),
      evaluationGroup({ key: 'b', letter: 'B', name: '本单位职工', weight: 40, covers: 'unit' }),
    ],
  })
  await made(apiOf(desk.page).evaluations.createScheme({ content }))
})
test.afterAll(() => desk.close())

test('a round is made from a scheme and filled with a unit’s people', async () => {
  await rounds.open()
  await rounds.make(SCHEME)
  await rounds.expectState('筹备')
  await expect(desk.page.getByRole('region', { name: '还不能开始录票' })).toContainText('没有参加的对象')
  await rounds.addUnit(TOWN)
  const count = async () => Number(await rounds.subjects.getAttribute('aria-rowcount'))
  await expect.poll(count).toBeGreaterThanOrEqual(20)
  await expect(desk.page.getByRole('region', { name: '还不能开始录票' })).toHaveCount(0)
  expect(await sidewaysScrollers(desk.page)).toEqual([])
})

test('a subject moves by the keys and is left out with its reason', async () => {
  const { keyboard } = desk.page
  const [first, second] = await rounds.names()
  await rounds.subjects.focus()
  await keyboard.press('Home')
  await keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(async () => (await rounds.names()).slice(0, 2)).toEqual([second, first])
  await rounds.subjects.focus()
  await keyboard.press('Home')
  await keyboard.press('F2')
  await desk.page.getByLabel('不列入', { exact: true }).fill('借调在外')
  await keyboard.press('Control+Enter')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
  await expect(rounds.subjects.locator('tbody tr').first()).toContainText('不列入：借调在外')
})

test('the round opens, its boxes take counts row by row, and the record tells the steps', async () => {
  const { keyboard } = desk.page
  await rounds.take('开始录票')
  await rounds.expectState('录票')
  await rounds.tab('票箱')
  await rounds.box(1, '应到').focus()
  for (const count of ['12', '11', '11', '10']) {
    await keyboard.type(count)
    await keyboard.press('Enter')
  }
  await rounds.box(2, '应到').focus()
  await expect(rounds.box(1, '有效')).toHaveValue('10')
  await rounds.tab('记录')
  const rows = rounds.record.locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('录票')
})

test('going back asks for a reason and puts it on record', async () => {
  const { page } = desk
  await page.getByRole('button', { name: '退回“筹备”' }).press('Enter')
  const dialog = page.getByRole('dialog')
  const back = dialog.getByRole('button', { name: /^退回/ })
  await dialog.getByLabel('原因').fill('错')
  await expect(back).toBeDisabled()
  await dialog.getByLabel('原因').fill('漏了两名考核对象')
  await page.keyboard.press('Control+Enter')
  await rounds.expectState('筹备')
  await rounds.tab('记录')
  await expect(rounds.record.locator('tbody tr').nth(2)).toContainText('漏了两名考核对象')
})
