import type { GradeStep, GroupWorking, LineWorking, Working } from './result'
import { applyCeiling, ceilingPlans, ceilingStates, type Standing } from './rules-ceilings'
import type { GroupShare } from './rules-combine'
import { gradeByRules } from './rules-grades'
import type { DecidedGrade, Tally, TallyInput } from './rules-input'
import { type Line, type Measured, measureRound, type Scored, scoreSubject } from './rules-lines'
import { groupScore, type Ranked, rankSubjects, unrankedReason } from './rules-ranks'
import { scoringRemarks } from './rules-remarks'
import { type Veil, veilOf, veilRemark } from './rules-shown'
import type { SchemeContent } from './scheme'

export type { CountedBox, DecidedGrade, FoundFact, Tally, TallyInput } from './rules-input'

/**
 * Scores, ranks and grades of all subjects with their whole working (domain rules R3.1–R3.8). Pure: the same input, in
 * whatever order its counts come, gives the same tally. What too few ballots would give away is closed in it already.
 */
export function tallyRound(input: TallyInput): Tally {
  return weighRound(input, measureRound(input))
}

/** The second half of `tallyRound`, for trying weights out on marks that were measured once. */
export function weighRound(input: TallyInput, measured: readonly Measured[]): Tally {
  const { scheme, consent, subjects } = input
  const results = measured.map((it) => resultOf(scheme, it, scoreSubject(input, it)))
  const ranking = rankSubjects(
    scheme,
    results.map((it) => it.scored),
  )
  const standings = gradeAll(input, results, ranking)
  const byNumber = new Map(standings.map((it) => [it.ranked.scored.subject.no, it]))
  const workings = results.map((it) =>
    workingOf(scheme, it, byNumber.get(it.scored.subject.no), ranking.length),
  )
  return { workings, ceilings: ceilingStates(scheme, consent, subjects, workings) }
}

/** One subject's score with what of it may be shown. */
type Result = { scored: Scored; veil: Veil }

function resultOf(scheme: SchemeContent, measured: Measured, scored: Scored): Result {
  const veil = veilOf(scheme, measured)
  const { kind } = measured.subject.treatment
  if (kind === 'none')
    return { veil, scored: { ...scored, score: null, lines: [], problems: [], remarks: [] } }
  const few = `有效票少于 ${scheme.rules.minimumShown} 张，结果不显示。`
  const open = veil.whole ? { ...scored, score: null, problems: [...scored.problems, few] } : scored
  // Nobody waits for the score of those who get no grade: what it lacks is told, but hinders nothing.
  if (kind === 'normal' || kind === 'capped') return { veil, scored: open }
  return { veil, scored: { ...open, problems: [], remarks: [...open.problems, ...open.remarks] } }
}

/** Grades by rule, limited by the ceilings. Those whom people decided keep what the rules alone would have given them. */
function gradeAll(input: TallyInput, results: readonly Result[], ranking: readonly Ranked[]): Standing[] {
  const veils = new Map(results.map((it) => [it.scored.subject.no, it.veil]))
  const start = ranking.map((ranked): Standing => {
    const veil = veils.get(ranked.scored.subject.no) as Veil
    const graded = gradeByRules(input.scheme, ranked.scored, veil)
    return { ranked, graded, decided: undefined, waits: false }
  })
  const alone = underCeilings(input, start)
  const decisions = new Map(input.decided.map((it) => [it.subject, it]))
  if (decisions.size === 0) return alone
  const decidedOf = ({ ranked }: Standing) => decisions.get(ranked.scored.subject.no)
  const settled = underCeilings(
    input,
    start.map((it) => ({ ...it, decided: decidedOf(it) })),
  )
  return settled.map((it, at) => (it.decided ? { ...(alone[at] ?? it), decided: it.decided } : it))
}

function underCeilings({ scheme, consent, subjects }: TallyInput, start: readonly Standing[]): Standing[] {
  return ceilingPlans(scheme, consent, subjects).reduce(
    (standings, plan) => applyCeiling(scheme, plan, standings),
    [...start],
  )
}

function workingOf(
  scheme: SchemeContent,
  { scored, veil }: Result,
  standing: Standing | undefined,
  ranked: number,
): Working {
  const unranked = unrankedReason(scored.subject)
  const { grade, steps, problems } = standing ? finalGrade(scheme, standing) : NO_GRADE
  return {
    subject: scored.subject.no,
    score: scored.score,
    rank: standing?.ranked.rank ?? null,
    ranked,
    grade,
    gradeSteps: standing || !unranked ? steps : [{ kind: 'treatment', grade: '', text: unranked }],
    lines: scored.lines.map((line) => lineWorking(line, veil)),
    groups: scheme.groups.map(({ key }) => {
      const { weight, score } = groupScore(scored, key)
      const closed = veil.lines || veil.whole || veil.groups.has(key)
      return { group: key, weight, score: score === null || closed ? null : score * scheme.full }
    }),
    problems: [...scored.problems, ...problems],
    remarks: [
      ...scored.remarks,
      ...scoringRemarks(scheme, scored, veil),
      veilRemark(scheme, scored, veil),
    ].filter((it) => it !== ''),
  }
}

type FinalGrade = { grade: string; steps: GradeStep[]; problems: string[] }
const NO_GRADE: FinalGrade = { grade: '', steps: [], problems: [] }

/** What the rules left, or what people decided within it. */
function finalGrade({ rules }: SchemeContent, { graded, decided, waits }: Standing): FinalGrade {
  const { steps, problems } = graded
  const byRules = graded.at === null || waits ? '' : (rules.grades[graded.at]?.grade ?? '')
  if (!decided) return { grade: byRules, steps, problems }
  const at = rules.grades.findIndex((it) => it.grade === decided.grade)
  const best = rules.grades[graded.best]?.grade ?? ''
  const beyond = at < graded.best ? [`核定的“${decided.grade}”高于限定的“${best}”，须重新核定。`] : []
  return {
    grade: decided.grade,
    steps: [...steps, decidedStep(decided)],
    problems: [...problems, ...beyond],
  }
}

function decidedStep({ grade, reason }: DecidedGrade): GradeStep {
  return { kind: 'decided', grade, text: `核定为“${grade}”：${reason}。` }
}

function lineWorking({ indicator, score, brings, groups, basis, share }: Line, veil: Veil): LineWorking {
  const closed = (veil.lines || veil.whole) && share > 0 && indicator.score?.by !== 'fact'
  const shut = veil.leaves.get(indicator.key)
  return {
    indicator: indicator.key,
    score: closed ? null : score,
    brings: closed ? null : brings,
    groups: groups.map((it) => groupWorking(it, closed || shut?.has(it.group.key) === true)),
    basis,
  }
}

function groupWorking(share: GroupShare, hidden: boolean): GroupWorking {
  const { group, weight } = share
  if (hidden)
    return {
      ...{ group: group.key, counts: [], void: 0, unfilled: 0, dropped: { highest: [], lowest: [] } },
      ...{ base: 0, mean: null, weight, hidden },
    }
  const counts = [...share.scoring, ...share.neutral].map(({ value, n }) => ({ value, n }))
  return {
    ...{ group: group.key, counts, void: share.void, unfilled: share.unfilled, dropped: share.dropped },
    ...{ base: share.base, mean: share.mean, weight, hidden },
  }
}
