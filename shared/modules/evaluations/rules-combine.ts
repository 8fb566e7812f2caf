import { type Measure, nameOf } from './rules-measure'
import { displayPercent } from './rules-rounding'
import type { Leaf } from './rules-tree'
import type { SchemeContent } from './scheme'

/** A group's marks in a leaf with the share of the leaf that the group decides, 0–1. */
export type GroupShare = { measure: Measure; weight: number }

/** Weights of groups in percent by key; null is not decided yet. */
export type GroupWeights = ReadonlyMap<string, number | null>

export function groupWeights({ groups }: Pick<SchemeContent, 'groups'>): GroupWeights {
  return new Map(groups.map((it) => [it.key, it.weight]))
}

export type Combined = {
  /** On the leaf's full mark. */
  mean: number | null
  groups: GroupShare[]
  problems: string[]
  remarks: string[]
}

/**
 * One leaf over all groups that score it: Σ weight × mean, the weights of these groups scaled to 1 (R3.6). A group that
 * falls short is an error, or its weight goes to the others in proportion and a remark says so with the figures.
 */
export function combineGroups(leaf: Leaf, measures: readonly Measure[], weights: GroupWeights): Combined {
  const given = measures.map((measure) => ({ measure, weight: weights.get(measure.group.key) ?? 0 }))
  const asked = given.filter(({ measure }) => weights.get(measure.group.key) !== 0)
  const short = asked.filter(({ measure }) => measure.short !== '')
  const counted = asked.filter(({ measure }) => measure.short === '')
  const before = sumOfWeights(asked)
  const after = sumOfWeights(counted)
  const groups = given.map((it) => ({ ...it, weight: counted.includes(it) ? part(it, after) : 0 }))
  const problems = [
    ...measures
      .filter((it) => weights.get(it.group.key) === null)
      .map((it) => `${nameOf(it.group)}没有定权重。`),
    ...short
      .filter(({ measure }) => measure.group.whenShort === 'error')
      .map(({ measure }) => `${nameOf(measure.group)}${measure.short}。`),
    ...counted.flatMap(({ measure }) => measure.problems),
    ...(counted.length === 0 && asked.every(({ measure }) => measure.group.whenShort === 'redistribute')
      ? [nobodyScored(leaf, asked)]
      : []),
  ]
  const remarks = counted.length === 0 ? [] : short.map((it) => redistribution(it, counted, before, after))
  return { mean: problems.length > 0 ? null : weightedMean(groups), groups, problems, remarks }
}

function sumOfWeights(list: readonly GroupShare[]): number {
  return list.reduce((sum, it) => sum + it.weight, 0)
}

function part({ weight }: GroupShare, sum: number): number {
  return sum > 0 ? weight / sum : 0
}

function weightedMean(groups: readonly GroupShare[]): number | null {
  const used = groups.filter((it) => it.weight > 0)
  if (used.length === 0 || used.some(({ measure }) => measure.mean === null)) return null
  return used.reduce((sum, { measure, weight }) => sum + weight * (measure.mean ?? 0), 0)
}

function nobodyScored(leaf: Leaf, asked: readonly GroupShare[]): string {
  if (asked.length === 0) return `“${leaf.label}”没有评议主体。`
  const why = asked.map(({ measure }) => `${nameOf(measure.group)}${measure.short}`).join('，')
  return `“${leaf.label}”没有一个评议主体可以计分：${why}。`
}

function redistribution(
  short: GroupShare,
  counted: readonly GroupShare[],
  before: number,
  after: number,
): string {
  const to = counted.map((it) => {
    const change = `${displayPercent(part(it, before))} 变为 ${displayPercent(part(it, after))}`
    return `${nameOf(it.measure.group)}（${change}）`
  })
  const { group, short: why } = short.measure
  const share = displayPercent(part(short, before))
  return `${nameOf(group)}${why}，按方案把它的 ${share} 权重按比例分给${to.join('、')}。`
}
