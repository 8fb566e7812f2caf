import { BALLOT_BASES, type BallotRule, type Share } from './procedure'
import type { StepBallot, StepPerson } from './record'

export const EMPTY_BALLOT: StepBallot = {
  due: null,
  present: null,
  sent: null,
  returned: null,
  valid: null,
  favour: null,
  against: null,
  abstain: null,
  seats: null,
}

/** A share as it came out: `count` of `base`, and the least count that meets it. Null while a number is missing. */
export type ShareResult = { share: Share; count: number; base: number; need: number; met: boolean }

export type BallotResult = {
  quorum: ShareResult | null
  /** Of a question. Of an election each candidate is judged alone. */
  majority: ShareResult | null
  /** Candidates with votes enough for a seat, most votes first. */
  eligible: StepPerson[]
  /** Numbers that contradict each other or are missing, each a sentence. */
  problems: string[]
  /** Whether the vote carries: of a question with its majority, of an election with every seat decided. */
  carried: boolean
}

/** What a ballot comes to. It proposes nothing: the outcome and who is elected are typed. */
export function ballotResult(
  rule: BallotRule,
  ballot: StepBallot,
  candidates: readonly StepPerson[],
): BallotResult {
  const problems = [...missing(rule, ballot), ...contradictions(ballot)]
  const quorum = shareOf(rule.quorum, ballot.present, ballot)
  if (rule.mode === 'question') {
    const majority = rule.majority && shareOf(rule.majority, ballot.favour, ballot)
    return { quorum, majority, eligible: [], problems, carried: Boolean(quorum?.met && majority?.met) }
  }
  const eligible = eligibleOf(rule, ballot, candidates)
  const all = [...problems, ...electionProblems(rule, { ballot, candidates, eligible })]
  return {
    quorum,
    majority: null,
    eligible,
    problems: all,
    carried: Boolean(quorum?.met) && all.length === 0,
  }
}

/** The least whole number that meets a share: over half of 40 is 21, not less than four fifths of 41 is 33. */
export function leastOf({ parts, whole, over }: Share, base: number): number {
  const exact = (base * parts) / whole
  return over ? Math.floor(exact) + 1 : Math.ceil(exact)
}

function shareOf(share: Share, count: number | null, ballot: StepBallot): ShareResult | null {
  const base = ballot[share.of]
  if (count === null || base === null) return null
  const need = leastOf(share, base)
  return { share, count, base, need, met: count >= need && base > 0 }
}

/** `应超过应到会有表决权的人数的 1/2`. */
export function shareText({ of, parts, whole, over }: Share): string {
  return `${over ? '超过' : '不少于'}${BALLOT_BASES[of]}的 ${parts}/${whole}`
}

const LABELS: Record<keyof StepBallot, string> = {
  due: '应到会人数',
  present: '实到会人数',
  sent: '发出票数',
  returned: '收回票数',
  valid: '有效票数',
  favour: '赞成票数',
  against: '反对票数',
  abstain: '弃权票数',
  seats: '应选名额',
}

function missing(rule: BallotRule, ballot: StepBallot): string[] {
  const bases = [rule.quorum.of, ...(rule.majority ? [rule.majority.of] : [])]
  return [...new Set([...ASKED[rule.mode], ...bases])]
    .filter((it) => ballot[it] === null)
    .map((it) => `${LABELS[it]}未填。`)
}

const ASKED: Record<BallotRule['mode'], (keyof StepBallot)[]> = {
  question: ['due', 'present', 'favour'],
  election: ['due', 'present', 'sent', 'returned', 'valid', 'seats'],
  recommend: ['due', 'present', 'sent', 'returned', 'valid'],
}

/** Each of these must not be more than the one before it. */
const DESCENDING = ['due', 'present', 'sent', 'returned', 'valid'] as const

function contradictions(ballot: StepBallot): string[] {
  const problems: string[] = []
  const known = DESCENDING.filter((it) => ballot[it] !== null)
  known.forEach((key, at) => {
    const before = known[at - 1]
    if (before && (ballot[key] ?? 0) > (ballot[before] ?? 0))
      problems.push(`${LABELS[key]} ${ballot[key]} 多于${LABELS[before]} ${ballot[before]}。`)
  })
  const most = known.at(-1)
  const voted = (ballot.favour ?? 0) + (ballot.against ?? 0) + (ballot.abstain ?? 0)
  if (most && ballot.favour !== null && voted > (ballot[most] ?? 0))
    problems.push(`赞成、反对、弃权合计 ${voted}，多于${LABELS[most]} ${ballot[most]}。`)
  return problems
}

function eligibleOf(rule: BallotRule, ballot: StepBallot, candidates: readonly StepPerson[]): StepPerson[] {
  const base = rule.majority ? ballot[rule.majority.of] : 0
  if (base === null) return []
  const need = rule.majority ? leastOf(rule.majority, base) : 0
  return candidates
    .filter((it) => it.votes !== null && it.votes >= need)
    .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
}

type Election = { ballot: StepBallot; candidates: readonly StepPerson[]; eligible: readonly StepPerson[] }

function electionProblems(rule: BallotRule, election: Election): string[] {
  const problems = candidateProblems(rule, election)
  // What was recommended is weighed together with everything else, so that no order follows from votes.
  return rule.mode === 'recommend' ? problems : [...problems, ...electedProblems(election)]
}

function candidateProblems({ surplus }: BallotRule, { ballot, candidates }: Election): string[] {
  if (candidates.length === 0) return ['候选人未填。']
  const problems = candidates.filter((it) => it.votes === null).map((it) => `${it.name}的得票数未填。`)
  for (const it of candidates)
    if (ballot.valid !== null && (it.votes ?? 0) > ballot.valid)
      problems.push(`${it.name}得 ${it.votes} 票，多于有效票数 ${ballot.valid}。`)
  if (!surplus || ballot.seats === null) return problems
  const extra = Math.ceil((ballot.seats * surplus.parts) / surplus.whole)
  const nominated = candidates.length
  if (nominated < ballot.seats + extra)
    problems.push(
      `应选 ${ballot.seats} 名，候选人应不少于 ${ballot.seats + extra} 名（差额 ${surplus.parts}/${surplus.whole}），现为 ${nominated} 名。`,
    )
  return problems
}

/** Those marked as elected must be those whom the votes put first. */
function electedProblems({ ballot, candidates, eligible }: Election): string[] {
  const { seats } = ballot
  const elected = candidates.filter((it) => it.elected)
  if (seats === null) return []
  if (elected.length > seats) return [`应选 ${seats} 名，标记当选 ${elected.length} 名。`]
  const problems = elected
    .filter((it) => !eligible.includes(it))
    .map((it) => `${it.name}得 ${it.votes ?? 0} 票，不够当选票数。`)
  const least = Math.min(...elected.map((it) => it.votes ?? 0))
  for (const it of eligible)
    if (!it.elected && elected.length > 0 && (it.votes ?? 0) > least)
      problems.push(`${it.name}得 ${it.votes} 票，多于已当选者，应当选。`)
  const [last, next] = [eligible[seats - 1], eligible[seats]]
  if (last && next && last.votes === next.votes)
    problems.push(
      `${last.name}、${next.name}票数相等（${last.votes} 票），名额不够，应就票数相等者再次投票。`,
    )
  return problems
}
