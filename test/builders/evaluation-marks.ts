import type { Random } from '#electron/modules/people/demonstration/random'
import type { Mark } from '#shared/modules/evaluations/ballot'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { type Leaf, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'

/** One cell of one ballot, by the numbers of subject and ballot and the keys of leaf and group. */
export type MarkCell = { subject: number; leaf: string; group: string; number: number }

/** A ballot about to be marked. */
export type Sheet = {
  scheme: SchemeContent
  leaves: readonly Leaf[]
  subjects: readonly RoundSubject[]
  /** What stands in a cell; by chance where it is not given. */
  mark: ((cell: MarkCell) => number | null) | undefined
  /** The share of cells that chance leaves empty. */
  unfilled: number
  group: string
  number: number
}

export function marksOf(
  random: Random,
  { scheme, leaves, subjects, mark, unfilled, group, number }: Sheet,
): Mark[] {
  return subjects.flatMap(({ no: subject }) =>
    leaves.flatMap((leaf) => {
      const value = mark
        ? mark({ subject, leaf: leaf.key, group, number })
        : random.chance(unfilled)
          ? null
          : markOf(random, scheme, leaf, subject)
      return value === null ? [] : [{ subject, leaf: leaf.key, value }]
    }),
  )
}

/** Subjects differ: each has a leaning of its own, so that ranks are not all chance. */
function markOf(random: Random, scheme: SchemeContent, leaf: Leaf, subject: number): number {
  const leaning = ((subject * 37) % 50) / 50
  const options = scaleOf(scheme, leaf)?.options
  if (options) {
    const place = Math.floor((random.float() * 0.7 + (1 - leaning) * 0.5) * options.length * 0.8)
    return options[Math.min(place, options.length - 1)]?.mark ?? 1
  }
  const step = leaf.score.by === 'points' ? leaf.score.step : 1
  const share = 0.6 + leaning * 0.25 + random.float() * 0.15
  return Math.round((leaf.full * share) / step) * step
}
