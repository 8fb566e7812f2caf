import { Grid } from '#electron/modules/people/index'
import type { RawSheet } from '#electron/platform/formats/index'
import type { Category } from '#shared/modules/awards/programme'
import { type BulkColumn, CATEGORY_COLUMN, columnsOf, headingSpellings, spellingsOf } from './columns'

/** A sheet with a heading of nominations. */
export type FoundSheet = {
  file: string
  name: string
  grid: Grid
  /** The last row of the heading. */
  to: number
  /** Columns of the heading by every spelling of what stands there. */
  heads: ReadonlyMap<string, number>
  /** The category of all its rows; null where each row says its own. */
  category: Category | null
}

/** Rows that are looked at for the heading. */
const DEEPEST = 60
/** Headings without which a row is a sentence, not a heading. */
const FEWEST = 2

/** The row that names most of what nominations have; null where none names the name. */
export function findHead(
  sheet: RawSheet,
  categories: readonly Category[],
): Omit<FoundSheet, 'file' | 'category'> | null {
  const grid = new Grid(sheet)
  const known = knownHeadings(categories)
  const names = new Set(spellingsOf({ place: 'name', label: '姓名', width: 0 }))
  let best: { row: number; heads: Map<string, number>; score: number } | null = null
  for (const { row } of grid.rows.slice(0, DEEPEST)) {
    const heads = headsIn(grid, row)
    const score = [...new Set(heads.values())].length
    const told = [...heads.keys()].filter((it) => known.has(it)).length
    const named = [...heads.keys()].some((it) => names.has(it))
    if (named && told >= FEWEST && told > (best?.score ?? 0) && score >= FEWEST)
      best = { row, heads, score: told }
  }
  if (!best) return null
  const { row, heads } = best
  const to = Math.max(
    row,
    ...grid
      .mergesIn(row)
      .filter((it) => it.top === row)
      .map((it) => it.bottom),
  )
  return { name: sheet.name, grid, to, heads }
}

/** The first column of each spelling: what stands twice is read once. */
function headsIn(grid: Grid, row: number): Map<string, number> {
  const heads = new Map<string, number>()
  for (const column of grid.row(row)?.columns ?? [])
    for (const spelling of headingSpellings(grid.seenText(row, column)))
      if (!heads.has(spelling)) heads.set(spelling, column)
  return heads
}

function knownHeadings(categories: readonly Category[]): Set<string> {
  const columns = [CATEGORY_COLUMN, ...categories.flatMap(columnsOf)]
  return new Set(columns.flatMap(spellingsOf))
}

/** Where a column stands in a sheet, null where it has none. */
export function columnIn({ heads }: Pick<FoundSheet, 'heads'>, column: BulkColumn): number | null {
  for (const spelling of spellingsOf(column)) {
    const found = heads.get(spelling)
    if (found !== undefined) return found
  }
  return null
}
