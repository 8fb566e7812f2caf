import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import type { Box, Round } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let round: Round
/** A town's box of the round being typed in, in which nothing has been entered yet. */
let box: Box

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  const api = apiOf(desk.page)
  const { rows } = await made(api.evaluations.rounds({ tab: 'running', offset: 0, limit: 50 }))
  const open = rows.find((it) => it.state === 'open')
  round = (await made(api.evaluations.round({ id: open?.id as RoundId }))) as Round
  box = round.boxes.at(-1) as Box
})
test.afterAll(() => desk.close())

/** Types texts into a workbook on disk, as a clerk would. */
async function fill(path: string, cells: Record<string, string | number>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  for (const [place, value] of Object.entries(cells)) {
    const sheet = book.worksheets[0]
    if (sheet) sheet.getCell(place).value = value
  }
  await book.xlsx.writeFile(path)
}

/** Opens the entry page of the round with the focus on the box. */
async function atBox(): Promise<void> {
  const { page } = desk
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/evaluations/rounds/${round.id}/ballots`)
  await page.getByRole('row').filter({ hasText: box.name }).first().click()
  await expect(page.getByRole('complementary', { name: box.name })).toBeVisible()
}

test('a box goes out as a workbook, comes back with one bad cell, is put right and written', async () => {
  const { page, app, folder } = desk
  await atBox()
  const path = join(folder, '录票表.xlsx')
  await answerSave(app, path)
  await page.getByRole('button', { name: '导出空表' }).click()
  await expect(page.getByText('已导出 1 张工作表。').first()).toBeVisible()

  // One secretary on each ballot: row 7, below title, facts, two lines of help, key and heading, is the first ballot, D to I are the six items, J says why one is invalid.
  await fill(path, {
    D7: '好',
    E7: '较好',
    F7: 1,
    G7: '2',
    H7: '好',
    I7: '好',
    D8: '很好',
    E8: '好',
    J9: '白票',
  })
  await answerOpen(app, path)
  await page.getByRole('button', { name: '读入一录' }).click()
  const dialog = page.getByRole('dialog', { name: '读入预览' })
  await expect(dialog.getByRole('row').filter({ hasText: 'D8' })).toContainText('“很好”不是这一栏的选项。')
  await expect(dialog.getByText('将写入 2 张')).toBeVisible()
  await expect(dialog.getByText('有误 1 张不写入')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await fill(path, { D8: '较好' })
  await page.getByRole('button', { name: '读入一录' }).click()
  await expect(dialog.getByText('没有问题。')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`已写入“${box.name}”3 张。`).first()).toBeVisible()

  const after = await made(apiOf(page).evaluations.round({ id: round.id }))
  expect(after.boxes.find((it) => it.no === box.no)).toMatchObject({ first: 3, void: 1 })
})

test('a comment is written by keyboard for somebody who is given no grade', async () => {
  const { page } = desk
  const api = apiOf(page)
  const { rows } = await made(api.evaluations.rounds({ tab: 'running', offset: 0, limit: 50 }))
  const closed = rows.find((it) => it.state === 'closed')
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/evaluations/rounds/${closed?.id}/points`)
  const grid = page.getByRole('grid', { name: '加减分、否决和评语' })
  await expect(grid.getByText('待写').first()).toBeVisible()
  await grid.getByRole('row').filter({ hasText: '待写' }).first().click()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: '登记加减分、否决、评语' })
  await dialog.getByRole('textbox', { name: '评语' }).fill('见习期间踏实肯干，能独立完成交办工作。')
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(grid.getByText('已写')).toBeVisible()
  await expect(page.getByText('见习期间踏实肯干，能独立完成交办工作。').first()).toBeVisible()
})
