import type { Point } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { takesPart } from '#shared/modules/evaluations/rules'

/** A subject with what was recorded about it. */
export type PointRow = { subject: RoundSubject; points: Point[]; vetoes: Point[]; comment: Point | undefined }

/** Those who take part, in the order of the ballot. */
export function pointRows(subjects: readonly RoundSubject[], points: readonly Point[]): PointRow[] {
  return subjects.filter(takesPart).map((subject) => {
    const own = points.filter((it) => it.subject === subject.no)
    return {
      subject,
      points: own.filter((it) => it.kind === 'adjust'),
      vetoes: own.filter((it) => it.kind === 'veto'),
      comment: own.find((it) => it.kind === 'comment'),
    }
  })
}

/** Whether entries may be changed in this state. */
export function takesPoints({ state }: Pick<Round, 'state'>): boolean {
  return state === 'open' || state === 'closed'
}

/** Somebody for whom a comment stands in the place of a grade. */
export function wantsComment({ treatment }: RoundSubject): boolean {
  return treatment.kind === 'comment'
}
