import { childrenOf, type Leaf, leavesOf, scaleOf } from './rules-tree'
import type { SchemeContent } from './scheme'

/** What the worst and the best subject can come to, on the scheme's full mark. */
export type Reach = { least: number; most: number }

/** The range of possible scores; null while a weight, an option's points or a cap is undecided. */
export function reachOf(content: SchemeContent): Reach | null {
  const ends = (['least', 'most'] as const).map((end) => {
    const share = shareBelow(content, null, end)
    const added = adjustments(content, end)
    return share === null || added === null ? null : share * content.full + added
  })
  const [least, most] = ends
  return least == null || most == null ? null : { least: Math.max(0, least), most }
}

/** Whether a line only adds to or takes from the whole, so that it has no weight among its siblings. */
export function isAdjusting(content: SchemeContent, key: string, depth = 0): boolean {
  const line = content.indicators.find((it) => it.key === key)
  if (!line || depth > DEEPEST) return false
  if (line.score) return line.score.by === 'adjust'
  const below = childrenOf(content, key)
  return below.length > 0 && below.every((it) => isAdjusting(content, it.key, depth + 1))
}

/** Levels a tree may have. */
export const DEEPEST = 4

type End = keyof Reach

function shareBelow(content: SchemeContent, parent: string | null, end: End, depth = 0): number | null {
  let sum = 0
  for (const line of childrenOf(content, parent)) {
    if (isAdjusting(content, line.key)) continue
    const leaf = leavesOf({ indicators: [line] })[0]
    const share = leaf
      ? leafShare(content, leaf, end)
      : depth < DEEPEST
        ? shareBelow(content, line.key, end, depth + 1)
        : null
    if (share === null || line.weight === null) return null
    sum += (line.weight / 100) * share
  }
  return sum
}

function leafShare(content: SchemeContent, leaf: Leaf, end: End): number | null {
  const extreme = end === 'most' ? Math.max : Math.min
  if (leaf.score.by === 'points') return end === 'most' ? 1 : 0
  if (leaf.score.by === 'fact') return extreme(...leaf.score.ladder.map((it) => it.share))
  const points = (scaleOf(content, leaf)?.options ?? []).filter((it) => !it.neutral).map((it) => it.points)
  const known = points.filter((it) => it !== null)
  return known.length < points.length || known.length === 0 ? null : extreme(...known) / 100
}

/** The most that 加分 can add, or that 扣分 can take away (below 0). */
function adjustments(content: SchemeContent, end: End): number | null {
  let sum = 0
  for (const { score } of leavesOf(content)) {
    if (score.by !== 'adjust' || score.direction !== (end === 'most' ? 'bonus' : 'penalty')) continue
    if (score.cap === null) return null
    sum += end === 'most' ? score.cap : -score.cap
  }
  return sum
}
