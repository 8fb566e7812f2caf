import { expect, test } from '@playwright/test'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { WorkbenchPage } from './pages/workbench.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let bench: WorkbenchPage

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  bench = new WorkbenchPage(desk.page)
  const { organizations } = apiOf(desk.page)
  for (const name of ['青石镇', '白水乡'])
    await made(organizations.create({ parentId: null, name, kind: 'legal' }))
})
test.afterAll(() => desk.close())

/** `2026.11.20` so many days from now. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}.${two(day.getMonth() + 1)}.${two(day.getDate())}`
}

test('matters are registered, counted, written about in letters and put off by keyboard', async () => {
  const { page } = desk
  await bench.open()
  await expect(page.getByText('没有逾期')).toHaveCount(0)
  await bench.register('报送两新组织摸排月报', dayFromNow(-3), '青石')
  await bench.register('补送整顿佐证', dayFromNow(2), '青石')
  await bench.register('任期届满提醒', dayFromNow(5), '白水')
  await expect(bench.row('报送两新组织摸排月报')).toContainText('逾期 3 天')
  await expect(bench.row('任期届满提醒')).toContainText('5 天')
  await expect.poll(() => bench.tally('其他')).toEqual(['1', '2', '–'])
  await expect.poll(() => bench.tally('合计')).toEqual(['1', '2', '–'])
  await expect(
    page.getByRole('navigation', { name: '主导航' }).getByTitle('逾期 1 件，七日内到期 2 件'),
  ).toHaveText('3')

  await bench.list.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('已选 3 件').first()).toBeVisible()
  await page.getByRole('button', { name: '写提醒函…' }).press('Enter')
  await expect(bench.dialog).toContainText('共 2 份')
  await bench.dialog.getByLabel('首函文号').fill('云组函〔2026〕9号')
  await page.keyboard.press('Control+Enter')
  await expect(bench.dialog.getByText('特此函告').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bench.row('补送整顿佐证')).toContainText('已函')

  await bench.list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: '不再提醒' }).press('Enter')
  await expect(bench.row('报送两新组织摸排月报')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '已暂缓 1 件' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('发函登记')
  await page.keyboard.press('Enter')
  const register = page.getByRole('grid', { name: '发函登记' })
  await expect(register.getByRole('row').filter({ hasText: '云组函〔2026〕10号' })).toContainText('白水乡')
})

test('a working system is switched off, changed and brought back to what was delivered', async () => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  await page.keyboard.type('工作制度')
  await page.keyboard.press('Enter')
  const list = page.getByRole('grid', { name: '工作制度' })
  await expect(list).toBeVisible()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const name = page.getByLabel('名　称')
  const delivered = await name.inputValue()
  await name.fill('县里的组织生活')
  await page.keyboard.press('Control+s')
  const row = list.getByRole('row').filter({ hasText: '县里的组织生活' })
  await expect(row).toContainText('已改')
  await page.getByRole('button', { name: '停用' }).press('Enter')
  await expect(row).toContainText('停用')
  await page.getByTitle('工作制度').press('Enter')
  await page.getByRole('menuitem', { name: '恢复预置…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复预置' }).press('Enter')
  await expect(list.getByRole('row').filter({ hasText: delivered })).toContainText('预置')
})
