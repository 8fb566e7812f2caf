import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { Cell, Style, stream as streams } from 'exceljs'

/** A workbook on its way to the disk. */
export type OpenBook = {
  book: streams.xlsx.WorkbookWriter
  /** Awaited now and then between rows: lets what was written leave before more is made. */
  drained: () => Promise<void>
}

const LINE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const

/** A hairline on every side. */
export const BOXED = { top: LINE, left: LINE, bottom: LINE, right: LINE }

/** What a sheet is printed on: A4 across, as wide as the page, its head on each. */
export function pageOf(headRows: number) {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `1:${headRows}`,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  } as const
}

export const FOOTER = { oddFooter: '第 &P 页，共 &N 页' }

/** Writes a workbook as it is made. The file appears only when all of it is there. */
export async function writeBook<T>(path: string, fill: (open: OpenBook) => Promise<T>): Promise<T> {
  const partial = `${path}.${process.pid}-${Date.now()}.part`
  const stream = createWriteStream(partial)
  const done = finished(stream)
  // Awaited below; until then a rejection must not count as unhandled.
  done.catch(() => {})
  try {
    const made = await fillBook(stream, fill)
    await done
    await toDisk(partial)
    await rename(partial, path)
    return made
  } catch (error) {
    stream.destroy()
    await rm(partial, { force: true })
    throw error
  }
}

async function fillBook<T>(stream: NodeJS.WritableStream, fill: (open: OpenBook) => Promise<T>): Promise<T> {
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', reject)
  })
  failed.catch(() => {})
  // Loaded when a workbook is written: it is large, and the program starts without it.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  } as never)
  const made = await fill({ book, drained: () => Promise.race([drained(stream), failed]) })
  await Promise.race([book.commit(), failed])
  return made
}

/** The title above a table. */
export function titleCell(cell: Cell, text: string): void {
  cell.value = text
  cell.style = {
    font: { name: '宋体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  }
}

/** The heading of a column. */
export function headCell(cell: Cell, text: string): void {
  cell.value = text
  cell.style = {
    font: { name: '宋体', size: 10, bold: true },
    border: BOXED,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F2F5' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  }
}

/** Texts stay texts, boxed. The library works a style out once for an object: make one and use it for every cell. */
export function bodyStyle(center = false): Partial<Style> {
  return {
    numFmt: '@',
    font: { name: '宋体', size: 10 },
    border: BOXED,
    alignment: { vertical: 'middle', horizontal: center ? 'center' : 'left', wrapText: true },
  }
}

/** What a spreadsheet takes as the name of a sheet. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]]/g, '')
      .replace(/^'|'$/g, '')
      .slice(0, 31) || 'Sheet1'
  )
}

/** The same, other than those already taken. */
export function freeSheetName(name: string, taken: Set<string>): string {
  const plain = sheetName(name).slice(0, 28)
  for (let number = 1; ; number++) {
    const made = number === 1 ? plain : `${plain}${number}`
    if (taken.has(made.toLowerCase())) continue
    taken.add(made.toLowerCase())
    return made
  }
}

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
