import type { Worksheet } from 'exceljs'
import {
  bodyStyle,
  FOOTER,
  headCell,
  type OpenBook,
  pageOf,
  sheetName,
  titleCell,
  writeBook,
} from './xlsx-book'

/** A column as it is written: texts stay texts (身份证号 keeps its digits), numbers are numbers. */
export type OutColumn = { header: string; width: number; center?: boolean }

export type OutSheet = {
  name: string
  /** Above the heading, across all columns; '' for none. */
  title: string
  columns: readonly OutColumn[]
}

type Cell = string | number

/**
 * Writes a list as a workbook, row by row as they come: title, heading that stays in sight and repeats on paper,
 * A4 across. The file appears only when all of it is there.
 */
export function writeXlsx(
  path: string,
  sheet: OutSheet,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  return writeBook(path, (open) => writeRows(open, sheet, rows))
}

async function writeRows(
  { book, drained }: OpenBook,
  sheet: OutSheet,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  const headerRow = sheet.title === '' ? 1 : 2
  const out = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: pageOf(headerRow),
    headerFooter: FOOTER,
  })
  out.columns = sheet.columns.map(({ width }) => ({ width }))
  const styles = sheet.columns.map(({ center }) => bodyStyle(center))
  writeHead(out, sheet, headerRow)
  let count = 0
  for await (const cells of rows) {
    const row = out.addRow(cells)
    styles.forEach((style, at) => {
      row.getCell(at + 1).style = style
    })
    row.commit()
    count += 1
    if (count % 2000 === 0) await drained()
  }
  out.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + count, column: sheet.columns.length },
  }
  out.commit()
  return count
}

function writeHead(out: Worksheet, sheet: OutSheet, headerRow: number): void {
  if (headerRow === 2) {
    const title = out.getRow(1)
    title.height = 32
    titleCell(title.getCell(1), sheet.title)
    if (sheet.columns.length > 1) out.mergeCells(1, 1, 1, sheet.columns.length)
    title.commit()
  }
  const head = out.getRow(headerRow)
  head.height = 24
  sheet.columns.forEach(({ header }, at) => {
    headCell(head.getCell(at + 1), header)
  })
  head.commit()
}
