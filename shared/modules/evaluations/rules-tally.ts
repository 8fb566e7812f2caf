import type { GroupWorking, LineWorking, Working } from './result'
import { ceilingStates, type Standing } from './rules-ceilings'
import type { GroupShare } from './rules-combine'
import type { Tally, TallyInput } from './rules-input'
import { type Line, measureRound } from './rules-lines'
import { groupScore, unrankedReason } from './rules-ranks'
import { scoringRemarks } from './rules-remarks'
import { type Veil, veilOf, veilRemark } from './rules-shown'
import { finalGrade, judgeRound, NO_GRADE, type Result } from './rules-standing'
import type { SchemeContent } from './scheme'

export type { CountedBox, DecidedGrade, FoundFact, Tally, TallyInput } from './rules-input'

/**
 * Scores, ranks and grades of all subjects with their whole working (domain rules R3.1–R3.8). Pure: the same input, in
 * whatever order its counts come, gives the same tally. What too few ballots would give away is closed in it already.
 */
export function tallyRound(input: TallyInput): Tally {
  const { scheme, consent, subjects } = input
  const { results, standings } = judgeRound(input, measureRound(input), (it) => veilOf(scheme, it))
  const byNumber = new Map(standings.map((it) => [it.ranked.scored.subject.no, it]))
  const workings = results.map((it) =>
    workingOf(scheme, it, byNumber.get(it.scored.subject.no), standings.length),
  )
  return { workings, ceilings: ceilingStates(scheme, consent, subjects, workings) }
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

function lineWorking({ indicator, score, brings, groups, basis, share }: Line, veil: Veil): LineWorking {
  const closed = (veil.lines || veil.whole) && share > 0 && indicator.score?.by !== 'fact'
  const shut = veil.leaves.get(indicator.key)
  return {
    indicator: indicator.key,
    score: closed ? null : score,
    brings: closed ? null : brings,
    groups: groups.map((it) => groupWorking(it, closed || shut?.has(it.measure.group.key) === true)),
    basis,
  }
}

function groupWorking({ measure, weight }: GroupShare, hidden: boolean): GroupWorking {
  const { key } = measure.group
  if (hidden)
    return {
      group: key,
      counts: [],
      void: 0,
      unfilled: 0,
      dropped: { highest: [], lowest: [] },
      base: 0,
      mean: null,
      weight,
      hidden,
    }
  const counts = [...measure.scoring, ...measure.neutral].map(({ value, n }) => ({ value, n }))
  const { unfilled, dropped, base, mean } = measure
  return { group: key, counts, void: measure.void, unfilled, dropped, base, mean, weight, hidden }
}
