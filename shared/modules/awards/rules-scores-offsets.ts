import type { Totals } from './rules-scores-mean'

/**
 * @file How much more or less than others each reviewer gives. Model: total = what the nomination is worth + the
 * reviewer's offset, least squares over all totals of a category, offsets adding up to 0 over the totals they stand in.
 */

export type Offsets = {
  /** By reviewer, only where it can be known. */
  by: ReadonlyMap<string, number>
  /** Totals less the offsets; empty for nominations that cannot be corrected. */
  corrected: ReadonlyMap<string, Totals>
  /** Why a nomination is not corrected, as a sentence. */
  problem(nomination: string): string
}

/**
 * Offsets are known only between reviewers who can be compared: who read the same nominations, or are linked through
 * others who did. Where a category falls apart nothing is corrected, for a figure of one part means nothing in another.
 */
export function offsetsOf(lists: ReadonlyMap<string, Totals>): Offsets {
  const shared = [...lists].filter(([, totals]) => totals.size > 1)
  const own = shared.map(([, totals]) => totals)
  const parts = countParts(own)
  const by = parts === 1 ? solved(own) : new Map<string, number>()
  const corrected = new Map(parts === 1 ? shared.map(([key, totals]) => [key, less(totals, by)]) : [])
  const apart = `本类的专家分成 ${parts} 组，组与组之间没有共同评过的，宽严不能相比，未作校正。`
  return {
    by,
    corrected,
    problem: (key) =>
      (lists.get(key)?.size ?? 0) < 2 ? '只有 1 份评分，专家的宽严无从比较，未作校正。' : apart,
  }
}

function less(totals: Totals, by: ReadonlyMap<string, number>): Totals {
  return new Map([...totals].map(([reviewer, total]) => [reviewer, total - (by.get(reviewer) ?? 0)]))
}

/** How many groups of reviewers there are, two being together when any list has both. */
function countParts(lists: readonly Totals[]): number {
  const leader = new Map<string, string>()
  const leaderOf = (reviewer: string): string => {
    const next = leader.get(reviewer) ?? reviewer
    return next === reviewer ? reviewer : leaderOf(next)
  }
  for (const totals of lists) {
    const [first = '', ...others] = totals.keys()
    const head = leaderOf(first)
    for (const it of [first, ...others]) leader.set(leaderOf(it), head)
  }
  return [...leader.keys()].filter((it) => leaderOf(it) === it).length
}

/**
 * The normal equations with the nominations' worth eliminated: for each reviewer j, Σ over what j read of
 * (offset j − mean offset of all who read it) = Σ (total − mean total). The last term keeps Σ n·offset at 0.
 */
function solved(lists: readonly Totals[]): Map<string, number> {
  const reviewers = [...new Set(lists.flatMap((it) => [...it.keys()]))].sort()
  const at = new Map(reviewers.map((it, index) => [it, index]))
  const matrix = reviewers.map(() => reviewers.map(() => 0))
  const right = reviewers.map(() => 0)
  const read = reviewers.map(() => 0)
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row] as number[]
    line[column] = (line[column] ?? 0) + value
  }
  for (const totals of lists) {
    const own = [...totals].map(([reviewer, total]) => ({ row: at.get(reviewer) as number, total }))
    const mean = own.reduce((sum, it) => sum + it.total, 0) / own.length
    for (const { row, total } of own) {
      right[row] = (right[row] ?? 0) + total - mean
      read[row] = (read[row] ?? 0) + 1
      add(row, row, 1)
      for (const other of own) add(row, other.row, -1 / own.length)
    }
  }
  const all = read.reduce((sum, it) => sum + it, 0)
  for (const [row, first] of read.entries())
    for (const [column, second] of read.entries()) add(row, column, (first * second) / all)
  const offsets = eliminated(matrix, right)
  return new Map(reviewers.map((it, index) => [it, offsets[index] ?? 0]))
}

/** Gauss's elimination with the largest pivot; the matrix is positive definite where the reviewers hang together. */
function eliminated(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, row) => [...line, right[row] ?? 0])
  const size = lines.length
  const cell = (row: number, column: number) => lines[row]?.[column] ?? 0
  for (let step = 0; step < size; step++) {
    let pivot = step
    for (let row = step + 1; row < size; row++)
      if (Math.abs(cell(row, step)) > Math.abs(cell(pivot, step))) pivot = row
    ;[lines[step], lines[pivot]] = [lines[pivot] as number[], lines[step] as number[]]
    for (let row = 0; row < size; row++) {
      const factor = row === step ? 0 : cell(row, step) / cell(step, step)
      if (factor === 0) continue
      const line = lines[row] as number[]
      for (let column = step; column <= size; column++)
        line[column] = cell(row, column) - factor * cell(step, column)
    }
  }
  return lines.map((_, row) => cell(row, size) / cell(row, row))
}
