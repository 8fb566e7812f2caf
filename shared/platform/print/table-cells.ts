import type { Fitted } from './fit'
import { sum } from './grid'
import { breakLines, type Measure } from './line-break'
import { type Align, type PlacedText, placeLines } from './page'
import type { TableForm } from './table'
import { type Box, inset, POINT } from './units'

/** A table with all that its layout asks again and again. */
export type Setting = { form: TableForm; paper: Paper; widths: readonly number[]; measure: Measure }
export type Paper = { width: number; height: number }
export type Lines = Pick<Fitted, 'lines' | 'size' | 'pitch'>

/** Millimetres between the table and the edges of the paper. */
export const MARGIN = { x: 15, top: 18, bottom: 16 }
/** Millimetres between a rule and the type, at the sides and above and below. */
export const PAD = { x: 1, y: 1.2 }
/** Points of line pitch over the type's size. */
const LEADING = 2

/** Fixed widths as they are, the rest shared by columns without one; what is too wide together is narrowed alike. */
export function columnWidths({ columns }: Pick<TableForm, 'columns'>, room: number): number[] {
  const fixed = sum(columns.map((it) => it.width))
  const open = columns.filter((it) => it.width === 0).length
  const part = open > 0 ? Math.max(LEAST_OPEN, (room - fixed) / open) : 0
  const wanted = columns.map((it) => it.width || part)
  const scale = sum(wanted) > room ? room / sum(wanted) : 1
  return wanted.map((it) => it * scale)
}

const LEAST_OPEN = 12

/** The text in lines of the rows' type, in a cell of that width. */
export function linesIn({ form: { size }, measure }: Setting, text: string, width: number): Lines {
  const lines = text === '' ? [] : breakLines(text, (width - 2 * PAD.x) / POINT / size, measure)
  return { lines, size, pitch: size + LEADING }
}

/** Height of a cell around that many lines of the rows' type, never less than `least` millimetres. */
export function heightOf(
  { form: { size, rowHeight } }: Pick<Setting, 'form'>,
  lines: number,
  least = rowHeight,
): number {
  return Math.max(least, ((lines - 1) * (size + LEADING) + size) * POINT + 2 * PAD.y)
}

/** How many lines a cell of that height takes. */
export function linesThatStand({ form: { size } }: Pick<Setting, 'form'>, height: number): number {
  return Math.max(1, Math.floor(((height - 2 * PAD.y) / POINT - size) / (size + LEADING) + 1e-6) + 1)
}

/** Lines in a cell, in the middle of its height. */
export function inCell(lines: Lines, box: Box, align: Align): PlacedText[] {
  return placeLines(lines, inset(box, PAD.x, 0), align)
}

/** One line beside or under the table. */
export function oneLine(text: string, size: number, box: Box, align: Align): PlacedText[] {
  return text === '' ? [] : placeLines({ lines: [text], size, pitch: size }, box, align)
}
