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
  const asked: GroupShare[] = []
  for (const measure of measures) {
    const weight = weights.get(measure.group.key) ?? null
    if (weight !== 0) asked.push({ measure, weight: weight ?? 0 })
  }
  const counted = asked.filter(({ measure }) => measure.short === '')
  const after = sumOfWeights(counted)
  const groups = measures.map((measure) => {
    const found = counted.find((it) => it.measure === measure)
    return { measure, weight: found ? part(found, after) : 0 }
  })
  const problems = problemsOf(leaf, asked, counted, weights)
  const short = asked.length === counted.length ? [] : asked.filter((it) => !counted.includes(it))
  const before = sumOfWeights(asked)
  const remarks = counted.length === 0 ? [] : short.map((it) => redistribution(it, counted, before, after))
  return { mean: problems.length > 0 ? null : weightedMean(groups), groups, problems, remarks }
}

function problemsOf(
  leaf: Leaf,
  asked: readonly GroupShare[],
  counted: readonly GroupShare[],
  weights: GroupWeights,
): string[] {
  const problems: string[] = []
  for (const { measure } of asked) {
    const { group, short } = measure
    if (weights.get(group.key) === null) problems.push(`${nameOf(group)}没有定权重。`)
    if (short === '') problems.push(...measure.problems)
    else if (group.whenShort === 'error') problems.push(`${nameOf(group)}${short}。`)
  }
  return counted.length === 0 && problems.length === 0 ? [nobodyScored(leaf, asked)] : problems
}

function sumOfWeights(list: readonly GroupShare[]): number {
  return list.reduce((sum, it) => sum + it.weight, 0)
}

function part({ weight }: GroupShare, sum: number): number {
  return sum > 0 ? weight / sum : 0
}

function weightedMean(groups: readonly GroupShare[]): number | null {
  let sum = 0
  let weights = 0
  for (const { measure, weight } of groups) {
    if (weight === 0) continue
    if (measure.mean === null) return null
    sum += weight * measure.mean
    weights += weight
  }
  return weights === 0 ? null : sum
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
