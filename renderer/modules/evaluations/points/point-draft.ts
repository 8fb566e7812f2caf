import type { Point, PointContent } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { adjustLeaves } from '#shared/modules/evaluations/rules'
import { wantsComment } from './point-rows'

/** An entry as it is typed: the points still a text, the subject perhaps not chosen. */
export type PointDraft = Omit<PointContent, 'points' | 'subject'> & { points: string; subject: number | null }

/** A fresh entry about the subject in the focus: a comment where one is waited for, else 加减分. */
export function draftFor({ scheme }: Round, subject: RoundSubject | undefined): PointDraft {
  const leaves = adjustLeaves(scheme)
  const kind = (subject && wantsComment(subject)) || leaves.length === 0 ? 'comment' : 'adjust'
  const key = kind === 'adjust' && leaves.length === 1 ? (leaves[0]?.key ?? '') : ''
  return { subject: subject?.no ?? null, kind, key, points: '', reason: '', basis: '' }
}

export function draftOf({ subject, kind, key, points, reason, basis }: Point): PointDraft {
  return { subject, kind, key, points: kind === 'adjust' ? String(points) : '', reason, basis }
}

/** What is sent; null while something is not filled in. */
export function contentOf({ subject, points, ...draft }: PointDraft): PointContent | null {
  const number = draft.kind === 'adjust' ? Number(points.normalize('NFKC')) : 0
  const whole =
    subject !== null && draft.reason.trim() !== '' && (draft.kind === 'comment' || draft.key !== '')
  if (subject === null || !whole || Number.isNaN(number) || (draft.kind === 'adjust' && points.trim() === ''))
    return null
  return { ...draft, subject, points: number }
}
