import type { Point } from './result'
import type { RoundSubject } from './round'
import {
  type Combined,
  combineGroups,
  type GroupShare,
  type GroupWeights,
  groupWeights,
} from './rules-combine'
import { type GroupBallots, gathered, indexCounts } from './rules-counts'
import { adjustScore, type Extra, factScore } from './rules-extras'
import type { FoundFact, TallyInput } from './rules-input'
import { type Measure, measure } from './rules-measure'
import { childrenOf, type Leaf, leavesOf } from './rules-tree'
import type { Indicator, SchemeContent } from './scheme'

/** What stands on the ballots about one subject, before anything is weighed. */
export type Measured = {
  subject: RoundSubject
  ballots: Map<string, GroupBallots>
  /** By leaf, the groups that score it in the scheme's order. */
  leaves: Map<string, Measure[]>
  facts: FoundFact[]
  points: Point[]
}

/** A line of the tree as it came out. */
export type Line = {
  indicator: Indicator
  /** Its part of the whole, 0–1; 0 for adjustments. */
  share: number
  score: number | null
  brings: number | null
  groups: GroupShare[]
  basis: string
}

export type Scored = Measured & {
  score: number | null
  lines: Line[]
  problems: string[]
  remarks: string[]
}

/** Everything that does not hang on weights: done once, also when weights are tried out. */
export function measureRound(input: TallyInput): Measured[] {
  const index = indexCounts(input)
  const leaves = leavesOf(input.scheme).filter(onBallots)
  const facts = gathered(input.facts, (it) => it.subject)
  const points = gathered(input.points, (it) => it.subject)
  const none: GroupBallots = { boxes: 0, recused: 0, valid: 0, returned: 0, present: 0, expected: 0 }
  return input.subjects
    .filter((it) => it.excluded === '')
    .map((subject) => {
      const ballots = index.ballots(subject)
      const measured = leaves.map((leaf): [string, Measure[]] => {
        const found = valuesByGroup(index.marks(subject, leaf.key))
        const groups = groupsOf(input.scheme, leaf)
        return [
          leaf.key,
          groups.map((it) =>
            measure(input.scheme, leaf, it, ballots.get(it.key) ?? none, found.get(it.key) ?? new Map()),
          ),
        ]
      })
      return {
        subject,
        ballots,
        leaves: new Map(measured),
        facts: facts.get(subject.no) ?? [],
        points: points.get(subject.no) ?? [],
      }
    })
}

/** Whether ballots carry marks for it. */
function onBallots({ score }: Leaf): boolean {
  return score.by === 'points' || score.by === 'grade'
}

function groupsOf({ groups }: SchemeContent, leaf: Leaf) {
  return groups.filter((it) => leaf.groups.length === 0 || leaf.groups.includes(it.key))
}

function valuesByGroup(marks: ReturnType<ReturnType<typeof indexCounts>['marks']>) {
  const found = new Map<string, Map<number, number>>()
  for (const { group, count } of marks) {
    const values = found.get(group) ?? new Map<number, number>()
    values.set(count.value, (values.get(count.value) ?? 0) + count.n)
    found.set(group, values)
  }
  return found
}

/** All subjects with the weights of the scheme. */
export function scoreRound(input: TallyInput, measured: readonly Measured[]): Scored[] {
  const weights = groupWeights(input.scheme)
  return measured.map((it) => scoreSubject(input, weights, it))
}

/** The whole tree of one subject: leaves from ballots, facts and records, inner lines Σ weight × rate of the children. */
function scoreSubject(input: TallyInput, weights: GroupWeights, measured: Measured): Scored {
  const pad: Pad = { input, weights, measured, lines: new Map(), problems: new Set(), remarks: new Set() }
  const { full } = input.scheme
  const rate = rateOfChildren(pad, null, 1)
  const score = adjusted(pad, rate === null ? null : rate * full)
  const lines = input.scheme.indicators.flatMap((it) => pad.lines.get(it.key) ?? [])
  return { ...measured, score, lines, problems: [...pad.problems], remarks: [...pad.remarks] }
}

/** The sheet the arithmetic of one subject is written on. */
type Pad = {
  input: TallyInput
  weights: GroupWeights
  measured: Measured
  lines: Map<string, Line>
  problems: Set<string>
  remarks: Set<string>
}

