import { type TableForm, tableForm } from '../../../platform/print/table'
import type { MatterColumn } from '../system'

/** Millimetres between the margins of a sheet lying across, and beside the words of a cell. */
const ROOM = 265
const PADDING = 2.2
/** Points, the largest that leaves every long column its room. */
const SIZES = [9, 8, 7] as const
/** Millimetres of a point; a figure is half as wide as a character. */
const POINT = 0.353
const FIGURE = 0.54
/** Characters that a day, a number or a telephone takes in one line. */
const FIGURES: Record<string, number> = { number: 8, phone: 11 }
const DAYS = /^(raisedOn|finishedOn|closedOn|due|milestone:.*|level:.*)$/
const DAY = 10
/** Characters of a short column in one line: a name, a state; and of a long one, in several. */
const SHORT = 3
const LONG = 8
/** From so many characters on a column is a long one and takes part in the spare width. */
const LONG_FROM = 13

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
  const size = SIZES.find((it) => sumOf(leastWidths(columns, it)) <= ROOM) ?? SIZES[2]
  const widths = widthsOf(columns, size)
  return tableForm({
    title,
    lead: note === '' ? [] : [note],
    landscape: true,
    size,
    columns: columns.map((column, at) => ({
      width: widths[at] ?? 0,
      align: isLong(column) ? 'left' : 'center',
      figures: false,
    })),
    head: [columns.map((it) => ({ text: it.label }))],
    rows: rows.map((cells) => ({ kind: 'row' as const, cells: [...cells] })),
    foot: from,
  })
}

/** Nothing that is read as one is broken; what is left goes to the long columns by the widths that the system gives them. */
function widthsOf(columns: readonly MatterColumn[], size: number): number[] {
  const least = leastWidths(columns, size)
  const spare = Math.max(0, ROOM - sumOf(least))
  const long = sumOf(columns.filter(isLong).map((it) => it.width))
  return columns.map((it, at) => (least[at] ?? 0) + (isLong(it) ? (spare * it.width) / long : 0))
}

function leastWidths(columns: readonly MatterColumn[], size: number): number[] {
  const em = size * POINT
  return columns.map((column) => {
    const figures = DAYS.test(column.key) ? DAY : FIGURES[column.key]
    if (figures !== undefined) return figures * em * FIGURE + PADDING
    return Math.min(column.width, isLong(column) ? LONG : SHORT) * em + PADDING
  })
}

function isLong({ key, width }: MatterColumn): boolean {
  return key !== 'phone' && width >= LONG_FROM
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, it) => sum + it, 0)
}
