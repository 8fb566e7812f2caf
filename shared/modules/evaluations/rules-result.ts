import type { ResultRow, RoundResult, Working } from './result'
import type { RoundSubject } from './round'
import { voidBallots } from './rules-box'
import type { CountedBox, Tally, TallyInput } from './rules-input'
import { childrenOf } from './rules-tree'
import type { SchemeContent } from './scheme'

/** The ranking table and the ceilings of a tally: in the order of rank, those outside the ranking last. */
export function roundResult(input: TallyInput, { workings, ceilings }: Tally): RoundResult {
  const bySubject = new Map(workings.map((it) => [it.subject, it]))
  const rows = input.subjects.flatMap((subject) => {
    const working = bySubject.get(subject.no)
    return working ? [resultRow(input.scheme, subject, working)] : []
  })
  const last = workings.length + 1
  return {
    rows: rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last)),
    ceilings,
    turnout: turnoutOf(input),
    visible: true,
    complete: rows.every((it) => it.problem === '') && ceilings.every((it) => it.undecided.length === 0),
  }
}

/** One subject as a line of the ranking table. */
export function resultRow(scheme: SchemeContent, subject: RoundSubject, working: Working): ResultRow {
  const { no, kind, personId, organizationId, name, post, unitName, treatment } = subject
  const lines = new Map(working.lines.map((it) => [it.indicator, it.score]))
  return {
    no,
    kind,
    personId,
    organizationId,
    name,
    post,
    unitName,
    treatment,
    score: working.score,
    rank: working.rank,
    grade: working.grade,
    groups: working.groups.map((it) => it.score),
    lines: childrenOf(scheme, null).map((it) => lines.get(it.key) ?? null),
    problem: working.problems.join(''),
    computedGrade: computedGrade(working),
  }
}

/** Where people decided: the grade the arithmetic came to; '' where nobody did. */
function computedGrade({ gradeSteps }: Working): string {
  const decided = gradeSteps.findIndex((it) => it.kind === 'decided')
  return decided < 0 ? '' : (gradeSteps[decided - 1]?.grade ?? '')
}

/** 应到 实到 发出 收回 有效 无效 per group over all its boxes (R3.2); what nobody has typed yet adds nothing. */
export function turnoutOf({ scheme, boxes }: Pick<TallyInput, 'scheme' | 'boxes'>): RoundResult['turnout'] {
  return scheme.groups.map(({ key }) => {
    const own = boxes.filter((it) => it.group === key)
    const sum = (of: (box: CountedBox) => number | null) =>
      own.reduce((total, it) => total + (of(it) ?? 0), 0)
    return {
      group: key,
      expected: sum((it) => it.expected),
      present: sum((it) => it.present),
      issued: sum((it) => it.issued),
      returned: sum((it) => it.returned),
      valid: sum((it) => it.valid),
      void: sum(voidBallots),
    }
  })
}
