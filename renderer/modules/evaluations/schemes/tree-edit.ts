import type { Indicator } from '#shared/modules/evaluations/scheme'

/** @file Changes to the indicator tree. Lines stand in the order of the table: a line, then everything below it. */

type Lines = readonly Indicator[]

/** How many lines stand above a line, 0 on the first level. */
export function levelOf(lines: Lines, key: string): number {
  let level = 0
  let parent = lines.find((it) => it.key === key)?.parent ?? null
  while (parent !== null && level < lines.length) {
    const above: string = parent
    parent = lines.find((it) => it.key === above)?.parent ?? null
    level += 1
  }
  return level
}

/** Where the line at `index` and everything below it ends. */
export function endOf(lines: Lines, index: number): number {
  const line = lines[index]
  if (!line) return index
  const level = levelOf(lines, line.key)
  let end = index + 1
  for (let next = lines[end]; next && levelOf(lines, next.key) > level; next = lines[end]) end += 1
  return end
}

/** A new line beside the one at `index`, behind everything below that; at the end when the table is empty. */
export function withSibling(lines: Lines, index: number, fresh: Indicator): Indicator[] {
  const parent = lines[index]?.parent ?? null
  return lines.toSpliced(endOf(lines, index), 0, { ...fresh, parent })
}

/** Without the line at `index` and everything below it. */
export function withoutLine(lines: Lines, index: number): Indicator[] {
  return lines.toSpliced(index, endOf(lines, index) - index)
}

/** The line with everything below it one place up or down among its siblings; the same lines at the end. */
export function movedLine(lines: Lines, index: number, step: 1 | -1): Lines {
  const line = lines[index]
  if (!line) return lines
  const siblings = lines.flatMap((it, at) => (it.parent === line.parent ? [at] : []))
  const other = siblings[siblings.indexOf(index) + step]
  if (other === undefined) return lines
  const [first, second] = step === 1 ? [index, other] : [other, index]
  const end = endOf(lines, second)
  return [
    ...lines.slice(0, first),
    ...lines.slice(second, end),
    ...lines.slice(first, second),
    ...lines.slice(end),
  ]
}

/**
 * The line one level lower: below its sibling above, which from then on only adds up. The same lines where there is no
 * sibling above.
 */
export function indented(lines: Lines, index: number): Lines {
  const line = lines[index]
  const above = lines.slice(0, index).findLast((it) => it.parent === line?.parent)
  if (!line || !above) return lines
  return lines.map((it) =>
    it.key === line.key
      ? { ...it, parent: above.key }
      : it.key === above.key && it.score !== null
        ? { ...it, score: null, groups: [] }
        : it,
  )
}

/** The line one level higher: behind its parent and everything that stays below that. The same lines on the first level. */
export function outdented(lines: Lines, index: number): Lines {
  const line = lines[index]
  const parentAt = lines.findIndex((it) => it.key === line?.parent)
  const parent = lines[parentAt]
  if (!line || !parent) return lines
  const block = lines.slice(index, endOf(lines, index))
  const rest = lines.toSpliced(index, block.length)
  const raised = block.map((it) => (it.key === line.key ? { ...it, parent: parent.parent } : it))
  return rest.toSpliced(endOf(rest, parentAt), 0, ...raised)
}

/** Weights right below a line, added up; `open` while one of them is undecided. */
export function weightsBelow(lines: Lines, parent: string | null): { sum: number; open: boolean; n: number } {
  const below = lines.filter((it) => it.parent === parent)
  return {
    sum: below.reduce((total, it) => total + (it.weight ?? 0), 0),
    open: below.some((it) => it.weight === null),
    n: below.length,
  }
}
