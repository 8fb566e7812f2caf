import { plusDays, plusMonths } from '../../values/iso-day'
import { type Holidays, plusWorkdays } from '../../values/workdays'
import { SPAN_UNITS, type Span } from './procedure'

/** The day at the end of a span that begins on a day: months by the calendar, days and working days after it. */
export function spanEnd(day: string, { amount, unit }: Span, holidays: Holidays): string {
  if (unit === 'months') return plusMonths(day, amount)
  return unit === 'days' ? plusDays(day, amount) : plusWorkdays(day, amount, holidays)
}

/** `1 年`, `6 个月`, `5 个工作日`. */
export function spanText({ amount, unit }: Span): string {
  return unit === 'months' && amount % 12 === 0 ? `${amount / 12} 年` : `${amount} ${SPAN_UNITS[unit]}`
}
