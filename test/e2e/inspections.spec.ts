import { expect, test } from '@playwright/test'
import type { OrganizationId } from '#shared/values/id'
import { buildOrganizationContent } from '../builders/organization'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'

/** @file An inspection year in the window: groups, plan, a visit with its check list, a finding that becomes a matter. */

let desk: Desk
const towns: OrganizationId[] = []

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  const api = apiOf(desk.page)
  for (const name of ['青石镇', '白水镇']) {
    const content = buildOrganizationContent({ name: `云泽县${name}`, shortName: name, unitRole: 'town' })
    towns.push((await made(api.organizations.create(content))).id)
  }
  const [townId] = towns as [OrganizationId]
  const content = {
    kind: 'village' as const,
    name: '柳溪村',
    code: '',
    townId,
    households: 300,
    population: 1100,
    remark: '',
  }
  const mark = { trait: 'backward' as const, from: '2020-01-01', to: '', source: '' }
  await made(api.organizations.saveVillage({ id: null, version: 0, content, marks: [mark] }))
})

test.afterAll(() => desk.close())

test('an inspection year: groups, plan, check list, finding, matter, shortfall', async () => {
  const { page } = desk
  await page.evaluate(() => {
    location.hash = '/ledgers/inspections/groups'
  })
  await expect(page.getByText('这一年还没有检查机构。')).toBeVisible()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('第一检查组')
  await dialog.getByRole('option', { name: '青石镇' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('1 个乡镇没有划入片区：白水镇。')).toBeVisible()

  // The plan waits until every town has its group.
  await page.getByRole('tab', { name: '年度计划' }).click()
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('button', { name: '生成计划' }).click()
  await expect(page.getByRole('dialog').getByText('白水镇不在任何片区，不能生成计划。')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: '检查机构' }).click()
  await page.getByRole('row', { name: /第一检查组/ }).dblclick()
  await page.getByRole('dialog').getByRole('option', { name: '白水镇' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('每个乡镇恰好在一个片区。')).toBeVisible()
  await page.getByRole('tab', { name: '年度计划' }).click()
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByRole('button', { name: '生成计划' }).click()
  await expect(page.getByText(/已安排 \d+ 次/).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /柳溪村/ })).toBeVisible()

  // A day and people for the first visit by keyboard alone; Ctrl+Z takes the last cell back.
  await page.getByRole('radiogroup', { name: '看法' }).getByText('日程').click()
  const when = page.getByLabel('巡查日程 1 时间')
  await when.fill('12.3')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已调整计划').first()).toBeVisible()
  const who = page.getByLabel('巡查日程 1 人员')
  await who.fill('晏德昌')
  await page.keyboard.press('Control+ArrowDown')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/已撤销：调整.*的巡查/).first()).toBeVisible()
  await expect(who).toHaveValue('')
  await expect(when).toHaveValue(/\.12\.03$/)

  // From the shortfall to a visit of the backward village, and its check list.
  await page.getByRole('tab', { name: '频次缺口' }).click()
  await page.getByRole('tab', { name: /重点、难点、后进村/ }).click()
  await page.getByRole('row', { name: /柳溪村/ }).dblclick()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /登记并填清单/ })
    .click()
  await expect(page.getByRole('heading', { name: /柳溪村巡查/ })).toBeVisible()
  const row = page.getByRole('row', { name: /四议两公开/ })
  await row.getByText('未落实', { exact: true }).click()
  await row.getByRole('textbox').fill('没有公开栏')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('得分 0（差）')).toBeVisible()

  await page.getByRole('button', { name: '登记问题' }).click()
  await page.getByRole('dialog').getByLabel('问题', { exact: true }).fill('“四议两公开”没有公开栏')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await expect(page.getByRole('button', { name: '看督办事项' })).toBeVisible()

  // The village is no longer short of its quarter's visit.
  await page.evaluate(() => {
    location.hash = '/ledgers/inspections'
  })
  await page.getByRole('tab', { name: /重点、难点、后进村/ }).click()
  await expect(page.getByText('达到 1／1 个，尚缺 0 次')).toBeVisible()
})
