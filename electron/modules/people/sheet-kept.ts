import { textOfCell } from '#electron/platform/formats/index'
import { isIncluded, type OpenBooks, type OpenSheet } from './sheet-books'

/** A sheet that is about nobody on record, as it will be kept. */
export type KeptRows = {
  title: string
  fileName: string
  sender: string
  columns: string[]
  around: string[]
  rows: { row: number; cells: string[] }[]
}

export function keptOf(books: OpenBooks): KeptRows[] {
  return books.sheets
    .filter((sheet) => sheet.chosen && sheet.destination === 'kept' && sheet.raw)
    .map((sheet) => keptSheet(sheet, books.sender))
    .filter((kept) => kept.rows.length > 0)
}

function keptSheet(sheet: OpenSheet, sender: string): KeptRows {
  const { table, file } = sheet
  const plainName = /^sheet\s*\d*$|^工作表\d*$/i.test(sheet.name)
  return {
    title: table.title || (plainName ? file.name.replace(/\.[^.]*$/, '') : sheet.name),
    fileName: file.name,
    sender,
    columns: table.columns.map((it) => it.header || `${it.letter}列`),
    around: table.around,
    rows: table.rows
      .filter((row) => isIncluded(sheet, row))
      .map((row) => ({ row: row.row, cells: row.cells.map((cell) => textOfCell(cell)) })),
  }
}
