import type { Grid } from '#electron/modules/people/index'
import { columnLetter, textOfCell } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'
import type { LeafHead } from './layout'
import { columnOf, plain } from './words'

/** Where the columns of a sheet are, 0-based. */
export type SheetHead = {
  /** The last row of the heading. */
  to: number
  number: number | null
  order: number | null
  name: number | null
  void: number | null
  leaves: Map<string, number>
}

/** Rows that are looked at for the heading. */
const DEEPEST = 60

/** The row that names most of what the ballots ask; null where none names any. */
export function findHead(grid: Grid, leaves: readonly LeafHead[]): SheetHead | null {
  const names = namesOf(leaves)
  let best: { row: number; found: SheetHead } | null = null
  for (const { row } of grid.rows.slice(0, DEEPEST)) {
    const found = readHead(grid, row, names)
    if (found.leaves.size > (best?.found.leaves.size ?? 0)) best = { row, found }
  }
  return best?.found ?? null
}

/** Ways to write a leaf's heading. What would mean two leaves means none, unless the line above tells them apart. */
function namesOf(leaves: readonly LeafHead[]): Map<string, string> {
  const names = new Map<string, string | null>()
  const add = (name: string, key: string) => {
    const text = headingText(name)
    if (text !== '') names.set(text, names.has(text) && names.get(text) !== key ? null : key)
  }
  for (const { leaf, above, label } of leaves) {
    add(label, leaf.key)
    add(`${above}${label}`, leaf.key)
    add(`${above}—${label}`, leaf.key)
    if (leaf.short !== label) add(leaf.short, leaf.key)
  }
  return new Map([...names].filter((it): it is [string, string] => it[1] !== null))
}

/** 德（20 分） is 德. */
function headingText(text: string): string {
  return plain(text).replace(/\(.*\)$/u, '')
}

function readHead(grid: Grid, row: number, names: ReadonlyMap<string, string>): SheetHead {
  const head: SheetHead = { to: row, number: null, order: null, name: null, void: null, leaves: new Map() }
  for (const column of columnsIn(grid, row)) {
    const own = headingText(grid.seenText(row, column))
    if (own === '') continue
    const above = headingText(grid.seenText(row - 1, column))
    const leaf = names.get(`${above}${own}`) ?? names.get(own)
    const fixed = columnOf(own)
    if (leaf !== undefined) takeLeaf(head, leaf, column, own)
    else if (fixed !== null) head[fixed] ??= column
    if (leaf === undefined && fixed === null) continue
    head.to = Math.max(head.to, grid.mergeAt(row, column)?.bottom ?? row)
  }
  return head
}

function takeLeaf({ leaves }: SheetHead, key: string, column: number, heading: string): void {
  const known = leaves.get(key)
  if (known !== undefined && known !== column)
    throw refuse(
      'invalid-input',
      `表头里“${heading}”有两栏：${columnLetter(known)} 栏和 ${columnLetter(column)} 栏。`,
      {
        remedy: '删去多余的一栏，再读入。',
      },
    )
  leaves.set(key, column)
}

/** Columns that hold or show something in a row. */
function columnsIn(grid: Grid, row: number): number[] {
  const columns = new Set(grid.row(row)?.columns ?? [])
  for (const { left, right } of grid.mergesIn(row))
    for (let column = left; column <= Math.min(right, left + 500); column++) columns.add(column)
  return [...columns].sort((a, b) => a - b)
}

/** Where each option of each leaf is counted: `columns.get('duty')` is mark by column. */
export type CountedHead = Pick<SheetHead, 'to' | 'order' | 'name'> & {
  columns: { column: number; leaf: string; mark: number; label: string }[]
}

type Counted = { leaf: { key: string }; head: string; options: readonly string[] }

/** The heading of a sheet of totals: options below the leaf that they are options of; null where there is none. */
export function findCountedHead(
  grid: Grid,
  counted: readonly Counted[],
  markOf: (leaf: string, option: string) => number | null,
): CountedHead | null {
  const leaves = new Map(counted.map((it) => [headingText(it.head), it]))
  for (const { row } of grid.rows.slice(0, DEEPEST)) {
    const head: CountedHead = { to: row, order: null, name: null, columns: [] }
    for (const column of columnsIn(grid, row)) {
      const own = headingText(grid.seenText(row, column))
      const leaf = leaves.get(headingText(grid.seenText(row - 1, column)))
      const mark = leaf ? markOf(leaf.leaf.key, own) : null
      const fixed = columnOf(own)
      if (leaf && mark !== null)
        head.columns.push({ column, leaf: leaf.leaf.key, mark, label: `${leaf.head} ${own}` })
      else if (fixed === 'order' || fixed === 'name') head[fixed] ??= column
    }
    if (head.columns.length > 0) return head
  }
  return null
}

/** A1-style place of a cell. */
export function placeText(row: number, column: number): string {
  return `${columnLetter(column)}${row}`
}

/** The heading above a column, as the sheet has it. */
export function headingOf(grid: Grid, { to }: { to: number }, column: number): string {
  return textOfCell(grid.seen(to, column)).trim() || columnLetter(column)
}
