import { expect, test } from '@playwright/test'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { PartiesPage } from './pages/parties.page'

let desk: Desk
test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
})
test.afterAll(() => desk.close())

test('a party organization is registered by keyboard, its team and term kept, and reminded of by letter', async () => {
  const parties = new PartiesPage(desk.page)
  const { page } = desk
  await parties.goTo('/organizations/parties')
  await expect(page.getByText('还没有登记党组织。')).toBeVisible()
  await page.keyboard.press('Control+n')
  await parties.fill('全　　称', '中共云泽县水利局委员会')
  await parties.fill('简　　称', '县水利局党委')
  await parties.pick('类　　型', '党委')
  await parties.pick('隶属关系', '县直单位党委、两新组织党委')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '县水利局党委' })).toBeVisible()

  await page.getByRole('button', { name: '调整班子' }).click()
  await parties.addMember({ row: 1, post: '书记', name: '闻人朗' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('闻人朗').first()).toBeVisible()
  await expect(page.getByText('缺 1')).toBeVisible()

  await page.getByRole('button', { name: '登记换届' }).click()
  await parties.fill('选举日期', parties.dayInYears(-5, 60))
  await expect(page.getByText(/任期至 .* 届满。/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '第1届' })).toBeVisible()

  await parties.goTo('/organizations/terms')
  const terms = page.getByRole('grid', { name: '任期' })
  await expect(terms.getByText('应发函')).toHaveCount(2)
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '发提醒函' }).click()
  await parties.typeInto('发函单位 1 首封文号', '云组函〔2026〕12号')
  await page.keyboard.press('Control+Enter')
  await expect(terms.getByText('已发函')).toBeVisible()
  await expect(terms.getByText('云组函〔2026〕12号')).toBeVisible()
})
