import type { Style, Worksheet } from 'exceljs'
import {
  BOXED,
  bodyStyle,
  FOOTER,
  freeSheetName,
  headCell,
  type OpenBook,
  pageOf,
  titleCell,
  writeBook,
} from './xlsx-book'

/** A column to type into, or one that says whose line it is. */
export type EntryColumn = {
  /** One text for each row of the heading; equal neighbours to the right or below become one cell. */
  heads: readonly string[]
  width: number
  center?: boolean
  /** The words to choose from. Other texts may be typed: whoever reads the sheet checks them. */
  options?: readonly string[]
  /** Only a number between both is taken, ends included. */
  number?: { from: number; to: number }
  /** Printed words, not to be typed over: grey. */
  given?: boolean
}

/** A sheet that comes back filled in. */
export type EntrySheet = {
  name: string
  title: string
  /** Lines between title and heading, each across all columns. */
  lines: readonly string[]
  /** The small line by which the sheet is known when it comes back. */
  key: string
  /** Only what is to be typed can be typed, and the key is out of sight; there is no password. */
  sealed?: boolean
  columns: readonly EntryColumn[]
  /** `opens`: a new block begins with this row, and a stronger line above it says so. */
  rows: Iterable<{ cells: readonly (string | number)[]; opens: boolean }>
}

/** A list of a spreadsheet holds no more characters. */
const LONGEST_LIST = 255
const STRONG = { style: 'medium', color: { argb: 'FF5B6470' } } as const
const SMALL = { name: '宋体', size: 9, color: { argb: 'FF777F8A' } } as const

/** Writes a workbook to be filled in by hand and read again. Answers how many rows it has. */
export function writeEntrySheets(path: string, sheets: readonly EntrySheet[]): Promise<number> {
  return writeBook(path, async (open) => {
    const names = new Set<string>()
    let count = 0
    for (const sheet of sheets) count += await writeSheet(open, sheet, freeSheetName(sheet.name, names))
    return count
  })
}

async function writeSheet({ book, drained }: OpenBook, sheet: EntrySheet, name: string): Promise<number> {
  const above = 1 + sheet.lines.length + 1
  const headRows = sheet.columns[0]?.heads.length ?? 1
  const first = above + headRows + 1
  const out = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: first - 1, xSplit: sheet.columns.filter((it) => it.given).length }],
    pageSetup: pageOf(first - 1),
    headerFooter: FOOTER,
  })
  out.columns = sheet.columns.map(({ width }) => ({ width }))
  writeAbove(out, sheet)
  if (sheet.sealed) {
    out.getRow(above).hidden = true
    void out.protect('', { selectLockedCells: true, formatColumns: false })
  }
  writeHeads(out, sheet.columns, above + 1, headRows)
  const styles = [stylesOf(sheet.columns, false), stylesOf(sheet.columns, true)] as const
  let count = 0
  for (const { cells, opens } of sheet.rows) {
    const row = out.addRow(cells)
    styles[opens ? 1 : 0].forEach((style, at) => {
      row.getCell(at + 1).style = style
    })
    row.commit()
    count += 1
    if (count % 2000 === 0) await drained()
  }
  if (count > 0) guardCells(out, sheet.columns, first, first + count - 1)
  out.commit()
  return count
}

function writeAbove(out: Worksheet, { title, lines, key, columns }: EntrySheet): void {
  titleCell(out.getCell(1, 1), title)
  out.getRow(1).height = 30
  for (const [at, line] of [...lines, key].entries()) {
    const cell = out.getCell(at + 2, 1)
    cell.value = line
    cell.style = {
      font: at === lines.length ? SMALL : { name: '宋体', size: 10 },
      alignment: { vertical: 'middle', wrapText: true },
    }
    out.getRow(at + 2).height = 15 * Math.max(1, Math.ceil(line.length / 60))
  }
  if (columns.length < 2) return
  for (let row = 1; row <= lines.length + 2; row++) out.mergeCells(row, 1, row, columns.length)
}

function writeHeads(out: Worksheet, columns: readonly EntryColumn[], from: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    out.getRow(from + row).height = 28
    columns.forEach(({ heads }, at) => {
      headCell(out.getCell(from + row, at + 1), heads[row] ?? '')
    })
  }
  for (const { top, left, bottom, right } of merged(columns, rows))
    out.mergeCells(from + top, left + 1, from + bottom, right + 1)
}

/** Blocks of equal headings: down a column first, else along the first row. */
function merged(columns: readonly EntryColumn[], rows: number) {
  const blocks: { top: number; left: number; bottom: number; right: number }[] = []
  for (let left = 0; rows > 1 && left < columns.length; ) {
    const heads = columns[left]?.heads ?? []
    let right = left
    if (heads.every((it) => it === heads[0])) blocks.push({ top: 0, left, bottom: rows - 1, right })
    else while (columns[right + 1]?.heads[0] === heads[0]) right += 1
    if (right > left) blocks.push({ top: 0, left, bottom: 0, right })
    left = right + 1
  }
  return blocks
}

function stylesOf(columns: readonly EntryColumn[], opens: boolean): Partial<Style>[] {
  return columns.map(({ center, given, number }) => ({
    ...bodyStyle(center),
    ...(number ? { numFmt: 'General' } : {}),
    ...(given ? {} : { protection: { locked: false } }),
    ...(opens ? { border: { ...BOXED, top: STRONG } } : {}),
    ...(given ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6F7F8' } } } : {}),
  }))
}

type Validated = Worksheet & {
  dataValidations: { add: (address: string, validation: Record<string, unknown>) => void }
}

/** The library's types know single cells only; one entry for a whole column keeps the file small. */
function guardCells(out: Worksheet, columns: readonly EntryColumn[], from: number, to: number): void {
  for (const [at, column] of columns.entries()) {
    const validation = validationOf(column)
    const letter = out.getColumn(at + 1).letter
    if (validation) (out as Validated).dataValidations.add(`${letter}${from}:${letter}${to}`, validation)
  }
}

/** Other words than those offered may be typed; a number beyond its limits may not. */
function validationOf({ options = [], number }: EntryColumn): Record<string, unknown> | null {
  if (number)
    return {
      type: 'decimal',
      operator: 'between',
      allowBlank: true,
      formulae: [number.from, number.to],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '超出范围',
      error: `应在 ${number.from} 至 ${number.to} 之间。`,
    }
  const list = options.join(',')
  const fits = list !== '' && list.length <= LONGEST_LIST && !options.some((it) => /[,"]/.test(it))
  return fits ? { type: 'list', allowBlank: true, formulae: [`"${list}"`], showErrorMessage: false } : null
}
