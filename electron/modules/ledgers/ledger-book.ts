import type { Style, Worksheet } from 'exceljs'
import {
  bodyStyle,
  FOOTER,
  headCell,
  type OpenBook,
  pageOf,
  sheetName,
  titleCell,
  writeBook,
} from '#electron/platform/formats/xlsx-book'
import type { LedgerColumn, LedgerContent, LedgerRow } from '#shared/modules/ledgers/ledger'
import { headBlocks, headRows } from '#shared/modules/ledgers/rules-heads'

type Rows = { rows: AsyncIterable<LedgerRow> | Iterable<LedgerRow>; totals: Record<string, number> }

/** Digits beyond which a spreadsheet rounds a number. */
const MOST_DIGITS = 15

/** Writes a ledger as it was laid out: title, lines above, head with its groups, rows, sums, lines below. */
export function writeLedgerBook(path: string, content: LedgerContent, rows: Rows): Promise<number> {
  return writeBook(path, (open) => writeSheet(open, content, rows))
}

async function writeSheet({ book, drained }: OpenBook, content: LedgerContent, { rows, totals }: Rows) {
  const { columns, landscape } = content
  const headFrom = 2 + content.above.length
  const bodyFrom = headFrom + headRows(columns)
  const out = book.addWorksheet(sheetName(content.title), {
    views: [{ state: 'frozen', ySplit: bodyFrom - 1 }],
    pageSetup: { ...pageOf(bodyFrom - 1), orientation: landscape ? 'landscape' : 'portrait' },
    headerFooter: FOOTER,
  })
  out.columns = columns.map(({ width }) => ({ width }))
  writeAbove(out, content)
  writeHead(out, columns, headFrom)
  const styles = columns.map(styleOf)
  let count = 0
  for await (const row of rows) {
    writeRow(
      out,
      styles,
      columns.map((column) => sheetValue(column, row)),
    )
    count += 1
    if (count % 2000 === 0) await drained()
  }
  writeTotals(out, columns, totals, styles)
  for (const line of content.below) writeLine(out, line, columns.length)
  out.commit()
  return count
}

function writeAbove(out: Worksheet, { title, above, columns }: LedgerContent): void {
  titleCell(out.getCell(1, 1), title)
  out.getRow(1).height = 30
  if (columns.length > 1) out.mergeCells(1, 1, 1, columns.length)
  above.forEach((line, at) => {
    const row = at + 2
    out.getCell(row, 1).value = line
    out.getCell(row, 1).style = { font: { name: '宋体', size: 10 } }
    if (columns.length > 1) out.mergeCells(row, 1, row, columns.length)
  })
}

function writeHead(out: Worksheet, columns: readonly LedgerColumn[], from: number): void {
  for (const { text, row, column, rows, columns: wide } of headBlocks(columns)) {
    const [top, left] = [from + row, column + 1]
    for (let y = top; y < top + rows; y += 1)
      for (let x = left; x < left + wide; x += 1)
        headCell(out.getCell(y, x), y === top && x === left ? text : '')
    if (rows > 1 || wide > 1) out.mergeCells(top, left, top + rows - 1, left + wide - 1)
  }
}

function styleOf({ type, role }: LedgerColumn): Partial<Style> {
  const center = role === 'serial' || type === 'date' || type === 'choice'
  return type === 'number' ? { ...bodyStyle(role === 'serial'), numFmt: 'General' } : bodyStyle(center)
}

/** A number leaves as one, unless a spreadsheet would round it. */
function sheetValue({ key, type, role }: LedgerColumn, { cells, number }: LedgerRow): string | number {
  if (role === 'serial') return number
  const text = cells[key] ?? ''
  const figure = Number(text)
  const keeps = type === 'number' && text !== '' && String(figure) === text && text.length <= MOST_DIGITS
  return keeps ? figure : text
}

function writeRow(out: Worksheet, styles: readonly Partial<Style>[], values: readonly (string | number)[]) {
  const row = out.addRow(values)
  styles.forEach((style, at) => {
    row.getCell(at + 1).style = style
  })
  row.commit()
}

function writeTotals(
  out: Worksheet,
  columns: readonly LedgerColumn[],
  totals: Record<string, number>,
  styles: readonly Partial<Style>[],
): void {
  if (Object.keys(totals).length === 0) return
  const values = columns.map(({ key }) => totals[key] ?? '')
  const label = values.indexOf('')
  writeRow(
    out,
    styles,
    values.map((it, at) => (at === label ? TOTAL : it)),
  )
}

const TOTAL = '合计'

function writeLine(out: Worksheet, line: string, wide: number): void {
  const row = out.addRow([line])
  row.getCell(1).style = { font: { name: '宋体', size: 10 }, alignment: { wrapText: true, vertical: 'top' } }
  if (wide > 1) out.mergeCells(row.number, 1, row.number, wide)
  row.commit()
}
