import { HEADER_JOINT, isKnownHeader } from '#shared/modules/people/sheet-headers'
import { type Grid, looksLikeData, textsOf } from './sheet-grid'

/** Rows of a heading, 1-based, both included. */
export type HeaderBand = { from: number; to: number }

/** Rows that are looked at for the first heading. */
const DEEPEST = 60
const MOST_BAND = 4

type RowScore = { row: number; score: number; known: number; count: number; data: number }

function scoreRow(grid: Grid, number: number): RowScore {
  const texts = textsOf(grid.row(number))
  const known = texts.filter((it) => isKnownHeader(it.text)).length
  const data = texts.filter((it) => looksLikeData(it.cell)).length
  const count = texts.length
  const titled =
    grid.mergesIn(number).some((it) => it.top === number && it.right - it.left >= 3) && count <= 2
  const score = known * 4 + count - data * 5 - (count === 1 ? 4 : 0) - (titled ? 8 : 0)
  return { row: number, score, known, count, data }
}

/** The first heading at or after a row; null where nothing looks like one. */
export function findHeader(grid: Grid, from: number): HeaderBand | null {
  const rows = grid.rows.filter((row) => row.row >= from).slice(0, DEEPEST)
  const scores = rows.map((row) => scoreRow(grid, row.row))
  const told = scores.filter(
    (it) => it.known >= 2 || (it.known === 1 && it.count <= 3 && it.count > 1 && it.data === 0),
  )
  const most = Math.max(0, ...told.map((it) => it.score))
  const best = told.find((it) => it.score > 0 && it.score >= most * 0.6) ?? unknownHeader(scores, grid)
  return best ? bandAround(grid, best.row) : null
}

/** A ledger whose headings are all foreign: the first row of several short texts with rows of its width below. */
function unknownHeader(scores: readonly RowScore[], grid: Grid): RowScore | undefined {
  const widest = Math.max(0, ...scores.map((it) => it.count))
  return scores.find((it, at) => {
    const texts = textsOf(grid.row(it.row))
    const plain = texts.every((text) => !looksLikeData(text.cell) && text.text.length <= 20)
    const distinct = new Set(texts.map((text) => text.text)).size === texts.length
    const isLast = at === scores.length - 1
    return it.count >= 2 && it.count >= widest * 0.6 && plain && distinct && (!isLast || scores.length <= 2)
  })
}

/** A row in the middle of the data that opens another table: nearly all of it known headings. */
export function opensTable(grid: Grid, row: number): boolean {
  // Asked of every row of a long list, which nearly always has a number or a date to tell it by.
  const held = grid.row(row)
  if (!held || held.columns.length < 3 || held.values.some(looksLikeData)) return false
  const { known, count } = scoreRow(grid, row)
  return known >= 3 && known >= count * 0.6
}

/** The rows above and below that belong to the same heading, by their merges and by how their blanks meet. */
function bandAround(grid: Grid, row: number): HeaderBand {
  let from = row
  let to = row
  for (const merge of grid.mergesIn(row)) {
    if (merge.bottom - merge.top >= MOST_BAND) continue
    from = Math.min(from, merge.top)
    to = Math.max(to, merge.bottom)
  }
  if (from === row && groupsOver(grid, row - 1, row)) from = row - 1
  while (to - from + 1 < MOST_BAND && groupsOver(grid, to, to + 1)) to += 1
  return { from, to }
}

/** True where `upper` heads groups of columns that `lower` names one by one. */
function groupsOver(grid: Grid, upper: number, lower: number): boolean {
  const above = textsOf(grid.row(upper))
  const below = textsOf(grid.row(lower))
  if (above.length < 1 || below.length < 1 || below.some((it) => looksLikeData(it.cell))) return false
  if (above.some((it) => looksLikeData(it.cell))) return false
  const groups = grid.mergesIn(upper).filter((it) => it.bottom === upper && it.right > it.left)
  const whole = groups.some((it) => below.every(({ column }) => it.left <= column && column <= it.right))
  const headed = below.every(({ column }) =>
    groups.some((group) => group.left <= column && column <= group.right),
  )
  if (groups.length > 0 && headed && !(whole && above.length < 2)) return true
  if (groups.length > 0 || above.length < 2) return false
  // Without merges: the lower names stand under blanks, or under the name of their group.
  const free = below.filter((it) => textUnder(grid, upper, it.column) === '')
  const stacked = below.length - free.length
  const labels = below.filter((it) => isKnownHeader(it.text) || /^(正本|副本|[起止])/.test(it.text)).length
  return (
    free.length >= 1 &&
    stacked <= free.length &&
    labels >= below.length * 0.6 &&
    below.length < above.length * 2
  )
}

function textUnder(grid: Grid, row: number, column: number): string {
  return grid.seenText(row, column)
}

/** The heading of each column that has one, its rows joined. */
export function headingsOf(grid: Grid, { from, to }: HeaderBand): Map<number, string> {
  const headings = new Map<number, string>()
  const columns = new Set<number>()
  for (let row = from; row <= to; row++) {
    for (const { column } of textsOf(grid.row(row))) columns.add(column)
    for (const merge of grid.mergesIn(row))
      if (merge.right - merge.left < 200)
        for (let column = merge.left; column <= merge.right; column++) columns.add(column)
  }
  for (const column of columns) {
    const parts = partsOf(grid, { from, to }, column)
    if (parts.length > 0) headings.set(column, parts.join(HEADER_JOINT))
  }
  return headings
}

/** A group's name that is not merged reaches to the right as far as nothing else stands beside it. */
function partsOf(grid: Grid, { from, to }: HeaderBand, column: number): string[] {
  const parts: string[] = []
  for (let row = from; row <= to; row++) {
    const text = grid.seenText(row, column) || (row < to ? groupName(grid, row, to, column) : '')
    const plain = text.replace(/\s+/g, '')
    if (plain !== '' && parts.at(-1) !== plain) parts.push(plain)
  }
  return parts
}

function groupName(grid: Grid, row: number, to: number, column: number): string {
  if (grid.mergeAt(row, column) || textUnder(grid, to, column) === '') return ''
  for (let left = column - 1; left >= Math.max(0, column - 12); left--) {
    const text = grid.seenText(row, left)
    if (text === '') continue
    const merge = grid.mergeAt(row, left)
    return merge || textUnder(grid, to, left) === '' ? '' : text
  }
  return ''
}

/** True where a row says the heading once more, as every page of a printed list does. */
export function repeatsHeader(grid: Grid, row: number, band: HeaderBand): boolean {
  const texts = textsOf(grid.row(row)).filter((it) => it.text !== '')
  if (texts.length < 2) return false
  let different = 0
  for (const { column, text } of texts) {
    if (!grid.textsIn(band, column).has(text.replace(/\s/g, ''))) different += 1
    if (different > texts.length * 0.2) return false
  }
  return true
}
