import type { BallotContent, Mark } from '#shared/modules/evaluations/ballot'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { ballotLeaves, type Leaf, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'

/**
 * How a subject stands with the voters: the share (0–1) that finds nothing to fault, and a number that shades the single
 * leaves. Two subjects with the same standing get the same votes.
 */
export type Standing = { level: number; shade: number }

type Asked = {
  scheme: SchemeContent
  group: string
  subjects: readonly RoundSubject[]
  /** Valid ballots. */
  count: number
  standing: (subject: RoundSubject) => Standing
}

/**
 * The valid ballots of a box. How many voters give which mark follows from the subject's standing alone; which of them
 * do is shifted from cell to cell, so that no two ballots look the same.
 */
export function papersOf({ scheme, group, subjects, count, standing }: Asked): BallotContent[] {
  const leaves = ballotLeaves(scheme, group)
  return Array.from({ length: count }, (_, paper) => ({
    number: paper + 1,
    void: null,
    voidNote: '',
    marks: subjects.flatMap((subject, row) =>
      leaves.flatMap((leaf, column): Mark[] => {
        const voter = (paper + row * 5 + column * 3) % count
        const value = markOf(scheme, leaf, { voter, count, column, ...standing(subject) })
        return value === null ? [] : [{ subject: subject.no, leaf: leaf.key, value }]
      }),
    ),
  }))
}

type Vote = Standing & { voter: number; count: number; column: number }

function markOf(scheme: SchemeContent, leaf: Leaf, vote: Vote): number | null {
  const { voter, count, column, level, shade } = vote
  // Somebody passes over one item of a few subjects.
  if (voter === count - 1 && (shade + column) % 9 === 0) return null
  const leaning = Math.min(0.96, Math.max(0.05, level + (((shade * 7 + column * 5) % 9) - 4) * 0.012))
  const options = scaleOf(scheme, leaf)?.options
  if (!options) return Math.round(leaf.full * (0.62 + 0.34 * leaning)) + (voter % 5) - 2
  const best = Math.round(count * leaning)
  const second = best + Math.round((count - best) * (0.45 + leaning / 2))
  const third = second + Math.round((count - second) * 0.8)
  const place = [best, second, third].filter((it) => voter >= it).length
  return options[Math.min(place, options.length - 1)]?.mark ?? null
}

/** The same papers as a second pair of hands typed them, a cell mistaken in some. */
export function typedAgain(papers: readonly BallotContent[], mistaken: readonly number[]): BallotContent[] {
  return papers.map((paper) => {
    const at = paper.number % Math.max(1, paper.marks.length)
    const mark = paper.marks[at]
    if (!mistaken.includes(paper.number) || !mark) return paper
    return { ...paper, marks: paper.marks.with(at, { ...mark, value: mark.value === 1 ? 2 : 1 }) }
  })
}

/** A ballot that nobody filled in. */
export function blankPaper(number: number): BallotContent {
  return { number, marks: [], void: 'blank', voidNote: '' }
}
