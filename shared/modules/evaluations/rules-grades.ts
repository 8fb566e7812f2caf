import type { GradeStep, Point } from './result'
import { groupWeights } from './rules-combine'
import type { Scored } from './rules-lines'
import { displayScore, scoreUnits } from './rules-rounding'
import type { Veil } from './rules-shown'
import { leavesOf } from './rules-tree'
import type { GradeLine, SchemeContent } from './scheme'

/** How far a grade has come for one subject; `at` is its place in the scheme's list, null where none is given. */
export type Graded = {
  at: number | null
  /** The best place that caps, vetoes and treatment leave open. */
  best: number
  steps: GradeStep[]
  problems: string[]
}

const UNGRADED: Graded = { at: null, best: 0, steps: [], problems: [] }

/** The grade by the lines of the score, then what limits it: caps, vetoes, treatment. Ceilings come after, over all. */
export function gradeByRules(content: SchemeContent, scored: Scored, veil: Veil): Graded {
  const kind = scored.subject.treatment.kind
  if (kind === 'none' || kind === 'comment' || kind === 'pending') return UNGRADED
  const { score } = scored
  if (score === null || content.rules.grades.length === 0) return UNGRADED
  if (content.rules.grades.some((it) => it.from === null))
    return { ...UNGRADED, problems: ['等次的分数线没有定齐。'] }
  const start = gradeByScore(content, scored, score, veil)
  const limits = [
    ...capLimits(content, scored, veil),
    ...vetoLimits(content, scored.points),
    ...treatmentLimit(scored),
  ]
  return limits.reduce((graded, limit) => limited(content, graded, limit), start)
}

function gradeByScore(content: SchemeContent, scored: Scored, score: number, veil: Veil): Graded {
  const { grades, digits } = content.rules
  const steps: GradeStep[] = []
  for (const [at, line] of grades.entries()) {
    const from = line.from ?? 0
    if (scoreUnits(score) < scoreUnits(from)) continue
    const refused = rateRefusal(content, scored, line, veil)
    if (refused === '') {
      const next = grades[at - 1]
      const shown = exactly(score, next?.from ?? Number.POSITIVE_INFINITY, digits)
      const missed = next ? `，“${next.grade}”要 ${next.from} 分` : ''
      const text =
        steps.length > 0
          ? `得分 ${shown}，“${line.grade}”从 ${from} 分起`
          : `得分 ${shown}，达到 ${from} 分${missed}`
      return { ...UNGRADED, at, steps: [...steps, { kind: 'line', grade: line.grade, text: `${text}。` }] }
    }
    steps.push({ kind: 'rate', grade: grades[at + 1]?.grade ?? '', text: refused })
  }
  return {
    ...UNGRADED,
    steps,
    problems: [`得分 ${displayScore(score, digits)} 够不上任何等次，最后一档没有从 0 分起。`],
  }
}

/** The score as displayed, with more digits where rounding would lift it over a line that it does not reach. */
function exactly(score: number, missed: number, digits: number): string {
  const shown = displayScore(score, digits)
  const misleads = scoreUnits(score) < scoreUnits(missed) && Number(shown) >= missed
  return misleads ? String(Number(displayScore(score, 6))) : shown
}

/** Why the share of good marks is too small for this grade (R3.5), '' where it is not asked or large enough. */
function rateRefusal(content: SchemeContent, scored: Scored, line: GradeLine, veil: Veil): string {
  const { rate, grade } = line
  const leaf = rate && leavesOf(content).find((it) => it.key === rate.indicator)
  if (!rate || !leaf) return ''
  const { good, base } = goodMarks(content, scored, leaf.key, rate.marks)
  if (base > 0 && scoreUnits(good / base) >= scoreUnits(rate.atLeast)) return ''
  const wanted = `${Number(displayScore(rate.atLeast * 100, 2))}%`
  const asked = `“${leaf.label}”前 ${rate.marks} 项的得票率`
  const found =
    base === 0
      ? '没有评分，未达到'
      : veil.lines
        ? '未达到'
        : `为 ${displayScore((good / base) * 100, 2)}%（${good}/${base} 票），未达到`
  return `${asked}${found} ${wanted}，不能定为“${grade}”。`
}

function goodMarks(
  content: SchemeContent,
  { leaves }: Scored,
  leaf: string,
  marks: number,
): { good: number; base: number } {
  const weights = groupWeights(content)
  const counted = (leaves.get(leaf) ?? []).filter((it) => weights.get(it.group.key) !== 0)
  return {
    good: counted.flatMap((it) => it.scoring).reduce((sum, it) => sum + (it.value <= marks ? it.n : 0), 0),
    base: counted.reduce(
      (sum, it) => sum + it.base + it.dropped.highest.length + it.dropped.lowest.length,
      0,
    ),
  }
}

type Limit = { kind: GradeStep['kind']; gradeAtMost: string; text: string }

/** A poor mark in one line limits the whole. */
function capLimits({ rules }: SchemeContent, { lines }: Scored, veil: Veil): Limit[] {
  return rules.caps.flatMap(({ indicator, below, gradeAtMost }) => {
    const line = lines.find((it) => it.indicator.key === indicator)
    if (!line || line.score === null) return []
    const percent = (line.score / line.indicator.full) * 100
    if (scoreUnits(percent) >= scoreUnits(below)) return []
    const figure = veil.lines ? '' : ` ${displayScore(percent, rules.digits)}% `
    const text = `“${line.indicator.label}”得分率${figure}低于 ${below}%，等次不高于“${gradeAtMost}”。`
    return [{ kind: 'cap', gradeAtMost, text }]
  })
}

function vetoLimits({ rules }: SchemeContent, points: readonly Point[]): Limit[] {
  return points
    .filter((it) => it.kind === 'veto')
    .flatMap((point) => {
      const veto = rules.vetoes.find((it) => it.key === point.key)
      if (!veto) return []
      const basis = point.basis ? `（${point.basis}）` : ''
      const text = `一票否决“${veto.label}”：${point.reason}${basis}，等次不高于“${veto.gradeAtMost}”。`
      return [{ kind: 'veto', gradeAtMost: veto.gradeAtMost, text }]
    })
}

function treatmentLimit({ subject: { treatment } }: Scored): Limit[] {
  if (treatment.kind !== 'capped') return []
  const { gradeAtMost, reason } = treatment
  return [{ kind: 'treatment', gradeAtMost, text: `${reason}，等次不高于“${gradeAtMost}”。` }]
}

function limited({ rules }: SchemeContent, graded: Graded, limit: Limit): Graded {
  if (graded.at === null) return graded
  const most = rules.grades.findIndex((it) => it.grade === limit.gradeAtMost)
  if (most < 0) {
    const problem = `限定的等次“${limit.gradeAtMost}”不在方案的等次里：${limit.text}`
    return { ...graded, problems: [...graded.problems, problem] }
  }
  const at = Math.max(graded.at, most)
  const step = { kind: limit.kind, grade: rules.grades[at]?.grade ?? '', text: limit.text }
  return { ...graded, at, best: Math.max(graded.best, most), steps: [...graded.steps, step] }
}
