import type { PointContent } from './result'
import type { RoundSubject } from './round'
import { takesPart } from './rules-round'
import { type Leaf, leavesOf } from './rules-tree'
import type { SchemeContent } from './scheme'

/** @file What may be recorded about a subject beside its ballots: 加减分, 一票否决, 评语. */

/** A leaf of 加分 or 减分. */
export type AdjustLeaf = Leaf & { score: Extract<Leaf['score'], { by: 'adjust' }> }

export type PointProblem = {
  field: 'subject' | 'key' | 'points'
  message: string
  remedy: string
}

/** The scheme's leaves that take recorded points, in the order of the tree. */
export function adjustLeaves(content: Pick<SchemeContent, 'indicators'>): AdjustLeaf[] {
  return leavesOf(content).filter((it): it is AdjustLeaf => it.score.by === 'adjust')
}

/** What one subject has in one leaf: recorded so far, and how much may still come; null where no cap is set. */
export function pointBalance(
  leaf: AdjustLeaf,
  points: readonly PointContent[],
  subject: number,
): { recorded: number; left: number | null } {
  const own = points.filter((it) => it.kind === 'adjust' && it.key === leaf.key && it.subject === subject)
  const recorded = hundredths(own.reduce((sum, it) => sum + it.points, 0))
  const { cap } = leaf.score
  return { recorded, left: cap === null ? null : hundredths(cap - recorded) }
}

/** Why this may not be recorded; `others` are the round's other entries, the one that is being changed left out. */
export function pointProblem(
  scheme: Pick<SchemeContent, 'indicators' | 'rules'>,
  subject: RoundSubject | undefined,
  others: readonly PointContent[],
  content: PointContent,
): PointProblem | null {
  if (!subject || !takesPart(subject)) return absent(subject)
  if (content.kind === 'adjust') return adjustProblem(scheme, subject, others, content)
  const own = others.filter((it) => it.subject === content.subject && it.kind === content.kind)
  if (content.kind === 'veto') return vetoProblem(scheme, subject, own, content)
  return commentProblem(subject, own)
}

function absent(subject: RoundSubject | undefined): PointProblem {
  const why = subject ? `${subject.name}不参加本轮次（${subject.excluded || subject.treatment.reason}）` : ''
  return {
    field: 'subject',
    message: subject ? `${why}，不能登记。` : '本轮次没有这个考核对象。',
    remedy: '换一个考核对象。',
  }
}

function adjustProblem(
  scheme: Pick<SchemeContent, 'indicators'>,
  { name }: RoundSubject,
  others: readonly PointContent[],
  { subject, key, points }: PointContent,
): PointProblem | null {
  const leaf = adjustLeaves(scheme).find((it) => it.key === key)
  if (!leaf)
    return { field: 'key', message: '方案里没有这个加减分项。', remedy: '从方案的加减分项中选一项。' }
  if (points <= 0) return { field: 'points', message: '分值未填。', remedy: '填大于 0 的数，减分也填正数。' }
  if (hundredths(points) !== points)
    return { field: 'points', message: `分值最多两位小数。现为 ${points}。`, remedy: '改为两位小数以内。' }
  const { recorded, left } = pointBalance(leaf, others, subject)
  if (left === null || points <= left) return null
  const { cap } = leaf.score
  return {
    field: 'points',
    message: `“${leaf.label}”最多 ${cap} 分，${name}已记 ${recorded} 分，再记 ${points} 分超出。`,
    remedy: left > 0 ? `最多再记 ${left} 分，超出的部分写入事由。` : '已到上限，不再计分。',
  }
}

function vetoProblem(
  { rules }: Pick<SchemeContent, 'rules'>,
  { name }: RoundSubject,
  own: readonly PointContent[],
  { key }: PointContent,
): PointProblem | null {
  const veto = rules.vetoes.find((it) => it.key === key)
  if (!veto) return { field: 'key', message: '方案里没有这个否决项。', remedy: '从方案的否决项中选一项。' }
  if (!own.some((it) => it.key === key)) return null
  return {
    field: 'key',
    message: `${name}已登记“${veto.label}”，一项只登记一次。`,
    remedy: '修改已登记的那一条。',
  }
}

function commentProblem({ name, treatment }: RoundSubject, own: readonly unknown[]): PointProblem | null {
  if (treatment.kind === 'pending')
    return {
      field: 'subject',
      message: `${name}结论前不写评语、不定等次（${treatment.reason}）。`,
      remedy: '有结论后补写。',
    }
  if (own.length === 0) return null
  return { field: 'subject', message: `${name}已有评语。`, remedy: '修改已写的评语。' }
}

/** Sums of decimals as people write them. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
