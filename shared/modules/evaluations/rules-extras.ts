import type { Point } from './result'
import type { FoundFact } from './rules-input'
import { displayScore } from './rules-rounding'
import type { Leaf } from './rules-tree'
import type { LeafScore } from './scheme'

/** @file Leaves that no ballot carries: facts from the records, and points recorded once per subject. */

/** What such a leaf comes to; `problem` where nothing can be said, which is never zero. */
export type Extra = { score: number | null; basis: string; problem: string }

type FactScore = Extract<LeafScore, { by: 'fact' }>
type AdjustScore = Extract<LeafScore, { by: 'adjust' }>

/** The figure found, turned into a share of the full mark by the first step it reaches. */
export function factScore(leaf: Leaf, { ladder }: FactScore, found: FoundFact | undefined): Extra {
  if (!found || found.figure === null) {
    const text = found?.text ? `：${found.text}` : ''
    return { score: null, basis: found?.text ?? '', problem: `“${leaf.label}”在记录里查不到数据${text}。` }
  }
  if (ladder.length === 0)
    return { score: null, basis: found.text, problem: `“${leaf.label}”没有定分档，得不出分数。` }
  const { figure } = found
  const step = ladder.toSorted((a, b) => b.from - a.from).find((it) => figure >= it.from)
  const share = step?.share ?? 0
  const reached = step
    ? `达到 ${step.from} 一档，得满分的 ${Number(displayScore(share * 100, 2))}%`
    : `${figure} 未达到最低一档，得 0 分`
  return { score: share * leaf.full, basis: `${found.text}；${reached}。`, problem: '' }
}

/** Points recorded for an `adjust` leaf, never beyond its cap; always positive, also for a penalty. */
export function adjustScore(
  leaf: Leaf,
  { cap, direction }: AdjustScore,
  points: readonly Pick<Point, 'points' | 'reason' | 'basis'>[],
): Extra {
  const sum = points.reduce((total, it) => total + it.points, 0)
  const sign = direction === 'bonus' ? '加' : '扣'
  const parts = points.map(
    (it) => `${it.reason}，${sign} ${it.points} 分${it.basis ? `（${it.basis}）` : ''}`,
  )
  if (points.length > 0 && cap === null)
    return {
      score: null,
      basis: parts.join('；'),
      problem: `“${leaf.label}”没有定上限，登记的分数不能计入。`,
    }
  const most = Math.min(sum, cap ?? 0)
  const over = sum > most ? [`合计 ${Number(displayScore(sum, 4))} 分，超过上限，按 ${most} 分计`] : []
  return { score: most, basis: [...parts, ...over].join('；'), problem: '' }
}
