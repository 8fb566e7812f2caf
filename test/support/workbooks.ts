import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Grant } from '#shared/values/id'
import type { TestVault } from './open-test-vault'

/** A cell as a department types it: a text, a number with its format, a day, or nothing. */
export type MadeCell = string | number | boolean | null | { value: ExcelJS.CellValue; format?: string }

export type MadeSheet = {
  name?: string
  rows: MadeCell[][]
  /** A1:D1 and the like. */
  merges?: string[]
  hidden?: boolean
  hiddenRows?: number[]
}

/** The bytes of a workbook with these sheets. */
export async function workbookBytes(sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [index, made] of sheets.entries()) {
    const sheet = book.addWorksheet(made.name ?? `Sheet${index + 1}`, {
      state: made.hidden ? 'hidden' : 'visible',
    })
    made.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell === null || cell === '') return
        const place = sheet.getCell(row + 1, column + 1)
        const typed = typeof cell === 'object' ? cell : { value: cell }
        place.value = typed.value
        if (typed.format) place.numFmt = typed.format
      })
    })
    for (const merge of made.merges ?? []) sheet.mergeCells(merge)
    for (const row of made.hiddenRows ?? []) sheet.getRow(row).hidden = true
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Writes a workbook into the test's folder and answers the ticket for it. */
export async function workbookFile(
  test: TestVault,
  name: string,
  ...sheets: readonly MadeSheet[]
): Promise<Grant> {
  const path = join(test.folder, name)
  writeFileSync(path, await workbookBytes(sheets))
  return test.grant(path)
}
