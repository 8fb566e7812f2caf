import type { GradeStep } from './result'
import { applyCeiling, ceilingPlans, type Standing } from './rules-ceilings'
import { gradeByRules } from './rules-grades'
import type { DecidedGrade, TallyInput } from './rules-input'
import { type Measured, type Scored, scoreRound } from './rules-lines'
import { type Ranked, rankSubjects } from './rules-ranks'
import type { Veil } from './rules-shown'
import type { SchemeContent } from './scheme'

/** A round judged: what each subject scores, and of those in the ranking, by rank, where they stand. */
export type Judged = { results: Result[]; standings: Standing[] }

/** Scores, ranks and grades, without the words around them: also for trying weights out on marks measured once. */
export function judgeRound(
  input: TallyInput,
  measured: readonly Measured[],
  veilFor: (measured: Measured) => Veil,
): Judged {
  const { scheme } = input
  const results = scoreRound(input, measured).map((it) => resultOf(scheme, it, veilFor(it)))
  const ranking = rankSubjects(
    scheme,
    results.map((it) => it.scored),
  )
  return { results, standings: gradeAll(input, results, ranking) }
}

/** One subject's score with what of it may be shown. */
export type Result = { scored: Scored; veil: Veil }

function resultOf(scheme: SchemeContent, scored: Scored, veil: Veil): Result {
  const { kind } = scored.subject.treatment
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

type FinalGrade = { grade: string; steps: GradeStep[]; problems: string[] }
export const NO_GRADE: FinalGrade = { grade: '', steps: [], problems: [] }

/** What the rules left, or what people decided within it. */
export function finalGrade({ rules }: SchemeContent, { graded, decided, waits }: Standing): FinalGrade {
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
