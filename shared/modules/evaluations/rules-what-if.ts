import type { WhatIf } from './result'
import { indexCounts } from './rules-counts'
import type { Tally, TallyInput } from './rules-input'
import { takesPart } from './rules-round'
import { tallyRound } from './rules-tally'
import { childrenOf } from './rules-tree'
import type { Group, Indicator, SchemeContent } from './scheme'

/** The result with something changed, on a copy. Ask `mayTryOut` first: answers side by side can give ballots away. */
export function whatIf(input: TallyInput, change: WhatIf): Tally {
  return tallyRound({ ...input, scheme: changedScheme(input.scheme, change) })
}

/**
 * Whether other weights may be tried out at all. Two results on different weights are two equations: where a group may
 * not be shown, they would tell its score to the last digit.
 */
export function mayTryOut({ scheme, ...input }: TallyInput): boolean {
  const { ballots } = indexCounts({ scheme, ...input })
  const few = (valid: number) => valid > 0 && valid < scheme.rules.minimumShown
  return input.subjects
    .filter(takesPart)
    .every((it) => [...ballots(it).values()].every(({ valid }) => !few(valid)))
}

/**
 * The scheme with weights and drops in place of its own. A weight given stands as it is; the others of the same level
 * share what it leaves in their old proportions, so that all together are 100 again.
 */
export function changedScheme(scheme: SchemeContent, change: WhatIf): SchemeContent {
  const { rules } = scheme
  return {
    ...scheme,
    groups: rebalanced(scheme.groups, change.groups),
    indicators: levelsOf(scheme).reduce<Indicator[]>(
      (all, level) => replaced(all, rebalanced(level, change.indicators)),
      scheme.indicators,
    ),
    rules: {
      ...rules,
      dropHighest: change.dropHighest ?? rules.dropHighest,
      dropLowest: change.dropLowest ?? rules.dropLowest,
    },
  }
}

/** Siblings of every level; adjustments stand outside the weights. */
function levelsOf(scheme: SchemeContent): Indicator[][] {
  const parents = [null, ...scheme.indicators.map((it) => it.key)]
  return parents.map((parent) => childrenOf(scheme, parent).filter((it) => it.score?.by !== 'adjust'))
}

function replaced(all: readonly Indicator[], changed: readonly Indicator[]): Indicator[] {
  const byKey = new Map(changed.map((it) => [it.key, it]))
  return all.map((it) => byKey.get(it.key) ?? it)
}

type Weighed = Pick<Group, 'key' | 'weight'>

function rebalanced<T extends Weighed>(list: readonly T[], given: WhatIf['groups']): T[] {
  const fixed = new Map(given.map((it) => [it.key, it.weight]))
  if (!list.some((it) => fixed.has(it.key))) return [...list]
  const sum = (items: readonly number[]) => items.reduce((total, it) => total + it, 0)
  const taken = sum(list.map((it) => fixed.get(it.key) ?? 0))
  const old = sum(list.map((it) => (fixed.has(it.key) ? 0 : (it.weight ?? 0))))
  const left = Math.max(0, 100 - taken)
  const weights = list.map((it) => fixed.get(it.key) ?? (old > 0 ? ((it.weight ?? 0) / old) * left : 0))
  const all = sum(weights)
  return list.map((it, at) => ({ ...it, weight: all > 0 ? ((weights[at] ?? 0) / all) * 100 : it.weight }))
}
