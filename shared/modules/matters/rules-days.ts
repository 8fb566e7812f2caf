import { plusDays, plusMonths } from '../../values/iso-day'
import { plusWorkdays } from '../../values/workdays'
import type { MatterSpan } from './system'

/** The day that lies a span after another: days, Mondays to Fridays, or months of the calendar. */
export function spanEnd(from: string, { count, unit }: MatterSpan): string {
  if (unit === 'months') return plusMonths(from, count)
  return unit === 'days' ? plusDays(from, count) : plusWorkdays(from, count, [])
}

/** The last day on which something bars that begins on a day and lasts a span. */
export function barredUntil(from: string, span: MatterSpan): string {
  return plusDays(spanEnd(from, span), -1)
}

/** `2026-031` */
export function matterNumber(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`
}
