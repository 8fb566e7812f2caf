import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { Style, Worksheet } from 'exceljs'

/** A column as it is written: texts stay texts (身份证号 keeps its digits), numbers are numbers. */
export type OutColumn = { header: string; width: number; center?: boolean }

export type OutSheet = {
  name: string
  /** Above the heading, across all columns; '' for none. */
  title: string
  columns: readonly OutColumn[]
}

type Cell = string | number

const BORDER = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
const BOX = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER }

/**
 * Writes a list as a workbook, row by row as they come: title, heading that stays in sight and repeats on paper,
 * A4 across. The file appears only when all of it is there.
 */
export async function writeXlsx(
  path: string,
  sheet: OutSheet,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  const partial = `${path}.${process.pid}-${Date.now()}.part`
  const stream = createWriteStream(partial)
  const done = finished(stream)
  // Awaited below; until then a rejection must not count as unhandled.
  done.catch(() => {})
  try {
    const count = await writeRows(stream, sheet, rows)
    await done
    await toDisk(partial)
    await rename(partial, path)
    return count
  } catch (error) {
    stream.destroy()
    await rm(partial, { force: true })
    throw error
  }
}

async function writeRows(
  stream: NodeJS.WritableStream,
  sheet: OutSheet,
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<number> {
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', reject)
  })
  failed.catch(() => {})
  // Loaded when a list is written: it is large, and the program starts without it.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  } as never)
  const headerRow = sheet.title === '' ? 1 : 2
  const out = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${headerRow}`,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  })
  out.columns = sheet.columns.map(({ width }) => ({ width }))
  // The library works a style out once for an object; a column's style would be a new object in every cell.
  const styles = sheet.columns.map(({ center }) => columnStyle(center))
  writeHead(out, sheet, headerRow)
  let count = 0
  for await (const cells of rows) {
    const row = out.addRow(cells)
    styles.forEach((style, at) => {
      row.getCell(at + 1).style = style
    })
    row.commit()
    count += 1
    if (count % 2000 === 0) await Promise.race([drained(stream), failed])
  }
  out.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + count, column: sheet.columns.length },
  }
  out.commit()
  await Promise.race([book.commit(), failed])
  return count
}

function columnStyle(center = false): Partial<Style> {
  return {
    numFmt: '@',
    font: { name: '宋体', size: 10 },
    border: BOX,
    alignment: { vertical: 'middle', horizontal: center ? 'center' : 'left', wrapText: true },
  }
}

function writeHead(out: Worksheet, sheet: OutSheet, headerRow: number): void {
  if (headerRow === 2) {
    const title = out.getRow(1)
    title.height = 32
    const cell = title.getCell(1)
    cell.value = sheet.title
    cell.style = {
      font: { name: '宋体', size: 16, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle' },
    }
    if (sheet.columns.length > 1) out.mergeCells(1, 1, 1, sheet.columns.length)
    title.commit()
  }
  const head = out.getRow(headerRow)
  head.height = 24
  sheet.columns.forEach(({ header }, at) => {
    const cell = head.getCell(at + 1)
    cell.value = header
    cell.style = {
      font: { name: '宋体', size: 10, bold: true },
      border: BOX,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F2F5' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    }
  })
  head.commit()
}

/** What a spreadsheet takes as the name of a sheet. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]]/g, '')
      .replace(/^'|'$/g, '')
      .slice(0, 31) || 'Sheet1'
  )
}

/** Lets what was written leave before more is made. */
function drained(stream: NodeJS.WritableStream): Promise<void> {
  const writable = stream as NodeJS.WritableStream & { writableNeedDrain?: boolean }
  if (!writable.writableNeedDrain) return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => stream.once('drain', () => resolve()))
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
