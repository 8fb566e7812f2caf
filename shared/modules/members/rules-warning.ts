import { plusDays, plusMonths } from '../../values/iso-day'
import type { WarningRule } from './systems'

type Gap = Pick<WarningRule, 'count' | 'levels' | 'recordsFrom'>

/**
 * The first day of the time looked at: an admission on or after it keeps a subject out of the level. Of one year back
 * from 2026-11-22 that is 2025-11-23; of one calendar year 2026-01-01.
 */
export function lookedAtFrom({ count }: Pick<WarningRule, 'count'>, years: number, on: string): string {
  if (count === 'calendar') return `${Number(on.slice(0, 4)) - years + 1}-01-01`
  return plusDays(plusMonths(on, -12 * years), 1)
}

/**
 * The highest level that a subject stands at on a day, by the ISO day of its last admission ('' none on record); null
 * while nothing is amiss. Where nothing is on record the gap is counted from the day since when records are whole.
 */
export function levelOf(rule: Gap, last: string, on: string): string | null {
  const since = last > rule.recordsFrom ? last : rule.recordsFrom
  return rule.levels.findLast((it) => since < lookedAtFrom(rule, it.years, on))?.key ?? null
}
