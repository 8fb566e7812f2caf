import type { Grid, SheetTable } from '#electron/modules/people/index'
import { MOST_HEADS } from '#shared/modules/ledgers/ledger'

/** A heading that is written but once reaches over no more columns than these. */
const WIDEST_GROUP = 12

/** Characters of a column that the workbook gives no width. */
const USUAL_WIDTH = 10

/** Columns of a sheet that one heading may be merged over. */
const WIDEST_MERGE = 40

type Band = { from: number; to: number }

/** The heading of a column, one text for each row of the head, merges looked through. */
export function headsOfColumn(grid: Grid, { from, to }: Band, column: number): string[] {
  const heads: string[] = []
  for (let row = from; row <= to; row++) {
    const text = textAt(grid, row, column) || groupLeft(grid, { row, to }, column)
    heads.push(text || (heads.at(-1) ?? ''))
  }
  const first = heads.find(Boolean) ?? ''
  return heads.map((it) => it || first).slice(0, MOST_HEADS)
}

/** How wide a column is drawn: a heading merged over several narrow columns has the room of all of them. */
export function widthOfColumn(
  grid: Grid,
  { headerTo, columns }: Pick<SheetTable, 'headerTo' | 'columns'>,
  column: number,
  widths: ReadonlyMap<number, number> | undefined,
): number {
  const merge = grid.mergeAt(headerTo, column)
  const next = columns.map((it) => it.index).find((it) => it > column) ?? column + WIDEST_MERGE
  const last = merge ? Math.min(merge.right, next - 1) : column
  let width = 0
  for (let at = column; at <= last; at += 1) width += widths?.get(at) ?? USUAL_WIDTH
  return width
}

function textAt(grid: Grid, row: number, column: number): string {
  return grid.seenText(row, column).replace(/\s+/g, '')
}

/** A group's name without a merge stands at the left, over columns that have a name of their own below. */
function groupLeft(grid: Grid, { row, to }: { row: number; to: number }, column: number): string {
  if (row === to || grid.mergeAt(row, column) || textAt(grid, to, column) === '') return ''
  for (let left = column - 1; left >= Math.max(0, column - WIDEST_GROUP); left--) {
    const text = textAt(grid, row, left)
    if (text !== '') return grid.mergeAt(row, left) || textAt(grid, to, left) === '' ? '' : text
  }
  return ''
}
