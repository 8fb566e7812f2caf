import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'

let desk: Desk
test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
})
test.afterAll(() => desk.close())

/** A register with a head of two rows, a group over two columns, a wrong date and a note below. */
async function writeRegister(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('督察问题')
  sheet.addRows([
    ['党建督察问题台账'],
    ['序号', '问题', '责任', null, '完成时限', '是否销号'],
    [null, null, '责任单位', '责任人', null, null],
    [1, '红石村支委会缺记录', '青石镇', '佟守成', '2026.01.31', '否'],
    [2, '茶园村公开栏未更新', '白水乡', '卞玉芹', '年底前', '否'],
    ['填报人：晏德昌'],
  ])
  for (const merge of ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3']) sheet.mergeCells(merge)
  await book.xlsx.writeFile(path)
}

test('a foreign workbook becomes a ledger, is kept by keyboard and leaves in its own layout', async () => {
  const { page, app, folder } = desk
  const path = join(folder, '督察问题库.xlsx')
  await writeRegister(path)
  await answerOpen(app, path)
  await page.evaluate(() => {
    location.hash = '/ledgers/own/new'
  })
  await page.getByRole('button', { name: '选择表格…' }).first().click()
  await expect(page.getByRole('textbox', { name: '台账名称' })).toHaveValue('党建督察问题台账')
  await expect(page.getByRole('textbox', { name: '栏目 3 列名' })).toHaveValue('责任／责任单位')
  await expect(page.getByText('2 行，待核 1 行')).toBeVisible()
  await page.keyboard.press('Control+s')

  const rows = page.getByRole('grid', { name: '党建督察问题台账' })
  await expect(rows.getByText('年底前')).toHaveAttribute('title', /完成时限应为年月/)
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: '问题' }).fill('柳河镇党费未按月交纳')
  await page.keyboard.press('Control+Enter')
  await expect(rows.getByText('柳河镇党费未按月交纳')).toBeVisible()

  const out = join(folder, '台账导出.xlsx')
  await answerSave(app, out)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: '存为 Excel…' }).click()
  await expect(page.getByText(/已写出 台账导出.xlsx，3 条。/).first()).toBeVisible()
  const [sheet] = (await readWorkbook(out)).sheets
  expect(sheet?.rows.map((it) => it.values.map((value) => textOfCell(value)))).toEqual([
    ['党建督察问题台账'],
    ['序号', '问题', '责任', '完成时限', '是否销号'],
    ['责任单位', '责任人'],
    ['1', '红石村支委会缺记录', '青石镇', '佟守成', '2026.01.31', '否'],
    ['2', '茶园村公开栏未更新', '白水乡', '卞玉芹', '年底前', '否'],
    ['3', '柳河镇党费未按月交纳'],
    ['填报人：晏德昌'],
  ])
})
