import type { Grid } from '#electron/modules/people/index'
import { MOST_HEADS } from '#shared/modules/ledgers/ledger'

/** A heading that is written but once reaches over no more columns than these. */
const WIDEST_GROUP = 12

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
