import type { Completeness, CompletenessLine } from './audit'
import type { CompletenessFacts, LineFound } from './completeness-facts'
import {
  eachEducation,
  eachOfSet,
  eachPost,
  eachPromotion,
  eachYear,
  ofYears,
} from './rules-completeness-each'
import { late, one, oneToLookAt, ordered, sound, stated } from './rules-completeness-whole'
import type { CompletenessCheck } from './standards'
import { FULL_POINTS } from './standards-completeness'

export type Judgement = { key: string; points: number; note: string; byName: string }

/** Points left of 100 after every check that is on; a fatal shortcoming leaves none. */
export function completenessOf(
  checks: readonly CompletenessCheck[],
  facts: CompletenessFacts,
  judgements: readonly Judgement[],
): Completeness {
  const lines = checks.filter((it) => it.on).map((check) => lineOf(check, facts, judgements))
  const fatal = lines.some((it) => it.state === 'fatal')
  const lost = lines.reduce((sum, it) => sum + it.points, 0)
  return { points: fatal ? 0 : Math.max(0, rounded(FULL_POINTS - lost)), fatal, lines }
}

/** Points are in halves and tenths; sums of them are not exact in floating point. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100
}

function lineOf(
  check: CompletenessCheck,
  facts: CompletenessFacts,
  judgements: readonly Judgement[],
): CompletenessLine {
  const found = applies(check, facts)
    ? FINDERS[check.kind](check, facts)
    : { state: 'met' as const, times: 0, detail: NOT_CONCERNED }
  const judged = judgements.find((it) => it.key === check.key)
  const { key, label } = check
  if (judged)
    return { key, label, ...judgedState(check, judged), byHand: true, detail: judgedWords(judged, found) }
  const short = found.state === 'short'
  return {
    key,
    label,
    state: short && check.fatal ? 'fatal' : found.state,
    points: short ? deduction(check, found.times) : 0,
    detail: found.detail,
    byHand: false,
  }
}

const NOT_CONCERNED = '不涉及'

/** So many times the points, no more than the most; a fatal one takes all. */
function deduction({ points, most, fatal }: CompletenessCheck, times: number): number {
  if (fatal) return FULL_POINTS
  return rounded(Math.min(points * times, most ?? Number.POSITIVE_INFINITY, FULL_POINTS))
}

function judgedState(
  { fatal }: CompletenessCheck,
  { points }: Judgement,
): Pick<CompletenessLine, 'state' | 'points'> {
  if (points === 0) return { state: 'met', points }
  return fatal ? { state: 'fatal', points: FULL_POINTS } : { state: 'short', points }
}

function judgedWords({ note, byName }: Judgement, found: LineFound): string {
  const own = `${byName}判定${note === '' ? '' : `：${note}`}`
  return found.detail === '' || found.state === 'judge' ? own : `${own}（按记录：${found.detail}）`
}

function applies({ when }: CompletenessCheck, { conditions }: CompletenessFacts): boolean {
  return when === 'always' || conditions.has(when)
}

type Finder = (check: CompletenessCheck, facts: CompletenessFacts) => LineFound

const FINDERS: Record<CompletenessCheck['kind'], Finder> = {
  material: one,
  'material-judge': oneToLookAt,
  'material-years': ofYears,
  'material-each-post': eachPost,
  'material-each-promotion': eachPromotion,
  'material-each-year': eachYear,
  'material-each-education': eachEducation,
  'material-each-reward': (check, facts) => eachOfSet(check, facts, 'reward'),
  'material-each-sanction': (check, facts) => eachOfSet(check, facts, 'sanction'),
  order: ordered,
  pages: stated,
  damage: sound,
  late,
  judge: () => ({ state: 'judge', times: 0, detail: '' }),
}
