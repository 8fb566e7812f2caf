import type { Merge } from './workbook'
import type { AddedSheet } from './xlsx-added-sheet'
import { freeSheetName } from './xlsx-book'

export type TextSheet = {
  name: string
  hidden: boolean
  merges: readonly Merge[]
  cells: readonly { row: number; column: number; text: string }[]
  marked: readonly { row: number; column: number }[]
}

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const

/** A workbook made of texts alone, with some cells coloured and a sheet of texts behind the others. */
export async function workbookOfTexts(sheets: readonly TextSheet[], added: AddedSheet): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const names = new Set<string>()
  for (const sheet of sheets) {
    const out = book.addWorksheet(freeSheetName(sheet.name, names), {
      state: sheet.hidden ? 'hidden' : 'visible',
    })
    for (const { row, column, text } of sheet.cells) {
      const cell = out.getCell(row, column + 1)
      cell.numFmt = '@'
      cell.value = text
    }
    for (const { row, column } of sheet.marked) out.getCell(row, column + 1).fill = RED
    for (const { top, left, bottom, right } of sheet.merges) out.mergeCells(top, left + 1, bottom, right + 1)
  }
  const reasons = book.addWorksheet(freeSheetName(added.name, names), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  reasons.columns = added.widths.map((width) => ({ width }))
  for (const row of added.rows) reasons.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