/** Share of the full mark that the children of a line reach together, 0–1; null where one of them is unknown. */
function rateOfChildren(pad: Pad, parent: string | null, share: number): number | null {
  let sum = 0
  let known = true
  for (const child of childrenOf(pad.input.scheme, parent)) {
    if (!weighs(pad.input.scheme, child)) continue
    if (child.weight === null) pad.problems.add(`“${child.label}”没有定权重。`)
    const weight = (child.weight ?? 0) / 100
    const rate = rateOf(pad, child, share * weight)
    if (rate === null || child.weight === null) known = false
    else sum += weight * rate
  }
  return known ? sum : null
}

/** Adjustments are added to the whole; they and lines that hold nothing else have no part in the weights. */
function weighs(scheme: SchemeContent, line: Indicator): boolean {
  if (line.score) return line.score.by !== 'adjust'
  return childrenOf(scheme, line.key).some((it) => weighs(scheme, it))
}

function rateOf(pad: Pad, indicator: Indicator, share: number): number | null {
  const { score: by } = indicator
  if (by) return rateOfLeaf(pad, indicator as Leaf, share)
  const rate = rateOfChildren(pad, indicator.key, share)
  write(pad, indicator, { share, rate, groups: [], basis: '' })
  return rate
}

function rateOfLeaf(pad: Pad, leaf: Leaf, share: number): number | null {
  const { groups, score, basis } = leafScore(pad, leaf)
  const rate = score === null ? null : score / leaf.full
  write(pad, leaf, { share, rate, groups, basis })
  return rate
}

function leafScore(pad: Pad, leaf: Leaf): { groups: GroupShare[]; score: number | null; basis: string } {
  const { measured } = pad
  if (leaf.score.by === 'fact') {
    const found = measured.facts.find((it) => it.leaf === leaf.key)
    return { groups: [], ...noted(pad, factScore(leaf, leaf.score, found)) }
  }
  const combined: Combined = combineGroups(leaf, measured.leaves.get(leaf.key) ?? [], pad.weights)
  for (const it of combined.problems) pad.problems.add(it)
  for (const it of combined.remarks) pad.remarks.add(it)
  return { groups: combined.groups, score: combined.mean, basis: '' }
}

function noted(pad: Pad, { score, basis, problem }: Extra): { score: number | null; basis: string } {
  if (problem) pad.problems.add(problem)
  return { score, basis }
}

type Entry = Pick<Line, 'share' | 'groups' | 'basis'> & { rate: number | null }

function write(pad: Pad, indicator: Indicator, { share, rate, groups, basis }: Entry): void {
  const score = rate === null ? null : rate * indicator.full
  const brings = rate === null ? null : rate * share * pad.input.scheme.full
  pad.lines.set(indicator.key, { indicator, share, score, brings, groups, basis })
}

/** The whole with what was recorded beside the ballots: bonuses first, then penalties, which end at 0. */
function adjusted(pad: Pad, base: number | null): number | null {
  const leaves = leavesOf(pad.input.scheme).filter((it) => it.score.by === 'adjust')
  const bonus = leaves.filter((it) => it.score.by === 'adjust' && it.score.direction === 'bonus')
  const penalty = leaves.filter((it) => !bonus.includes(it))
  let whole = base
  for (const leaf of [...bonus, ...penalty]) {
    const brings = adjustment(pad, leaf, whole ?? Number.POSITIVE_INFINITY)
    whole = whole === null || brings === null ? null : whole + brings
  }
  return whole
}

function adjustment(pad: Pad, leaf: Leaf, whole: number): number | null {
  if (leaf.score.by !== 'adjust') return null
  const points = pad.measured.points.filter((it) => it.kind === 'adjust' && it.key === leaf.key)
  const { score, basis } = noted(pad, adjustScore(leaf, leaf.score, points))
  const penalty = leaf.score.direction === 'penalty'
  const brings = score === null ? null : penalty ? -Math.min(score, whole) : score
  if (penalty && score !== null && score > whole) pad.remarks.add(`“${leaf.label}”只扣到 0 分为止。`)
  pad.lines.set(leaf.key, { indicator: leaf, share: 0, score, brings, groups: [], basis })
  return brings
}
