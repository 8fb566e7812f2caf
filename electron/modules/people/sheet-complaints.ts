import { textOfCell } from '#electron/platform/formats/index'
import { findingsOf, type IncomingFile, type OpenPreview } from './preview'
import type { OpenBooks, OpenFile, OpenSheet } from './sheet-books'
import type { SheetFinding } from './sheet-draft'
import { placeName, type SheetTable, type TableColumn, type TableRow } from './sheet-table'

/** One thing to tell the sender. `column` is −1 where no single cell is meant; places are the spreadsheet's own. */
export type Complaint = {
  file: OpenFile
  sheetIndex: number
  sheetName: string
  row: number
  column: number
  place: string
  label: string
  value: string
  message: string
  remedy: string
}

/** What the sender has to put right: wrong cells, and people whose rows cannot be taken. */
export function complaintsOf({ books, files }: OpenPreview): Complaint[] {
  if (!books) return []
  const complaints = files.flatMap((file) => ofPerson(books, file))
  const order = (it: Complaint) => it.sheetIndex * 1e9 + it.row * 1000 + it.column
  return complaints.toSorted((a, b) => order(a) - order(b))
}

function ofPerson(books: OpenBooks, file: IncomingFile): Complaint[] {
  return (findingsOf(file) as SheetFinding[]).flatMap((finding) => {
    if (!finding.place) return finding.severity === 'error' ? ofWhole(file, finding) : []
    const { place } = finding
    const sheet = books.sheets[place.sheet]
    const column = sheet?.table.columns[place.column]
    if (!sheet || !column) return []
    const row = { row: place.row, reason: '', cells: [] }
    return [complaint(sheet, { row, column }, finding, finding.fix?.text ?? '')]
  })
}

/** A finding about the person as a whole is put at the name, or where the row begins. */
function ofWhole({ sheet }: IncomingFile, finding: SheetFinding): Complaint[] {
  const first = sheet?.rows[0]
  if (!first) return []
  const { table, targets } = first.sheet
  const named = ['name', 'identityNumber'].map((key) => targets.indexOf(key)).find((it) => it >= 0) ?? 0
  const column = table.columns[named]
  return column
    ? [complaint(first.sheet, { row: first.row, column }, finding, textOfCell(first.row.cells[named]))]
    : []
}

type Place = { row: TableRow; column: TableColumn }

function complaint(
  sheet: OpenSheet,
  { row, column }: Place,
  finding: SheetFinding,
  value: string,
): Complaint {
  const place = placeName(sheet.table, row, column)
  return {
    file: sheet.file,
    sheetIndex: sheet.sheetIndex,
    sheetName: sheet.raw?.name ?? sheet.name,
    ...spotOf(sheet.table, row, column),
    place,
    label: finding.label,
    value,
    // The place stands in a column of its own.
    message: finding.message.replace(/^“[^”]*”[A-Z]+\d+：/, ''),
    remedy: finding.remedy,
  }
}

/** Row and column of the cell in the spreadsheet, whichever way the records lie. */
function spotOf(table: SheetTable, row: TableRow, column: TableColumn): { row: number; column: number } {
  if (table.orientation === 'rows') return { row: row.row, column: column.index }
  if (table.orientation === 'columns') return { row: column.index, column: row.row - 1 }
  const found = /^([A-Z]+)(\d+)$/.exec(column.letter)
  const letters = [...(found?.[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(found?.[2] ?? 0), column: letters - 1 }
}
