import type { ResultRow, WhatIf } from '#shared/modules/evaluations/result'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'

/** Weights in percent as they stand on the sliders, and how many marks are left out at both ends. */
export type Trial = {
  groups: Readonly<Record<string, number>>
  indicators: Readonly<Record<string, number>>
  dropHighest: number
  dropLowest: number
}

/** The scheme as it is. */
export function trialOf({ groups, indicators, rules }: SchemeContent): Trial {
  return {
    groups: Object.fromEntries(groups.map((it) => [it.key, it.weight ?? 0])),
    indicators: Object.fromEntries(weighted(indicators).map((it) => [it.key, it.weight ?? 0])),
    dropHighest: rules.dropHighest,
    dropLowest: rules.dropLowest,
  }
}

/** Lines whose weight can be shifted: adjustments have none, and a line without siblings cannot move. */
export function weighted(indicators: SchemeContent['indicators']): SchemeContent['indicators'] {
  const counted = indicators.filter((it) => it.score?.by !== 'adjust')
  const siblings = new Map<string | null, number>()
  for (const it of counted) siblings.set(it.parent, (siblings.get(it.parent) ?? 0) + 1)
  return counted.filter((it) => (siblings.get(it.parent) ?? 0) > 1)
}

/** What differs from the scheme, as it is asked of the copy; null where nothing does. */
export function askOf(trial: Trial, scheme: SchemeContent): WhatIf | null {
  const real = trialOf(scheme)
  const ask: WhatIf = {
    groups: changedWeights(trial.groups, real.groups),
    indicators: changedWeights(trial.indicators, real.indicators),
    dropHighest: trial.dropHighest === real.dropHighest ? null : trial.dropHighest,
    dropLowest: trial.dropLowest === real.dropLowest ? null : trial.dropLowest,
  }
  const same = ask.groups.length + ask.indicators.length === 0
  return same && ask.dropHighest === null && ask.dropLowest === null ? null : ask
}

function changedWeights(
  weights: Readonly<Record<string, number>>,
  real: Readonly<Record<string, number>>,
): WhatIf['groups'] {
  return Object.entries(weights)
    .filter(([key, weight]) => weight !== real[key])
    .map(([key, weight]) => ({ key, weight }))
}

/** Sum of the weights of one set of siblings, without the noise of adding. */
export function sumOf(weights: readonly number[]): number {
  return Math.round(weights.reduce((sum, it) => sum + it, 0) * 100) / 100
}

/** A subject on the copy beside the same one in the result. */
export type TrialRow = { tried: ResultRow; real: ResultRow | null }

export function trialRows(tried: readonly ResultRow[], real: readonly ResultRow[]): TrialRow[] {
  const known = new Map(real.map((it) => [it.no, it]))
  return tried.map((row) => ({ tried: row, real: known.get(row.no) ?? null }))
}

/** How many have another rank, how many another grade. */
export function movedCounts(rows: readonly TrialRow[]): { ranks: number; grades: number } {
  return {
    ranks: rows.filter((it) => it.tried.rank !== it.real?.rank).length,
    grades: rows.filter((it) => it.tried.grade !== it.real?.grade).length,
  }
}
