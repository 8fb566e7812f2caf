import { type TableForm, tableForm } from '../../../platform/print/table'

/** A column of a list on paper and in a workbook; `width` in characters of a spreadsheet, 0 takes what is left on paper. */
export type ListColumn<Row> = {
  title: string
  width: number
  align?: 'left' | 'center' | 'right'
  value: (row: Row, index: number) => string | number
}

/** A list with every value worked out, ready for a page or a workbook. */
export type ListOf = {
  title: string
  columns: readonly { title: string; width: number; align?: 'left' | 'center' | 'right' }[]
  rows: (string | number)[][]
  /** The last row adds up those above it. */
  summed?: boolean
}

export function listOf<Row>(
  title: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): ListOf {
  return {
    title,
    columns: columns.map(({ value, ...column }) => column),
    rows: rows.map((row, index) => columns.map((it) => it.value(row, index))),
  }
}

/** 序号, as every list begins. */
export function serial<Row>(): ListColumn<Row> {
  return { title: '序号', width: 6, align: 'center', value: (_, index) => index + 1 }
}

/** Millimetres that one character of a spreadsheet's column width takes on paper. */
const CHARACTER = 1.9

/** The list on A4, across; `left` stands above it at the left. */
export function listForm(
  { title, columns, rows, summed = false }: ListOf,
  { from, left = '' }: { from: string; left?: string },
): TableForm {
  return tableForm({
    title,
    left,
    right: `共 ${rows.length - (summed ? 1 : 0)} 条`,
    landscape: true,
    size: columns.length > 14 ? 8 : 9,
    columns: columns.map(({ width, align = 'left' }) => ({
      width: width * CHARACTER,
      align,
      figures: align === 'right',
    })),
    head: [columns.map((it) => ({ text: it.title }))],
    rows: rows.map((cells) => ({ kind: 'row', cells: cells.map(String) })),
    foot: from,
  })
}
