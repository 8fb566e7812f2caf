import type { StageHindrance } from './cycle'
import type { NoticeState, OutcomeRow, VoteCount, VoteMeeting } from './outcome'

/** A nomination as a hindrance names it. */
export type Named = { number: number; name: string }

/** What the records say about a stage at this moment. What a kind of stage does not ask is empty or null. */
export type StageFacts = {
  /** Those who came into the stage. */
  came: readonly Named[]
  /** Of those: neither handed in, returned nor withdrawn. */
  drafts: readonly Named[]
  /** Of those: a rule of eligibility is still 待核. */
  unchecked: readonly Named[]
  /** Of those: an objection is still looked into. */
  objected: readonly Named[]
  /** Of those: scores of reviewers who must keep away would count. */
  conflicted: readonly Named[]
  outcome: readonly OutcomeRow[]
  review: ReviewFacts | null
  vote: { meeting: VoteMeeting; counts: readonly VoteCount[] } | null
  notice: NoticeState | null
}

export type ReviewFacts = {
  /** Reviewers who have not handed in everything. */
  unfinished: readonly { reviewer: string; open: number }[]
  /** Nominations with fewer scores, or fewer reviewers, than the rule asks. */
  short: readonly (Named & { has: number })[]
}

/** Names shown in one sentence; the rest is counted. */
const MOST_NAMES = 3

export const none = () => ''

/** One hindrance for all these nominations by number and name, `more` behind each; none where there are none. */
export function naming<T extends Named>(
  nominations: readonly T[],
  more: (it: T) => string,
  say: (names: string) => StageHindrance,
): StageHindrance[] {
  if (nominations.length === 0) return []
  const names = nominations.slice(0, MOST_NAMES).map((it) => `${it.number} 号${it.name}${more(it)}`)
  const rest = nominations.length > MOST_NAMES ? `等 ${nominations.length} 份` : ''
  return [say(`${names.join('、')}${rest}`)]
}
