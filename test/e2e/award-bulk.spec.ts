import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import type { CycleId } from '#shared/values/id'
import { paperOf } from '../support/award-cycle'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { answerOpen } from '../support/e2e/dialogs'
import { workbookBytes } from '../support/workbooks'

test.describe.configure({ mode: 'serial' })

const HEAD = ['编号', '姓名', '工作单位', '出生年月', '性别', '主要业绩']

let desk: Desk
let cycleId: CycleId
let folder: string

/** A new cycle of the county's 双星十奖 that takes nominations, and what one unit brings on its stick. */
test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  const { awards } = apiOf(desk.page)
  const { rows } = await made(awards.programmes({ text: '双星十奖', offset: 0, limit: 10 }))
  const programmeId = rows[0]?.id
  if (!programmeId) throw new Error('the demonstration has no awards')
  const settings = { title: '第三届“双星十奖”', year: 2027, no: 3, referenceOn: '2027.01.01', budget: null }
  const cycle = await made(awards.createCycle({ programmeId, ...settings }))
  cycleId = cycle.id
  await made(
    awards.moveStage({ id: cycleId, version: cycle.version, stage: 'shenbao', to: 'open', reason: '' }),
  )
  folder = join(desk.folder, '县第一中学')
  await report('1985.13')
})
test.afterAll(() => desk.close())

async function report(birth: string): Promise<void> {
  mkdirSync(join(folder, '韩屿'), { recursive: true })
  const rows = [
    HEAD,
    [1, '韩屿', '县第一中学', '1985.06', '男', '任教十八年。'],
    [2, '覃一诺', '县第一中学', birth, '女', '主持省级课题两项。'],
  ]
  writeFileSync(join(folder, '申报.xlsx'), await workbookBytes([{ name: '教育人才奖', rows }]))
  writeFileSync(join(folder, '韩屿', '业绩佐证材料.pdf'), paperOf('韩屿'))
  writeFileSync(join(folder, '不知是谁的证书.pdf'), paperOf('谁'))
}

function tab(name: string): Locator {
  return desk.page.getByRole('tab', { name: new RegExp(`^${name}`) })
}

test('a folder is looked at: errors first with row, field and remedy, files of nobody by name', async () => {
  const { page, app } = desk
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/awards/cycles/${cycleId}/import`)
  await answerOpen(app, folder)
  await page.getByRole('button', { name: '选文件夹' }).click()
  const lines = page.getByRole('treeitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('覃一诺')
  await expect(lines.first()).toContainText('“1985.13”的月份应为 1 至 12。')
  await expect(lines.last()).toContainText('附件 1')
  await expect(page.getByText('将写入 1 份')).toBeVisible()
  await tab('文件').click()
  await expect(page.getByText('县第一中学/不知是谁的证书.pdf')).toBeVisible()
})

test('put right and read again it is written by keyboard, one row left out', async () => {
  const { page, app } = desk
  await report('1985.12')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
  await answerOpen(app, folder)
  await page.getByRole('button', { name: '选文件夹' }).click()
  await expect(page.getByText('将写入 2 份')).toBeVisible()
  const tree = page.getByRole('tree', { name: '申报各行' })
  await expect(tree).toBeFocused()
  // Whoever still lacks something stands first: the last row is complete.
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /写入 1 份/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已新增申报 1 份').first()).toBeVisible()
  const { rows } = await made(apiOf(page).awards.nominations({ cycleId }))
  expect(rows.map((it) => [it.name, it.state])).toEqual([['覃一诺', 'draft']])
})
