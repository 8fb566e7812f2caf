import { type Measure, nameOf } from './rules-measure'
import { displayPercent } from './rules-rounding'
import type { Leaf } from './rules-tree'

/** A group's marks in a leaf with the share of the leaf that the group decides, 0–1. */
export type GroupShare = Measure & { weight: number }

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
export function combineGroups(leaf: Leaf, measures: readonly Measure[]): Combined {
  const asked = measures.filter((it) => it.group.weight !== 0)
  const short = asked.filter((it) => it.short !== '')
  const counted = asked.filter((it) => it.short === '')
  const before = sumOfWeights(asked)
  const after = sumOfWeights(counted)
  const groups = measures.map((it) => ({ ...it, weight: counted.includes(it) ? part(it, after) : 0 }))
  const problems = [
    ...asked.filter((it) => it.group.weight === null).map((it) => `${nameOf(it.group)}没有定权重。`),
    ...short.filter((it) => it.group.whenShort === 'error').map((it) => `${nameOf(it.group)}${it.short}。`),
    ...counted.flatMap((it) => it.problems),
    ...(counted.length === 0 && asked.every((it) => it.group.whenShort === 'redistribute')
      ? [nobodyScored(leaf, asked)]
      : []),
  ]
  const remarks = counted.length === 0 ? [] : short.map((it) => redistribution(it, counted, before, after))
  const mean = problems.length > 0 ? null : weightedMean(groups)
  return { mean, groups, problems, remarks }
}

function sumOfWeights(list: readonly Measure[]): number {
  return list.reduce((sum, it) => sum + (it.group.weight ?? 0), 0)
}

function part({ group }: Measure, sum: number): number {
  return sum > 0 ? (group.weight ?? 0) / sum : 0
}

function weightedMean(groups: readonly GroupShare[]): number | null {
  const used = groups.filter((it) => it.weight > 0)
  if (used.length === 0 || used.some((it) => it.mean === null)) return null
  return used.reduce((sum, it) => sum + it.weight * (it.mean ?? 0), 0)
}

function nobodyScored(leaf: Leaf, asked: readonly Measure[]): string {
  if (asked.length === 0) return `“${leaf.label}”没有评议主体。`
  return `“${leaf.label}”没有一个评议主体可以计分：${asked.map((it) => `${nameOf(it.group)}${it.short}`).join('，')}。`
}

function redistribution(short: Measure, counted: readonly Measure[], before: number, after: number): string {
  const to = counted.map(
    (it) =>
      `${nameOf(it.group)}（${displayPercent(part(it, before))} 变为 ${displayPercent(part(it, after))}）`,
  )
  const share = displayPercent(part(short, before))
  return `${nameOf(short.group)}${short.short}，按方案把它的 ${share} 权重按比例分给${to.join('、')}。`
}
