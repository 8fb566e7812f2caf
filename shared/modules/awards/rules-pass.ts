import type { Pass, StageRule } from './programme'

/** Stages whose candidates stand in an order; in the others whoever has no obstacle passes. */
export function isRanked({ kind }: Pick<StageRule, 'kind'>): boolean {
  return kind === 'review' || kind === 'vote'
}

/** What a floating product may be off by: 10 × 1.1 is 11, not 12. */
const NOISE = 1e-9

/**
 * How many of a category may pass at most, of `came` who came in; null where no number bounds them (`all`, `line`), and
 * also where the number is still undecided: then nobody passes.
 */
export function mostOf(pass: Pass, quota: number | null, came: number): number | null {
  if (pass.by === 'number') return pass.number
  if (pass.by === 'share') return Math.floor(pass.share * came + 0.5 + NOISE)
  if (pass.by === 'quota' && quota !== null) return Math.ceil(quota * pass.factor - NOISE)
  return null
}

/** Whether it is known how many go on. */
export function passDecided(pass: Pass, quota: number | null): boolean {
  return pass.by === 'quota' ? quota !== null : pass.by !== 'undecided'
}

/** 取前 4 名, as it stands beside a category. */
export function passWords(pass: Pass, most: number | null): string {
  if (pass.by === 'line') return `${pass.line} 分及以上`
  if (pass.by === 'all') return '全部合格的'
  return most === null ? '名额未定' : `取前 ${most} 名`
}

/** 名额的 1.5 倍, 前 4 名, as the rule says it before anybody has come. */
export function passRuleWords(pass: Pass): string {
  if (pass.by === 'share') return `${Math.round(pass.share * 1000) / 10}%`
  if (pass.by === 'quota') return pass.factor === 1 ? '按名额' : `名额的 ${pass.factor} 倍`
  return passWords(pass, pass.by === 'number' ? pass.number : null)
}
