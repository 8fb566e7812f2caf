import { join } from 'node:path'
import { expect } from '@playwright/test'
import ExcelJS from 'exceljs'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { roundCalled } from './evaluation-result-steps'
import { DESKTOP, goTo, LAPTOP, type Stage, sized } from './stage'

/** Ballots by workbook: a file with wrong cells, looked at before anything is written. */
export async function ballotsByWorkbook(stage: Stage): Promise<void> {
  const { page, app, album, folder } = stage
  await goTo(stage, `/evaluations/rounds/${await roundCalled(stage, /述职评议/, 'open')}/ballots`)
  const path = join(folder, '录票表.xlsx')
  await answerSave(app, path)
  await page.getByRole('button', { name: '导出空表' }).click()
  await expect(page.getByText(/已导出 1 张工作表/).first()).toBeVisible()
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]
  for (const [place, text] of [
    ['D507', '好'],
    ['E507', '很好'],
    ['J527', '白票'],
  ] as const)
    if (sheet) sheet.getCell(place).value = text
  await book.xlsx.writeFile(path)
  await answerOpen(app, path)
  await page.getByRole('button', { name: '读入一录' }).click()
  const dialog = page.getByRole('dialog', { name: '读入预览' })
  await expect(dialog.getByText('“很好”不是这一栏的选项。')).toBeVisible()
  for (const size of [LAPTOP, DESKTOP]) {
    await sized(stage, size)
    await album.picture(
      page,
      `ballots-file-${size.width}`,
      '选票工作簿读入预览',
      'Ballots from a workbook, looked at before they are written',
    )
  }
  await sized(stage, LAPTOP)
  await page.keyboard.press('Escape')
}

/** 加减分 of a ranking that is published: what was recorded, against its caps. */
export async function recordedPoints(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, `/evaluations/rounds/${await roundCalled(stage, /村（社区）/, 'published')}/points`)
  await page.getByRole('row').filter({ hasText: '2／5' }).click()
  await expect(page.getByText('获评市级文明村').first()).toBeVisible()
  await album.picture(page, 'points', '加减分与否决', 'Points recorded beside the ballots, against their cap')
}
