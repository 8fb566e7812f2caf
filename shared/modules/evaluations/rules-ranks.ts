import type { RoundSubject } from './round'
import type { Scored } from './rules-lines'
import { scoreUnits } from './rules-rounding'
import type { SchemeContent } from './scheme'

/** Why somebody with a score stands outside the ranking, '' for those in it. */
export function unrankedReason({ treatment }: Pick<RoundSubject, 'treatment'>): string {
  if (treatment.kind === 'normal' || treatment.kind === 'capped') return ''
  const why = treatment.reason ? `（${treatment.reason}）` : ''
  if (treatment.kind === 'none') return `不参加本轮考核${why}。`
  const what = treatment.kind === 'comment' ? '只写评语、不定等次' : '结论前不定等次'
  return `${what}${why}，不列入排名。`
}

/** A subject in the ranking; `key` decides among equal scores, higher first. */
export type Ranked = { scored: Scored; score: number; key: number; rank: number }

/** Places 1, 2, 2, 4 by full-precision scores (R3.7); equal scores by what the scheme says, else shared. */
export function rankSubjects({ rules }: SchemeContent, scored: readonly Scored[]): Ranked[] {
  const list = scored
    .flatMap((it): Ranked[] =>
      it.score === null || unrankedReason(it.subject) !== ''
        ? []
        : [{ scored: it, score: scoreUnits(it.score), key: tieKey(rules.ties, it), rank: 0 }],
    )
    .sort((a, b) => b.score - a.score || b.key - a.key)
  let place = 1
  return list.map((it, index) => {
    const before = list[index - 1]
    if (before && !equal(before, it)) place = index + 1
    return { ...it, rank: place }
  })
}

function equal(a: Ranked, b: Ranked): boolean {
  return a.score === b.score && a.key === b.key
}

function tieKey(ties: SchemeContent['rules']['ties'], scored: Scored): number {
  if (ties.by === 'share') return 0
  const score =
    ties.by === 'group'
      ? groupScore(scored, ties.key).score
      : (scored.lines.find((it) => it.indicator.key === ties.key)?.score ?? null)
  return score === null ? Number.NEGATIVE_INFINITY : scoreUnits(score)
}

/** What a group gives the subject over all its leaves as a share of the full mark, and its part of what ballots decide. */
export function groupScore({ lines }: Scored, key: string): { weight: number; score: number | null } {
  let weight = 0
  let all = 0
  let sum: number | null = 0
  for (const { indicator, share, groups } of lines)
    for (const { measure, weight: used } of groups) {
      const part: number = share * used
      all += part
      if (measure.group.key !== key || part === 0) continue
      weight += part
      sum = sum === null || measure.mean === null ? null : sum + (part * measure.mean) / indicator.full
    }
  return {
    weight: all > 0 ? weight / all : 0,
    score: sum === null || weight === 0 ? null : sum / weight,
  }
}
