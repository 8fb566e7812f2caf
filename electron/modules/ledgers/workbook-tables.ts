import { Grid, REASONS, type SheetTable, tablesOf } from '#electron/modules/people/index'
import { type RawSheet, type RawWorkbook, textOfCell } from '#electron/platform/formats/index'
import { type LedgerColumn, type LedgerContent, MOST_COLUMNS } from '#shared/modules/ledgers/ledger'
import { readNumber } from '#shared/modules/ledgers/rules-cells'
import { proposeColumns } from '#shared/modules/ledgers/rules-propose'
import { headsOfColumn, widthOfColumn } from './workbook-heads'

/** Rows from which a column's kind is guessed. */
const SAMPLED = 300
/** Characters of a row that an upright page still bears; a sheet nobody has set up for paper says upright too. */
const UPRIGHT_ROOM = 150
const LINES_ABOVE = 10
const LINES_BELOW = 20

/** A table of a workbook: the ledger it would be, and its rows as texts in the columns' order. */
export type OpenTable = { sheet: string; content: LedgerContent; rows: { row: number; texts: string[] }[] }

/** Every table that lists records one a row. Forms and sheets without anything below a heading are none. */
export function tablesOfWorkbook({ sheets }: RawWorkbook, file: string): OpenTable[] {
  const seen = sheets.filter((it) => !it.hidden)
  const alone = seen.filter((it) => it.rows.length > 0).length === 1
  return seen.flatMap((sheet) =>
    tablesOf(sheet)
      .filter((it) => it.orientation === 'rows' && it.headerFrom > 0 && it.columns.length > 0)
      .map((table) => openTable(sheet, table, { file, alone })),
  )
}

type From = { file: string /** No other sheet of the file holds anything. */; alone: boolean }

function openTable(sheet: RawSheet, table: SheetTable, { file, alone }: From): OpenTable {
  const columns = table.columns.slice(0, MOST_COLUMNS)
  const rows = table.rows
    .filter((it) => it.reason === '')
    .map(({ row, cells }) => ({ row, texts: columns.map((_, at) => textOfCell(cells[at]).trim()) }))
    .filter(({ texts }) => texts.some((it) => it !== ''))
  const grid = new Grid(sheet)
  const found = columns.map((column, at) => ({
    heads: headsOfColumn(grid, { from: table.headerFrom, to: table.headerTo }, column.index),
    samples: rows.slice(0, SAMPLED).map((it) => it.texts[at] ?? ''),
    width: widthOfColumn(grid, table, column.index, sheet.drawn?.widths),
  }))
  const title = table.title || nameOf(sheet, file, alone)
  const around = linesAround(sheet, table)
  return {
    sheet: sheet.name,
    rows,
    content: {
      title: title.replace(/\s+/g, '').slice(0, 100) || '台账',
      above: around.above.filter((it) => it.replace(/\s+/g, '') !== title.replace(/\s+/g, '')),
      below: around.below,
      landscape: sheet.drawn?.landscape || found.reduce((sum, it) => sum + it.width, 0) > UPRIGHT_ROOM,
      columns: summed(proposeColumns(found), table),
    },
  }
}

/** What a table without a title is called: the file where it stands alone in it, else the sheet. */
function nameOf({ name }: RawSheet, file: string, alone: boolean): string {
  return alone || /^sheet\d*$/i.test(name) ? file.replace(/\.[^.]*$/, '') : name
}

/** A column is summed where the workbook's own row of totals has a figure for it. */
function summed(columns: readonly LedgerColumn[], { rows }: SheetTable): LedgerColumn[] {
  const totals = rows.filter((it) => it.reason === REASONS.total)
  return columns.map((column, at) => ({
    ...column,
    total:
      column.type === 'number' &&
      column.role !== 'serial' &&
      totals.some(({ cells }) => readNumber(textOfCell(cells[at])) !== null),
  }))
}

/** The lines over the heading and under the last row, each row's texts joined as they stand; sums are none. */
function linesAround(sheet: RawSheet, table: SheetTable): { above: string[]; below: string[] } {
  const last = Math.max(table.headerTo, ...table.rows.filter((it) => it.reason === '').map((it) => it.row))
  const totals = new Set(table.rows.filter((it) => it.reason === REASONS.total).map((it) => it.row))
  const lineOf = (row: RawSheet['rows'][number]) =>
    row.values
      .map((it) => textOfCell(it).trim())
      .filter(Boolean)
      .join('　　')
  const lines = (from: number, to: number, most: number) =>
    sheet.rows
      .filter((it) => it.row >= from && it.row <= to && !totals.has(it.row))
      .map((it) => lineOf(it).slice(0, 300))
      .filter(Boolean)
      .slice(0, most)
  return {
    above: lines(1, table.headerFrom - 1, LINES_ABOVE),
    below: lines(last + 1, Number.POSITIVE_INFINITY, LINES_BELOW),
  }
}
