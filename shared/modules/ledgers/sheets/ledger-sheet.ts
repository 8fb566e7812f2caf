import { type HeadCell, type TableForm, tableForm } from '../../../platform/print/table'
import type { LedgerColumn, LedgerContent, LedgerRow } from '../ledger'
import { headBlocks, headRows } from '../rules-heads'

/** Millimetres that one character of a spreadsheet's column width takes on paper. */
const CHARACTER = 1.9

type Lines = { rows: readonly LedgerRow[]; totals: Record<string, number>; from: string }

/** A ledger on paper: its own title, lines above and below, head with its groups, sums. */
export function ledgerSheet(content: LedgerContent, { rows, totals, from }: Lines): TableForm {
  const { title, above, below, columns, landscape } = content
  return tableForm({
    title,
    lead: [...above],
    landscape,
    size: columns.length > 14 ? 8 : 9,
    columns: columns.map((it) => ({
      width: it.width * CHARACTER,
      align: it.role === 'serial' || it.type === 'date' ? 'center' : it.type === 'number' ? 'right' : 'left',
      figures: it.type === 'number',
    })),
    head: headOf(columns),
    rows: [
      ...rows.map((it) => ({ kind: 'row' as const, cells: columns.map((column) => textOf(column, it)) })),
      ...totalOf(columns, totals),
    ],
    notes: [...below],
    foot: from,
  })
}

function headOf(columns: readonly LedgerColumn[]): HeadCell[][] {
  const blocks = headBlocks(columns)
  return Array.from({ length: headRows(columns) }, (_, row) =>
    blocks
      .filter((it) => it.row === row)
      .map(({ text, rows, columns: wide }) => ({ text, rows, columns: wide })),
  )
}

function textOf({ key, role }: LedgerColumn, { cells, number }: LedgerRow): string {
  return role === 'serial' ? String(number) : (cells[key] ?? '')
}

function totalOf(columns: readonly LedgerColumn[], totals: Record<string, number>) {
  if (Object.keys(totals).length === 0) return []
  const cells = columns.map(({ key }) => (totals[key] === undefined ? '' : String(totals[key])))
  const label = cells.indexOf('')
  return [{ kind: 'head' as const, cells: cells.map((it, at) => (at === label ? '合计' : it)) }]
}
