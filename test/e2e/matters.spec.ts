import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pageJpeg } from '../builders/dossier-pages'
import { buildOrganizationContent } from '../builders/organization'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase, OFFICER, PASSWORD } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { outOfWindow, sidewaysScrollers } from '../support/e2e/look'
import { MattersPage } from './pages/matters.page'

/** @file A problem on its way from village over town to county, closed out by a second person. */

test.describe.configure({ mode: 'serial' })

const SECOND = '洪砚秋'
const LEDGER = '驻点联系群众'

let desk: Desk
let matters: MattersPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  matters = new MattersPage(desk.page)
  const api = apiOf(desk.page)
  const town = buildOrganizationContent({ name: '云泽县青石镇', shortName: '青石镇', unitRole: 'town' })
  await made(api.organizations.create(town))
  await made(api.accounts.add({ name: SECOND, roles: ['officer'], password: PASSWORD }))
})
test.afterAll(() => desk.close())

async function signIn(accountName: string): Promise<void> {
  const api = apiOf(desk.page)
  await made(api.vault.lock({}))
  await made(api.vault.signIn({ accountName, password: PASSWORD }))
  await desk.page.reload()
}

test('a problem is entered, given to the village, escalated to town and county', async () => {
  const { page } = desk
  await matters.open(LEDGER)
  await page.keyboard.press('Control+n')
  await matters.field('事项内容').fill('村道塌方，车辆无法通行')
  await matters.field('登记日期').fill('2026.03.02')
  await matters.field('反映人').fill('柳阿婆')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: '2026-001' })).toBeVisible()

  // What a step lacks is said before it is taken.
  await expect(matters.side.getByText('责任单位和责任人未填。')).toBeVisible()
  await expect(matters.side.getByRole('button', { name: '交办' })).toBeDisabled()
  await page.getByRole('button', { name: '加一个' }).click()
  await page.getByLabel('责任单位 1 单位').fill('柳溪村委会')
  await page.keyboard.press('Tab')
  await matters.field('责任人').fill('柳松年')
  await matters.save()
  await matters.act('交办')
  await matters.expectState('办理中')

  await matters.act('上报镇（街）', { 原因: '资金超出村级能力', 承办单位: '青石镇政府' })
  await matters.expectState('镇（街）')
  await matters.act('上报市', { 原因: '需县级立项', 承办单位: '县交通运输局' })
  await matters.expectState('市')
  await expect(matters.history).toContainText('需县级立项')
  expect(await sidewaysScrollers(page)).toEqual([])
  expect(await outOfWindow(page)).toEqual([])
})

test('it is closed out by a second person with evidence, never by who asked', async () => {
  const { page } = desk
  await matters.field('办理结果').fill('挡墙完工，恢复通行。')
  await matters.save()
  await expect(matters.side.getByText(/没有佐证材料/)).toBeVisible()
  const photo = join(desk.folder, '完工照片.jpg')
  writeFileSync(photo, pageJpeg(7))
  await answerOpen(desk.app, photo)
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByRole('list', { name: '佐证材料' })).toContainText('完工照片.jpg')
  await page.getByRole('button', { name: '完工照片.jpg' }).click()
  await expect(page.locator('canvas[data-drawn=true]')).toBeVisible()
  await page.keyboard.press('Escape')

  await matters.act('申请办结')
  await matters.expectState('待确认')
  await expect(matters.side.getByText(/申请销号的人不能自己确认/).first()).toBeVisible()
  await expect(matters.side.getByRole('button', { name: '确认办结' })).toBeDisabled()

  await signIn(SECOND)
  await matters.open(LEDGER)
  await page.getByRole('tab', { name: /待确认/ }).click()
  await matters.grid(LEDGER).getByRole('row').filter({ hasText: '村道塌方' }).click()
  await page.keyboard.press('Enter')
  await matters.act('确认办结', { 意见: '现场看过，同意。' })
  await matters.expectState('已办结')
  await expect(matters.side).toContainText(SECOND)
  await expect(page.getByRole('button', { name: '添加', exact: true })).toBeHidden()

  await page.evaluate(() => {
    location.hash = '/ledgers/matters/figures/S03'
  })
  await expect(page.getByRole('table', { name: '指标' })).toContainText('100.00 %')
  await page
    .getByRole('button', { name: /问题办结率 截至期末已办结 1/ })
    .first()
    .click()
  // The figure's record leads to the matter by the address that members and the workbench use too.
  await page.getByRole('dialog').getByRole('row').filter({ hasText: '2026-001 村道塌方' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '2026-001' })).toBeVisible()
  await signIn(OFFICER)
})
