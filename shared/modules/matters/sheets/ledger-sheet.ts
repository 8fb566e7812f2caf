import { type TableForm, tableForm } from '../../../platform/print/table'
import type { MatterColumn } from '../system'

/** Millimetres that one character of a column's width takes on paper. */
const CHARACTER = 2

export type LedgerSheet = {
  title: string
  columns: readonly MatterColumn[]
  rows: readonly (readonly string[])[]
  /** 共 43 件，已办结 40 件；'' for none. */
  note: string
  from: string
}

/** The ledger on paper, in the department's own columns. */
export function matterLedger({ title, columns, rows, note, from }: LedgerSheet): TableForm {
  return tableForm({
    title,
    lead: note === '' ? [] : [note],
    landscape: true,
    size: columns.length > 14 ? 8 : 9,
    columns: columns.map(({ key, width }) => ({
      width: width * CHARACTER,
      align: width > 12 || key === 'title' ? 'left' : 'center',
      figures: false,
    })),
    head: [columns.map((it) => ({ text: it.label }))],
    rows: rows.map((cells) => ({ kind: 'row' as const, cells: [...cells] })),
    foot: from,
  })
}
