import { expect, test } from '@playwright/test'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'

test.describe.configure({ mode: 'serial' })

let desk: Desk
test.beforeAll(async () => {
  desk = await deskWithDemonstration()
})
test.afterAll(() => desk.close())

const YEAR = 2031

test('F6 changes two fields of the marked people, after every change was seen, and is taken back', async () => {
  const { page } = desk
  const api = apiOf(page)
  const { rows } = await made(api.people.list({ limit: 3 }))
  const before = await Promise.all(rows.map((it) => made(api.people.open({ id: it.id }))))
  await page.getByRole('grid', { name: '人员' }).focus()
  await page.keyboard.press('Home')
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'F6'])
    await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name: '批量修改 3 人' })
  await expect(dialog).toBeVisible()

  await choose('第 1 项要改的项', '健康状况')
  await choose('写入的值', '较差')
  await dialog.getByRole('button', { name: '再改一项' }).click()
  await choose('第 2 项要改的项', '年度考核结果')
  await dialog.getByRole('textbox', { name: '年度' }).fill(String(YEAR))
  await choose('等次', '优秀')
  await page.keyboard.press('Control+Enter')

  const list = dialog.getByRole('tree', { name: '批量修改预览' })
  await expect(list.getByRole('treeitem')).toHaveCount(3)
  await expect(list.getByRole('treeitem').first()).toContainText('较差')
  await expect(list.getByRole('treeitem').first()).toContainText(`${YEAR}年 优秀`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(dialog.getByText('将修改 2 人')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/已修改 2 人，列为第 \d+ 批次。可撤销。/).first()).toBeVisible()

  const after = await Promise.all(rows.map((it) => made(api.people.open({ id: it.id }))))
  expect(after.map((it) => it.person.health)).toEqual(['较差', before[1]!.person.health, '较差'])
  expect(after[0]!.texts.NianDuKaoHeJieGuo).toContain(`${YEAR}年年度考核为优秀`)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText(/^已撤销：批量修改 2 人/).first()).toBeVisible()
  const restored = await Promise.all(rows.map((it) => made(api.people.open({ id: it.id }))))
  expect(restored.map((it) => it.texts)).toEqual(before.map((it) => it.texts))
})

test('the results of a whole unit are entered with one key for each exception', async () => {
  const { page } = desk
  const api = apiOf(page)
  const [row] = (await made(api.people.list({ limit: 1 }))).rows
  const unit = row!.organizationName
  await page.evaluate(() => {
    location.hash = '/people/assessments'
  })
  await choose('单位', unit)
  await page.getByRole('textbox', { name: '年度', exact: true }).fill(String(YEAR))
  const sheet = page.getByRole('grid', { name: '年度考核结果' })
  await expect(sheet).toBeVisible()
  await sheet.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('treeitem').first()).toContainText(`${YEAR}年 优秀`)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const grades = async () =>
    (await made(api.people.unitAssessments({ organizationId: row!.organizationId!, year: YEAR }))).map(
      (it) => it.grade,
    )
  expect(await grades()).toEqual((await grades()).map((_, at) => (at === 0 ? '优秀' : '称职')))
})

/** Types into a picker and takes what the list offers. */
async function choose(label: string, value: string): Promise<void> {
  const field = desk.page.getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await desk.page.getByRole('option', { name: value }).first().click()
}
