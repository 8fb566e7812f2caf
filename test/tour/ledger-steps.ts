import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import ExcelJS from 'exceljs'
import { answerOpen } from '../support/e2e/dialogs'
import { pictures } from './award-pictures'
import { goTo, type Stage } from './stage'

/** @file The ledgers: what a branch owes, a term that ends, a problem to its end, an inspection year, an admission. */

const WAIT = { timeout: 60_000 }

/** Branches by months, one with gaps, and what can be done about a gap. */
export async function branchMatrix(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/ledgers/duties')
  const matrix = page.getByRole('grid', { name: '组织生活矩阵' })
  await expect(matrix).toBeVisible(WAIT)
  await expect(matrix).toContainText('党支部', WAIT)
  await pictures(stage, 'duties-matrix', '组织生活矩阵', 'Branches by months; only what is missing is loud')
  await page.getByRole('button', { name: /^只看有缺的/ }).click()
  await matrix.getByRole('button', { name: /缺/ }).first().click()
  await album.picture(page, 'duties-gap', '缺一次会', 'A gap: why, and two acts')
  await page.keyboard.press('Escape')
}

/** Terms that end, reminder letters to those responsible, the letter as it is printed. */
export async function termLetter(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/organizations/terms')
  const terms = page.getByRole('grid', { name: '任期' })
  await expect(rowsOf(terms).nth(2)).toBeVisible(WAIT)
  await pictures(stage, 'terms', '换届提醒', 'Ends of terms worked out, letters due and overdue')
  await page.getByRole('tab', { name: /^应发函/ }).click()
  await expect(rowsOf(terms).first()).toBeVisible(WAIT)
  await terms.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: '发提醒函' }).click()
  await album.picture(page, 'term-letters', '发提醒函', 'Letters in a batch: sender, number, date')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^已发函/ }).click()
  await expect(rowsOf(terms).first()).toBeVisible(WAIT)
  await terms.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: '提醒函…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible(WAIT)
  await album.picture(page, 'term-letter', '换届提醒函', 'A reminder letter before it is printed')
  await page.keyboard.press('Escape')
}

/** A residents' problem that went up to the county, and one that was closed by two people. */
export async function problemToItsEnd(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/ledgers/matters')
  await expect(page.getByRole('tab', { name: /^逾期/ })).toBeVisible(WAIT)
  await pictures(stage, 'matters', '督办事项', 'One ledger of matters with deadline, level and state')
  for (const [tab, key, chinese, english] of [
    ['逾期', 'matter-late', '逾期的事项', 'A matter past its deadline: next steps, who is to be urged'],
    ['已办结', 'matter-closed', '已销号的事项', 'Closed with evidence and by a second person'],
  ] as const) {
    await goTo(stage, '/ledgers/matters')
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
    const list = page.getByRole('grid').last()
    await expect(rowsOf(list).first()).toBeVisible(WAIT)
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByText('办理期限').first()).toBeVisible(WAIT)
    await album.picture(page, key, chinese, english)
  }
}

/** Groups and areas, the plan of the year, visits, findings, and what is still owed on a day. */
export async function inspectionYear(stage: Stage): Promise<void> {
  const { page, album } = stage
  await goTo(stage, '/ledgers/inspections')
  for (const [tab, key, english] of [
    ['频次缺口', 'coverage', 'What is still owed on any day'],
    ['年度计划', 'plan', 'A year plan that satisfies the frequencies'],
    ['巡查记录', 'visits', 'Visits with their check lists'],
    ['发现问题', 'findings', 'Findings that become supervised matters'],
    ['检查机构', 'groups', 'Groups; each town in exactly one area'],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click(WAIT)
    await expect(page.getByRole('tab', { name: new RegExp(`^${tab}`) })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await album.picture(page, `inspection-${key}`, `巡回检查　${tab}`, english)
  }
}

/** Candidates by stage, and one admission step by step. */
export async function memberAdmitted(stage: Stage): Promise<void> {
  const { page } = stage
  await goTo(stage, '/ledgers/admissions')
  const desk = page.getByRole('grid').first()
  await expect(rowsOf(desk).first()).toBeVisible(WAIT)
  await pictures(stage, 'admissions', '发展党员', 'Admissions by stage')
  await desk.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/ledgers\/procedures\//, WAIT)
  await pictures(
    stage,
    'admission',
    '发展党员，一人',
    'Five stages, twenty-five steps; dates worked out, decisions typed',
  )
}

/** A department's own workbook: read, corrected, kept as a ledger, printed in its own layout. */
export async function foreignWorkbook(stage: Stage): Promise<void> {
  const { page, app, album, folder } = stage
  const path = join(folder, '督察问题库.xlsx')
  await writeRegister(path)
  await answerOpen(app, path)
  await goTo(stage, '/ledgers/own/new')
  await page.getByRole('button', { name: '选择表格…' }).first().click()
  await expect(page.getByRole('textbox', { name: '台账名称' })).toHaveValue('党建督察问题台账', WAIT)
  await pictures(
    stage,
    'own-ledger-read',
    '由表格建立台账',
    'A workbook with merged heads read into typed columns',
  )
  await page.keyboard.press('Control+s')
  const rows = page.getByRole('grid', { name: '党建督察问题台账' })
  await expect(rows).toBeVisible(WAIT)
  await album.picture(page, 'own-ledger', '自建台账', 'The ledger, with what is to be checked')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog')).toBeVisible(WAIT)
  await album.picture(page, 'own-ledger-paper', '自建台账，打印', 'Printed back in its own layout')
  await page.keyboard.press('Escape')
}

function rowsOf(grid: Locator): Locator {
  return grid.locator('tbody tr')
}

/** A register with a head of two rows, a group over two columns and a wrong date. */
async function writeRegister(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('督察问题')
  sheet.addRows([
    ['党建督察问题台账'],
    ['序号', '问题', '责任', null, '完成时限', '是否销号'],
    [null, null, '责任单位', '责任人', null, null],
    [1, '红石村支委会缺记录', '青石镇', '佟守成', '2026.12.31', '否'],
    [2, '茶园村公开栏未更新', '白水乡', '卞玉芹', '年底前', '否'],
    [3, '黄桥村党费未按月交纳', '黄桥镇', '房毅', '2026.12.15', '是'],
  ])
  for (const merge of ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3']) sheet.mergeCells(merge)
  await book.xlsx.writeFile(path)
}
