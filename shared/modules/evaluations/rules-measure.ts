import { VOID_MARK } from './ballot'
import type { GroupBallots } from './rules-counts'
import { type Leaf, scaleOf } from './rules-tree'
import { DENOMINATORS, type Group, type SchemeContent } from './scheme'

/** So many marks of one value, with the points that each carries. */
export type Scoring = { value: number; n: number; points: number }

/** What one group's marks in one leaf come to for one subject, whatever the group weighs (R3.3, R3.4, R3.6). */
export type Measure = {
  group: Group
  ballots: GroupBallots
  /** Marks that carry points, best first, none dropped yet; `points` on the leaf's full mark. */
  scoring: Scoring[]
  /** Marks on neutral options, which no denominator of a score contains. */
  neutral: { value: number; n: number }[]
  void: number
  unfilled: number
  dropped: { highest: number[]; lowest: number[] }
  /** The denominator, less what was dropped. */
  base: number
  mean: number | null
  /** Why the group cannot be counted in this leaf, as the end of a sentence; '' where it can. */
  short: string
  /** Why nothing can be worked out, as whole sentences. */
  problems: string[]
  /** The drop rule asked for more marks than there are, so none was dropped. */
  tooFewToDrop: boolean
}

export function measure(
  content: SchemeContent,
  leaf: Leaf,
  group: Group,
  ballots: GroupBallots,
  found: ReadonlyMap<number, number>,
): Measure {
  const sorted = valued(content, leaf, found)
  const { scoring, neutral } = sorted
  const marks = countOf(scoring)
  const without = countOf(neutral)
  const drop = dropEnds(scoring, content.rules)
  const denominator = denominatorOf(content, ballots, marks, without)
  const voids = found.get(VOID_MARK) ?? 0
  const unfilled = ballots.valid - marks - without - voids
  const name = `${nameOf(group)}“${leaf.label}”`
  const problems = [
    ...sorted.problems,
    ...(unfilled < 0 ? [`${name}计了 ${marks + without + voids} 票，多于有效票 ${ballots.valid} 张。`] : []),
    ...faultOf(content, name, denominator, marks),
  ]
  const base = (denominator ?? 0) - drop.count
  const known = problems.length === 0 && marks > 0 && base > 0
  return {
    group,
    ballots,
    scoring,
    neutral,
    void: voids,
    unfilled: Math.max(unfilled, 0),
    dropped: drop.dropped,
    base,
    mean: known ? drop.kept.reduce((sum, it) => sum + it.points * it.n, 0) / base : null,
    short: shortfall(group, ballots, leaf, marks),
    problems,
    tooFewToDrop: drop.tooFew,
  }
}

/** A 县委委员 */
export function nameOf({ letter, name }: Pick<Group, 'letter' | 'name'>): string {
  return `${letter} ${name}`
}

/** Values with the points they carry on the leaf's full mark, best first; neutral ones apart. */
function valued(content: SchemeContent, leaf: Leaf, found: ReadonlyMap<number, number>) {
  const scoring: Scoring[] = []
  const neutral: { value: number; n: number }[] = []
  const problems = new Set<string>()
  const scale = scaleOf(content, leaf)
  for (const [value, n] of found) {
    if (value === VOID_MARK || n === 0) continue
    if (leaf.score.by !== 'grade') scoring.push({ value, n, points: value })
    else {
      const option = scale?.options.find((it) => it.mark === value)
      if (!option) problems.add(`“${leaf.label}”有 ${n} 票选了方案里没有的选项 ${value}。`)
      else if (option.neutral) neutral.push({ value, n })
      else if (option.points === null) problems.add(`“${scale?.name}”的“${option.label}”没有定分值。`)
      else scoring.push({ value, n, points: (option.points / 100) * leaf.full })
    }
  }
  scoring.sort((a, b) => b.points - a.points || a.value - b.value)
  neutral.sort((a, b) => a.value - b.value)
  return { scoring, neutral, problems: [...problems] }
}

/** How many marks these are together. */
export function countOf(list: readonly { n: number }[]): number {
  return list.reduce((sum, it) => sum + it.n, 0)
}

type Dropping = Pick<Measure, 'dropped'> & { kept: readonly Scoring[]; count: number; tooFew: boolean }

/** Leaves out the highest and lowest marks; never all: where too few are there, none is left out. */
function dropEnds(
  best: readonly Scoring[],
  rules: Pick<SchemeContent['rules'], 'dropHighest' | 'dropLowest'>,
): Dropping {
  const { dropHighest, dropLowest } = rules
  const wanted = dropHighest + dropLowest
  const tooFew = wanted > 0 && countOf(best) <= wanted
  if (wanted === 0 || tooFew)
    return { kept: best, count: 0, dropped: { highest: [], lowest: [] }, tooFew: tooFew && best.length > 0 }
  const top = takeOff(best, dropHighest)
  const bottom = takeOff(top.left.toReversed(), dropLowest)
  return {
    kept: bottom.left,
    count: wanted,
    dropped: { highest: top.taken, lowest: bottom.taken },
    tooFew: false,
  }
}

function takeOff(list: readonly Scoring[], many: number): { taken: number[]; left: Scoring[] } {
  const taken: number[] = []
  const left: Scoring[] = []
  for (const it of list) {
    const off = Math.min(it.n, many - taken.length)
    for (let count = 0; count < off; count++) taken.push(it.value)
    if (it.n > off) left.push({ ...it, n: it.n - off })
  }
  return { taken, left }
}

/** What the votes are divided by, before any is dropped; null where that count was never typed. */
function denominatorOf(
  { rules }: SchemeContent,
  ballots: GroupBallots,
  marks: number,
  neutral: number,
): number | null {
  if (rules.denominator === null) return null
  if (rules.denominator === 'marks') return marks
  const people = ballots[rules.denominator]
  return people === null ? null : people - neutral
}

function faultOf(
  { rules }: SchemeContent,
  name: string,
  denominator: number | null,
  marks: number,
): string[] {
  if (rules.denominator === null) return ['方案没有定票数的分母。']
  const label = DENOMINATORS[rules.denominator]
  if (denominator === null) return [`${name}以${label}为分母，票箱里却没有填。`]
  return denominator < marks ? [`${name}以${label}为分母只有 ${denominator}，少于评分 ${marks} 个。`] : []
}

/** A group without enough ballots never counts in silence (R3.6). */
function shortfall(group: Group, ballots: GroupBallots, leaf: Leaf, marks: number): string {
  if (ballots.boxes === 0) return ballots.recused > 0 ? '全部回避，没有票' : '没有票箱'
  if (ballots.valid < group.minimumValid)
    return `有效票 ${ballots.valid} 张，少于规定的 ${group.minimumValid} 张`
  return marks === 0 ? `在“${leaf.label}”没有评分` : ''
}
