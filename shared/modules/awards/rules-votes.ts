import type { VoteCount, VoteMeeting } from './outcome'
import type { VoteRule } from './programme'
import type { ReviewResult } from './review'
import type { OutcomeEntry } from './rules-outcome-category'

type Heads = Pick<VoteMeeting, 'due' | 'present'>

/** Of how many people a majority is asked; null while it is not known. */
export function majorityBase({ of }: VoteRule, { due, present }: Heads): number | null {
  return of === 'due' ? due : present
}

/** What the votes on one nomination come to; null and '' while they are not counted. */
export function votedOf(
  rule: VoteRule | null,
  heads: Heads,
  { yes }: Pick<VoteCount, 'yes'>,
): Pick<OutcomeEntry, 'score' | 'measure' | 'lost'> {
  const base = rule && majorityBase(rule, heads)
  if (!rule || base === null || base === 0 || yes === null) return { score: null, measure: null, lost: '' }
  const carried = yes > base * rule.majority + 1e-9
  return {
    score: yes,
    measure: (yes / base) * 100,
    lost: carried ? '' : `赞成 ${yes} 票，没有超过${baseWords(rule, base)}的${shareWords(rule.majority)}。`,
  }
}

/** The fewest votes that are more than the majority asked. */
export function leastVotes({ majority }: VoteRule, base: number): number {
  return Math.floor(base * majority + 1e-9) + 1
}

/** 应到 15 人, 实到 12 人. */
export function baseWords({ of }: VoteRule, base: number): string {
  return `${of === 'due' ? '应到' : '实到'} ${base} 人`
}

/** 半数, 三分之二, 85%, as a sentence says it. */
export function shareWords(share: number): string {
  const known = SHARES.find((it) => Math.abs(it.share - share) < 0.005)
  return known?.words ?? `${Math.round(share * 1000) / 10}%`
}

const SHARES = [
  { share: 1 / 2, words: '半数' },
  { share: 2 / 3, words: '三分之二' },
  { share: 3 / 4, words: '四分之三' },
  { share: 4 / 5, words: '五分之四' },
]

/** How many reviewers gave a nomination the highest total that they gave in its category. */
export function highestCounts(results: readonly ReviewResult[]): Map<string, number> {
  const best = new Map<string, number>()
  const counted = results.flatMap((it) =>
    it.marks.flatMap(({ reviewerId, total, state }) =>
      state === 'submitted' && total !== null
        ? [{ nomination: it.nominationId, at: `${it.category}/${reviewerId}`, total }]
        : [],
    ),
  )
  for (const { at, total } of counted) best.set(at, Math.max(total, best.get(at) ?? total))
  const counts = new Map<string, number>(results.map((it) => [it.nominationId, 0]))
  for (const { nomination, at, total } of counted)
    if (best.get(at) === total) counts.set(nomination, (counts.get(nomination) ?? 0) + 1)
  return counts
}
