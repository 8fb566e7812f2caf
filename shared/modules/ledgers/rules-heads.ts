import type { LedgerColumn } from './ledger'

/** @file The head of a ledger as its cells lie on paper and in a workbook. */

/** A heading with the place and size of its cell: rows and columns from 0. */
export type HeadBlock = { text: string; row: number; column: number; rows: number; columns: number }

type Heads = readonly (readonly string[])[]

/** How many rows the head has. */
export function headRows(columns: readonly Pick<LedgerColumn, 'heads'>[]): number {
  return Math.max(1, ...columns.map((it) => it.heads.length))
}

/**
 * The cells of the head. Neighbours with the same text in a row, under the same heading, are one cell; what is said
 * again in the row below reaches down to it. Every place of the head lies in exactly one of them.
 */
export function headBlocks(columns: readonly Pick<LedgerColumn, 'heads'>[]): HeadBlock[] {
  const high = headRows(columns)
  const heads = columns.map(({ heads: own }) =>
    Array.from({ length: high }, (_, row) => own[row] ?? own.at(-1) ?? ''),
  )
  return blocksIn(heads, { row: 0, from: 0, to: heads.length })
}

function blocksIn(heads: Heads, { row, from, to }: { row: number; from: number; to: number }): HeadBlock[] {
  const high = heads[0]?.length ?? 0
  if (row >= high) return []
  const blocks: HeadBlock[] = []
  for (let left = from; left < to; ) {
    const text = heads[left]?.[row] ?? ''
    let right = left + 1
    while (right < to && joins(heads, { row, left, right })) right += 1
    const rows = depth(heads, { row, left, right })
    blocks.push({ text, row, column: left, rows, columns: right - left })
    blocks.push(...blocksIn(heads, { row: row + rows, from: left, to: right }))
    left = right
  }
  return blocks
}

/** A neighbour joins a group's heading; two columns that are called the same all the way down stay two. */
function joins(heads: Heads, { row, left, right }: { row: number; left: number; right: number }): boolean {
  const one = heads[left] ?? []
  const other = heads[right] ?? []
  if (one[row] === '' || one[row] !== other[row]) return false
  return one.slice(row).some((it) => it !== one[row]) && other.slice(row).some((it) => it !== other[row])
}

function depth(heads: Heads, { row, left, right }: { row: number; left: number; right: number }): number {
  const high = heads[left]?.length ?? 0
  let rows = 1
  while (row + rows < high && heads.slice(left, right).every((it) => it[row + rows] === it[row])) rows += 1
  return rows
}
