import { type PartLine, partLines } from '#shared/modules/cadres/rules-structure'
import type { Cell, Dimension, StructureAt } from '#shared/modules/cadres/schema'

/** A figure in sight: the month it was counted at, whose it is, and how it is called. */
export type Figure = { on: string; cells: readonly Cell[]; title: string; count: number }

/** A line of a structure: one part with its number at each date. */
export type FigureLine = PartLine & { dimension: Dimension }

/** A dimension's parts at every date. */
export function linesOf(times: readonly StructureAt[], dimension: Dimension): FigureLine[] {
  const parts = times.map((time) => time.groups.find((it) => it.dimension === dimension)?.parts ?? [])
  return partLines(parts).map((line) => ({ dimension, ...line }))
}
