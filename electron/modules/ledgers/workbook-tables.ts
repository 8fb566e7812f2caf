import { Grid, type SheetTable, tablesOf } from '#electron/modules/people/index'
import { type RawSheet, type RawWorkbook, textOfCell } from '#electron/platform/formats/index'
import { type LedgerContent, MOST_COLUMNS } from '#shared/modules/ledgers/ledger'
import { proposeColumns } from '#shared/modules/ledgers/rules-propose'
import { headsOfColumn } from './workbook-heads'

/** Rows from which a column's kind is guessed. */
const SAMPLED = 300
const LINES_ABOVE = 10
const LINES_BELOW = 20

/** A table of a workbook: the ledger it would be, and its rows as texts in the columns' order. */
export type OpenTable = { sheet: string; content: LedgerContent; rows: { row: number; texts: string[] }[] }

/** Every table that lists records one a row. Forms and sheets without anything below a heading are none. */
export function tablesOfWorkbook({ sheets }: RawWorkbook, file: string): OpenTable[] {
  return sheets
    .filter((it) => !it.hidden)
    .flatMap((sheet) =>
      tablesOf(sheet)
        .filter((it) => it.orientation === 'rows' && it.headerFrom > 0 && it.columns.length > 0)
        .map((table) => openTable(sheet, table, file)),
    )
}

function openTable(sheet: RawSheet, table: SheetTable, file: string): OpenTable {
  const columns = table.columns.slice(0, MOST_COLUMNS)
  const rows = table.rows
    .filter((it) => it.reason === '')
    .map(({ row, cells }) => ({ row, texts: columns.map((_, at) => textOfCell(cells[at]).trim()) }))
    .filter(({ texts }) => texts.some((it) => it !== ''))
  const grid = new Grid(sheet)
  const found = columns.map((column, at) => ({
    heads: headsOfColumn(grid, { from: table.headerFrom, to: table.headerTo }, column.index),
    samples: rows.slice(0, SAMPLED).map((it) => it.texts[at] ?? ''),
    width: sheet.drawn?.widths.get(column.index) ?? 10,
  }))
  const title = table.title || (/^sheet\d*$/i.test(sheet.name) ? file.replace(/\.[^.]*$/, '') : sheet.name)
  const around = linesAround(sheet, table)
  return {
    sheet: sheet.name,
    rows,
    content: {
      title: title.replace(/\s+/g, '').slice(0, 100) || '台账',
      above: around.above.filter((it) => it.replace(/\s+/g, '') !== title.replace(/\s+/g, '')),
      below: around.below,
      landscape: sheet.drawn?.landscape ?? columns.length > 6,
      columns: proposeColumns(found),
    },
  }
}

/** The lines over the heading and under the last row, each row's texts joined as they stand. */
function linesAround(sheet: RawSheet, table: SheetTable): { above: string[]; below: string[] } {
  const last = Math.max(table.headerTo, ...table.rows.filter((it) => it.reason === '').map((it) => it.row))
  const lineOf = (row: RawSheet['rows'][number]) =>
    row.values
      .map((it) => textOfCell(it).trim())
      .filter(Boolean)
      .join('　　')
  const lines = (from: number, to: number, most: number) =>
    sheet.rows
      .filter((it) => it.row >= from && it.row <= to)
      .map((it) => lineOf(it).slice(0, 300))
      .filter(Boolean)
      .slice(0, most)
  return {
    above: lines(1, table.headerFrom - 1, LINES_ABOVE),
    below: lines(last + 1, Number.POSITIVE_INFINITY, LINES_BELOW),
  }
}
