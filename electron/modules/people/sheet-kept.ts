import { textOfCell } from '#electron/platform/formats/index'
import { isIncluded, type OpenBooks, type OpenSheet } from './sheet-books'
import type { PersonRow } from './sheet-draft'

/** A sheet that is about nobody on record, as it will be kept. */
export type KeptRows = {
  title: string
  fileName: string
  sender: string
  columns: string[]
  around: string[]
  rows: { row: number; cells: string[] }[]
}

/** What a commit keeps whole: sheets about nobody, and rows about people that are not on record. */
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

/** Rows of sets that are about nobody on record stay together under the name of their sheet, so that none is lost. */
export function strangerRows(sender: string, rows: readonly PersonRow[]): KeptRows[] {
  const sheets = [...new Set(rows.map((it) => it.sheet))]
  return sheets.map((sheet) => {
    const own = rows.filter((it) => it.sheet === sheet)
    const whole = keptSheet(sheet, sender)
    return {
      ...whole,
      title: `${whole.title}（未对上人的行）`,
      around: [],
      rows: own.map(({ row }) => ({ row: row.row, cells: row.cells.map((cell) => textOfCell(cell)) })),
    }
  })
}
