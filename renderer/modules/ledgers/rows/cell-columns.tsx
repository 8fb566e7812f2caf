import type { ReactNode } from 'react'
import type { LedgerColumn, LedgerContent } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import type { Column } from '../../../components'

/** Pixels that a character of a spreadsheet's column width takes in a list. */
const CHARACTER = 8
/** Of a heading's letter, and of a cell beside its text. */
const HEADING = 13
const PADDING = 20
const NARROWEST = 64
const WIDEST_HEADING = 136
const WIDEST = 280

/** The columns of a ledger as a list shows them; the widest takes the spare width. Counted columns stand apart. */
export function cellColumns<Row>(
  { columns }: Pick<LedgerContent, 'columns'>,
  render: (row: Row, column: LedgerColumn) => ReactNode,
): Column<Row>[] {
  const shown = columns.filter((it) => it.role !== 'serial')
  const flexible = shown.reduce((most, it) => (it.width > most.width ? it : most), shown[0] ?? FALLBACK)
  return shown.map((column) => ({
    key: column.key,
    title: columnName(column),
    ...(column === flexible ? {} : { width: widthOf(column) }),
    sort: column.key,
    strong: column.role === 'name',
    ...(column.type === 'number' ? { align: 'right' as const } : {}),
    render: (row: Row) => render(row, column),
  }))
}

const FALLBACK = { width: 0 } as LedgerColumn

function widthOf(column: LedgerColumn): number {
  if (column.type === 'identity') return 168
  const heading = columnName(column).length * HEADING + PADDING
  const least = Math.min(WIDEST_HEADING, Math.max(NARROWEST, heading))
  if (column.type === 'date') return Math.max(96, least)
  return Math.min(WIDEST, Math.max(least, Math.round(column.width * CHARACTER)))
}
