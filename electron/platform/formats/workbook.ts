import type { FormatNotice } from './problem'

/**
 * @file A workbook as plain objects, whatever kind of file it was. Cells are texts as a reader of the sheet would
 * write them (dates `1978.03.15`, all digits of a number); where that is not all, a `TypedCell` says what stood behind.
 */

/** `error`: #N/A and its like. `formula`: one whose value the file does not hold; `text` is then the formula. */
export type TypedCell = {
  text: string
  kind: 'number' | 'date' | 'boolean' | 'error' | 'formula'
  /** The number behind a text of kind `number` or `date`. */
  number?: number
}
export type SheetCell = string | TypedCell

/** Only cells that hold something, by ascending column (0-based). Rows count from 1, as the spreadsheet does. */
export type RawRow = { row: number; hidden: boolean; columns: number[]; values: SheetCell[] }

export type Merge = { top: number; left: number; bottom: number; right: number }

export type RawSheet = {
  name: string
  hidden: boolean
  rows: RawRow[]
  merges: Merge[]
  /** 0-based, first and last of each run. */
  hiddenColumns: [number, number][]
  /** How it is drawn, where the file says so: widths in characters by column, and whether it is printed across. */
  drawn?: { widths: Map<number, number>; landscape: boolean | null }
  notices: FormatNotice[]
}

export type RawWorkbook = {
  format: 'xlsx' | 'xls' | 'csv'
  /** The day it was last saved, `yyyy.MM.dd`, '' where the file does not say. */
  savedOn: string
  sheets: RawSheet[]
  notices: FormatNotice[]
}

/** Far beyond any roster; it keeps a hostile file from taking the memory. */
export const WORKBOOK_LIMITS = {
  fileBytes: 200 * 1024 * 1024,
  cells: 6_000_000,
  rows: 1_048_576,
  columns: 16_384,
  characters: 32_767,
  merges: 200_000,
  sheets: 500,
} as const

export function textOfCell(cell: SheetCell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** A, B … Z, AA … of a 0-based column. */
export function columnLetter(index: number): string {
  let text = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

/** 0-based column and 1-based row of `AB12`, null for anything else. */
export function placeOf(reference: string): { column: number; row: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (at === 0 || at > 3) return null
  let row = 0
  for (let digit = at; digit < reference.length; digit++) {
    const value = reference.charCodeAt(digit) - 48
    if (value < 0 || value > 9) return null
    row = row * 10 + value
  }
  return row > 0 && column <= WORKBOOK_LIMITS.columns && row <= WORKBOOK_LIMITS.rows
    ? { column: column - 1, row }
    : null
}
