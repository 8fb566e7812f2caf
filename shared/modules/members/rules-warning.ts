import { plusDays, plusMonths } from '../../values/iso-day'
import type { WarningRule } from './systems'

/**
 * The first day of the time looked at: an admission on or after it keeps a subject out of the level. Of one year back
 * from 2026-11-22 that is 2025-11-23; of one calendar year 2026-01-01.
 */
export function lookedAtFrom({ count }: Pick<WarningRule, 'count'>, years: number, on: string): string {
  if (count === 'calendar') return `${Number(on.slice(0, 4)) - years + 1}-01-01`
  return plusDays(plusMonths(on, -12 * years), 1)
}
