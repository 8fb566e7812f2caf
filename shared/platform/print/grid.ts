import type { Box } from './units'

/** Part of a table: rows and columns counted from 0. Areas of one `region` have no rule between them. */
export type Area = { row: number; column: number; rows?: number; columns?: number; region?: string }

/** A table on a page: corner, column widths and row heights in millimetres. */
export type Grid = { x: number; y: number; columns: number[]; rows: number[] }

/** A straight rule; its centre runs along these points (millimetres), `weight` is in points. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; weight: number }

/** Where an area lies on the page, from rule centre to rule centre. */
export function boxOf(grid: Grid, area: Area): Box {
  return {
    x: grid.x + sum(grid.columns.slice(0, area.column)),
    y: grid.y + sum(grid.rows.slice(0, area.row)),
    width: sum(grid.columns.slice(area.column, area.column + (area.columns ?? 1))),
    height: sum(grid.rows.slice(area.row, area.row + (area.rows ?? 1))),
  }
}

/** The whole table. */
export function frameOf(grid: Grid): Box {
  return { x: grid.x, y: grid.y, width: sum(grid.columns), height: sum(grid.rows) }
}

/** The frame and every rule between two areas, each drawn once and as long as it runs. */
export function rulesOf(grid: Grid, areas: Area[], weights: { outer: number; inner: number }): Rule[] {
  const owners = ownersOf(grid, areas)
  const at = (row: number, column: number) => owners[row]?.[column]
  const across = grid.rows.slice(1).flatMap((_, i) => {
    const y = grid.y + sum(grid.rows.slice(0, i + 1))
    const parted = grid.columns.map((_, column) => at(i, column) !== at(i + 1, column))
    return runsOf(parted, grid.x, grid.columns).map(([x1, x2]) => ({ x1, y1: y, x2, y2: y }))
  })
  const down = grid.columns.slice(1).flatMap((_, i) => {
    const x = grid.x + sum(grid.columns.slice(0, i + 1))
    const parted = grid.rows.map((_, row) => at(row, i) !== at(row, i + 1))
    return runsOf(parted, grid.y, grid.rows).map(([y1, y2]) => ({ x1: x, y1, x2: x, y2 }))
  })
  const inner = [...across, ...down].map((it) => ({ ...it, weight: weights.inner }))
  return [...inner, ...frameRules(frameOf(grid), weights.outer)]
}

/** Four rules around a box. */
function frameRules(box: Box, weight: number): Rule[] {
  const right = box.x + box.width
  const bottom = box.y + box.height
  return [
    { x1: box.x, y1: box.y, x2: right, y2: box.y, weight },
    { x1: box.x, y1: bottom, x2: right, y2: bottom, weight },
    { x1: box.x, y1: box.y, x2: box.x, y2: bottom, weight },
    { x1: right, y1: box.y, x2: right, y2: bottom, weight },
  ]
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, it) => total + it, 0)
}

function ownersOf(grid: Grid, areas: Area[]): string[][] {
  const owners = grid.rows.map((_, row) => grid.columns.map((_, column) => `${row}.${column}`))
  areas.forEach((area, index) => {
    for (let row = area.row; row < area.row + (area.rows ?? 1); row++) {
      const line = owners[row]
      if (!line) throw new Error(`area ${index} leaves the table at row ${row}`)
      line.fill(area.region ?? `area ${index}`, area.column, area.column + (area.columns ?? 1))
    }
  })
  return owners
}

/** Neighbouring parts that are set, as one stretch from start to end. */
function runsOf(parts: boolean[], start: number, lengths: number[]): [number, number][] {
  const runs: [number, number][] = []
  let open: number | null = null
  let at = start
  parts.forEach((part, index) => {
    if (part && open === null) open = at
    if (!part && open !== null) {
      runs.push([open, at])
      open = null
    }
    at += lengths[index] ?? 0
  })
  if (open !== null) runs.push([open, at])
  return runs
}
