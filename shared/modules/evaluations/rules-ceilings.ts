import type { CeilingState, GradeStep, Working } from './result'
import type { RoundSubject } from './round'
import type { Graded } from './rules-grades'
import type { DecidedGrade } from './rules-input'
import type { Ranked } from './rules-ranks'
import { takesPart } from './rules-round'
import { displayPercent, roundedShare } from './rules-rounding'
import type { Rounding, SchemeContent } from './scheme'

/** A ceiling with its figures; `at` is the place of its grade in the scheme's list. */
export type CeilingPlan = {
  grade: string
  at: number
  base: number
  share: number
  most: number
  text: string
}

const ROUNDINGS: Record<Rounding, string> = { floor: '舍去零头', round: '四舍五入', ceil: '零头进一' }

/** The ceilings in force, best grade first; the base is those who should take part (应参加人数). */
export function ceilingPlans(
  { rules }: SchemeContent,
  consent: boolean,
  subjects: readonly RoundSubject[],
): CeilingPlan[] {
  const base = subjects.filter(takesPart).length
  return rules.ceilings
    .flatMap((it): CeilingPlan[] => {
      const at = rules.grades.findIndex((line) => line.grade === it.grade)
      const agreed = consent && it.consentShare !== null
      const share = agreed ? it.consentShare : it.share
      if (at < 0 || share === null) return []
      const most = roundedShare(base, share, it.rounding)
      const how = `应参加 ${base} 名的 ${displayPercent(share)}，${ROUNDINGS[it.rounding]}${agreed ? '，经上级同意' : ''}`
      return [{ grade: it.grade, at, base, share, most, text: `“${it.grade}”至多 ${most} 名（${how}）` }]
    })
    .sort((a, b) => a.at - b.at)
}

/** A ranked subject on its way to a grade; `waits` until people decide among equal scores. */
export type Standing = { ranked: Ranked; graded: Graded; decided: DecidedGrade | undefined; waits: boolean }

/** Lets those by rank keep a grade until its places are gone; the rest fall to the next line, with a step that says so. */
export function applyCeiling(
  { rules }: SchemeContent,
  plan: CeilingPlan,
  standings: readonly Standing[],
): Standing[] {
  const next = rules.grades[plan.at + 1]?.grade
  if (next === undefined) return [...standings]
  const taken = standings.filter((it) => it.decided && placeOf(rules, it.decided.grade) <= plan.at).length
  let places = Math.max(0, plan.most - taken)
  const rankTaken = new Map<number, number>()
  for (const it of standings)
    if (reaches(it, plan)) rankTaken.set(it.ranked.rank, (rankTaken.get(it.ranked.rank) ?? 0) + 1)
  const fates = new Map<number, 'keeps' | 'waits' | 'falls'>()
  for (const [rank, size] of rankTaken) {
    const fate = size <= places ? 'keeps' : places > 0 && rules.ceilingTies === 'decide' ? 'waits' : 'falls'
    fates.set(rank, fate)
    places = fate === 'keeps' ? places - size : 0
  }
  return standings.map((it) => {
    const fate = reaches(it, plan) ? fates.get(it.ranked.rank) : 'keeps'
    if (fate === 'keeps' || fate === undefined) return it
    const equals = rankTaken.get(it.ranked.rank) ?? 1
    const step = fallStep(plan, { next, rank: it.ranked.rank, fate, equals, taken })
    const graded = { ...it.graded, at: plan.at + 1, steps: [...it.graded.steps, step] }
    return { ...it, graded, waits: it.waits || fate === 'waits' }
  })
}

function reaches({ graded, decided }: Standing, { at }: CeilingPlan): boolean {
  return decided === undefined && graded.at !== null && graded.at <= at
}

function placeOf({ grades }: SchemeContent['rules'], grade: string): number {
  return grades.findIndex((it) => it.grade === grade)
}

type Fall = { next: string; rank: number; fate: 'waits' | 'falls'; equals: number; taken: number }

function fallStep({ grade, text }: CeilingPlan, { next, rank, fate, equals, taken }: Fall): GradeStep {
  const limit = taken > 0 ? `${text}，已核定 ${taken} 名` : text
  const tied = equals > 1 ? `，${equals} 名同分` : ''
  if (fate === 'waits')
    return {
      kind: 'tie',
      grade: next,
      text: `${limit}，并列第 ${rank} 名的 ${equals} 名同分跨在名额线上，须集体研究决定；未列入“${grade}”的列为“${next}”。`,
    }
  return { kind: 'ceiling', grade: next, text: `${limit}，排第 ${rank} 名${tied}，超出名额，列为“${next}”。` }
}

/** How full each ceiling is, read from the workings themselves, so that stored results say the same. */
export function ceilingStates(
  content: SchemeContent,
  consent: boolean,
  subjects: readonly RoundSubject[],
  workings: readonly Working[],
): CeilingState[] {
  const names = new Map(subjects.map((it) => [it.no, it.name]))
  return ceilingPlans(content, consent, subjects).map(({ grade, at, base, share, most }) => {
    const next = content.rules.grades[at + 1]?.grade
    const fell = (kind: GradeStep['kind']) =>
      workings.filter(
        (it) =>
          it.gradeSteps.some((step) => step.kind === kind && step.grade === next) &&
          !(it.grade !== '' && placeOf(content.rules, it.grade) <= at),
      )
    const reached = workings.filter((it) => it.grade !== '' && placeOf(content.rules, it.grade) <= at).length
    return {
      grade,
      base,
      share,
      most,
      reached,
      held: fell('ceiling').map((it) => names.get(it.subject) ?? ''),
      undecided: fell('tie')
        .filter((it) => it.grade === '')
        .map((it) => it.subject),
    }
  })
}
