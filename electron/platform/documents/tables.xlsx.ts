import type { Workbook, Worksheet } from 'exceljs'
import { songWidth } from '#shared/platform/print/song-widths'
import type { TableForm, TableRow } from '#shared/platform/print/table'
import { columnWidths, heightOf, linesIn } from '#shared/platform/print/table-cells'
import { headAreas } from '#shared/platform/print/table-head'
import { freeSheetName } from '../formats/xlsx-book'

/** Millimetres of the sheet's room for columns, and of one character of a column's width. */
const ROOM = { upright: 180, across: 267 }
const MM_PER_CHARACTER = 2
const POINTS_PER_MM = 72 / 25.4
const BORDER = { style: 'thin', color: { argb: 'FF000000' } } as const
const BOX = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER }
const FIGURE = /^-?(?:0|[1-9]\d{0,11})(?:\.(\d+))?(%?)$/

/** Tables as one workbook, a sheet each, set up to print like the paper: figures are numbers, headings repeat. */
export async function buildTablesXlsx(forms: readonly TableForm[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const names = new Set<string>()
  for (const form of forms) writeSheet(book, form, freeSheetName(form.title, names))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeSheet(book: Workbook, form: TableForm, name: string): void {
  const above = linesAbove(form)
  const head = above.length + form.head.length
  const out = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: {
      paperSize: 9,
      orientation: form.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${above.length + 1}:${head}`,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${form.foot.replaceAll('&', '&&')}&R第 &P 页　共 &N 页` },
  })
  const widths = columnWidths(form, form.landscape ? ROOM.across : ROOM.upright)
  out.columns = widths.map((it) => ({ width: it / MM_PER_CHARACTER }))
  above.forEach((line, at) => {
    writeLine(out, form, at + 1, line)
  })
  writeHead(out, form, above.length)
  form.rows.forEach((row, at) => {
    writeRow(out, form, head + at + 1, row)
    out.getRow(head + at + 1).height = rowHeight(form, widths, row) * POINTS_PER_MM
  })
  mergeRuns(out, form, head)
  const end = head + form.rows.length
  const below = [...form.notes, ...form.signs.map((it) => `${it}：　　　　　　　　年　　月　　日`)]
  below.forEach((text, at) => {
    writeLine(out, form, end + at + 1, { text, size: 10 })
  })
}

type Line = { text: string; size: number; center?: true; right?: string }

function linesAbove({ title, subtitle, left, right, lead }: TableForm): Line[] {
  return [
    { text: title, size: 16, center: true },
    ...(subtitle ? [{ text: subtitle, size: 12, center: true as const }] : []),
    ...(left || right ? [{ text: left, size: 10, right }] : []),
    ...lead.map((text) => ({ text, size: 10 })),
  ]
}

/** A line across the table; what stands at its right takes the last part of it. */
function writeLine(out: Worksheet, { columns }: TableForm, row: number, line: Line): void {
  const last = columns.length
  const split = line.right ? Math.max(1, Math.ceil(last / 2)) : last
  const put = (from: number, to: number, text: string, horizontal: 'left' | 'center' | 'right') => {
    const cell = out.getCell(row, from)
    cell.value = text
    cell.font = { name: '宋体', size: line.size, bold: line.size > 14 }
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
    if (to > from) out.mergeCells(row, from, row, to)
  }
  put(1, split, line.text, line.center ? 'center' : 'left')
  if (line.right && split < last) put(split + 1, last, line.right, 'right')
  out.getRow(row).height = line.size * 2
}

function writeHead(out: Worksheet, form: TableForm, before: number): void {
  for (const { area, text } of headAreas(form)) {
    const { row, column, rows = 1, columns = 1 } = area
    const top = before + row + 1
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        Object.assign(out.getCell(top + down, column + 1 + across), {
          font: { name: '宋体', size: form.size, bold: true },
          border: BOX,
          alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
        })
    out.getCell(top, column + 1).value = text
    if (rows * columns > 1) out.mergeCells(top, column + 1, top + rows - 1, column + columns)
  }
}

function writeRow(out: Worksheet, form: TableForm, at: number, row: TableRow): void {
  const { size, columns } = form
  columns.forEach(({ align, figures }, column) => {
    const cell = out.getCell(at, column + 1)
    const text = row.kind === 'group' ? (column === 0 ? row.text : '') : (row.cells[column] ?? '')
    const { value, format } = cellValue(text, figures && row.kind === 'row')
    cell.value = value
    cell.numFmt = format
    cell.font = { name: '宋体', size, bold: row.kind !== 'row' }
    cell.border = BOX
    cell.alignment = {
      horizontal: row.kind === 'group' ? 'left' : align,
      vertical: 'middle',
      wrapText: true,
    }
  })
  if (row.kind === 'group' && columns.length > 1) out.mergeCells(at, 1, at, columns.length)
}

/** Millimetres of a row, as on paper: a spreadsheet does not widen a row whose height is set. */
function rowHeight(form: TableForm, widths: readonly number[], row: TableRow): number {
  if (row.kind === 'group') return heightOf({ form }, 1)
  const setting = { form, widths, paper: { width: 0, height: 0 }, measure: songWidth }
  const lines = form.columns.map(({ merge }, at) =>
    merge ? 1 : linesIn(setting, row.cells[at] ?? '', widths[at] ?? 0).lines.length,
  )
  return heightOf({ form }, Math.max(1, ...lines))
}

/** A figure as a number with the digits that the paper shows, everything else as the text it is. */
function cellValue(text: string, figures: boolean): { value: string | number; format: string } {
  const found = figures ? FIGURE.exec(text) : null
  if (!found) return { value: text, format: '@' }
  const [, decimals = '', percent = ''] = found
  const format = (decimals ? `0.${'0'.repeat(decimals.length)}` : '0') + percent
  const number = Number(text.replace('%', ''))
  // 66.67 ÷ 100 is 0.6667000000000001 in binary.
  return { value: percent ? Number((number / 100).toFixed(decimals.length + 2)) : number, format }
}

/** Rows with the same text in a merged column, and in those before it, share one cell. */
function mergeRuns(out: Worksheet, { columns, rows }: TableForm, before: number): void {
  const merged = columns.flatMap(({ merge }, at) => (merge ? [at] : []))
  for (const column of merged) {
    const upTo = merged.filter((it) => it <= column)
    const keys = rows.map((row) =>
      row.kind === 'row' ? upTo.map((it) => row.cells[it] ?? '').join('\n') : null,
    )
    for (let from = 0, to = 1; from < keys.length; from = to++) {
      while (to < keys.length && keys[from] !== null && keys[to] === keys[from]) to += 1
      if (to - from > 1) out.mergeCells(before + from + 1, column + 1, before + to, column + 1)
    }
  }
}
