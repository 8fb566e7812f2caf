import type { DuesPayer, DuesRule } from './systems'

/** What someone pays by: the kind of payer, the monthly base and, for a fixed amount, what was agreed on; all in 分. */
export type DuesBase = { payer: string; base: number; fixed: number }

const WHOLE = 10_000

/** The payer's bracket that the whole base falls into; its upper end belongs to it. */
export function bracketOf({ brackets }: DuesPayer, base: number) {
  return brackets.find((it) => it.upTo === null || base <= it.upTo)
}

/** 分 due for a month, half a 分 rounded up; null where the rule knows no such payer. */
export function duesOf({ payers }: DuesRule, { payer, base, fixed }: DuesBase): number | null {
  const found = payers.find((it) => it.key === payer)
  if (!found) return null
  if (found.kind === 'fixed') return fixed
  const rate = bracketOf(found, base)?.rate ?? 0
  return Math.floor((base * rate + WHOLE / 2) / WHOLE)
}

/** Why a base cannot stand under a rule, '' where it can. */
export function baseProblem({ payers }: DuesRule, { payer, base, fixed }: DuesBase): string {
  const found = payers.find((it) => it.key === payer)
  if (!found) return '缴费类别不在现行标准里。'
  if (found.kind === 'share') return base > 0 ? '' : '缴费基数未填。'
  if (fixed >= found.least && fixed <= found.most) return ''
  return `${found.label}每月 ${found.least / 100} 元至 ${found.most / 100} 元。现为 ${fixed / 100} 元。`
}
