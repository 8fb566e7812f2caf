import { type TableForm, tableForm } from '../../../platform/print/table'

/** A column of a register on paper: millimetres, 0 takes what is left. */
export type RegisterColumn<Row> = {
  head: string
  width: number
  of: (row: Row, at: number) => string | number
  align?: 'left' | 'center' | 'right'
  /** A spreadsheet gets these as numbers. */
  figures?: boolean
}

type Register<Row> = {
  title: string
  columns: readonly RegisterColumn<Row>[]
  rows: readonly Row[]
  /** Who made it and when, at the foot of each page. */
  from: string
  subtitle?: string
  /** Sums and how they were counted, under the last row. */
  notes?: readonly string[]
  landscape?: boolean
}

/** A plain list on paper: one line a record, its numbers to the right. */
export function registerSheet<Row>(register: Register<Row>): TableForm {
  const { title, columns, rows, from, subtitle = '', notes = [], landscape = true } = register
  return tableForm({
    title,
    subtitle,
    landscape,
    size: 9,
    columns: columns.map(({ width, align, figures = false }) => ({
      width,
      figures,
      align: align ?? (figures ? 'right' : 'left'),
    })),
    head: [columns.map(({ head }) => ({ text: head }))],
    rows: rows.map((row, at) => ({
      kind: 'row' as const,
      cells: columns.map((column) => String(column.of(row, at))),
    })),
    notes: [...notes],
    foot: from,
  })
}

/** The running number that a register begins with. */
export const NUMBER: RegisterColumn<unknown> = {
  head: '序号',
  width: 10,
  align: 'center',
  figures: true,
  of: (_, at) => at + 1,
}

/** A number that may not be on record. */
export const orNothing = (value: number | null): string | number => value ?? ''

/** Yuan as tables show them, in 万元 with no more decimals than there are. */
export const tenThousands = (yuan: number | null): string => (yuan === null ? '' : String(yuan / 10_000))
