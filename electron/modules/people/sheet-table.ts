import type { SheetCell } from '#electron/platform/formats/index'
import { columnLetter } from '#electron/platform/formats/index'

/** How records lie in a sheet: one a row, one a column, or one on the whole sheet. */
export type Orientation = 'rows' | 'columns' | 'form'

/** `index`: 0-based column, or row number where records stand in columns. `letter`: as the window names it. */
export type TableColumn = { index: number; letter: string; header: string }

/** `row`: its number, or the column's (1-based) where records stand in columns. Cells stand as the columns do. */
export type TableRow = { row: number; reason: string; cells: SheetCell[] }

/** One table of a sheet: what its heading covers, or the whole sheet where it has none. */
export type SheetTable = {
  orientation: Orientation
  /** 0 where there is no heading. */
  headerFrom: number
  headerTo: number
  title: string
  /** The unit that the title or a line above the heading names. */
  unit: string
  columns: TableColumn[]
  rows: TableRow[]
  /** True for a part of a form: whom it is about stands elsewhere in the workbook. */
  ofForm: boolean
  /** Texts around the table that are no rows: titles, notes, signatures. */
  around: string[]
}

/** The place of a cell as the spreadsheet names it. */
export function placeName(table: SheetTable, row: TableRow, column: TableColumn): string {
  if (table.orientation === 'form') return column.letter
  if (table.orientation === 'columns') return `${columnLetter(row.row - 1)}${column.index}`
  return `${columnLetter(column.index)}${row.row}`
}
