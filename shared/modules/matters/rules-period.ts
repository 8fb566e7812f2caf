import { plusDays, plusMonths } from '../../values/iso-day'
import type { Quota } from './system'

export type Span = { from: string; to: string }

const MONTHS: Record<Quota['per'], number> = { year: 12, half: 6, quarter: 3, month: 1 }

/** The calendar year, half-year, quarter or month that a day lies in, both ends counted. */
export function periodOf(per: Quota['per'], day: string): Span {
  const months = MONTHS[per]
  const month = Number(day.slice(5, 7)) - 1
  const first = `${day.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`
  return { from: first, to: plusDays(plusMonths(first, months), -1) }
}

/** The same days a year before; the last of February where the day is not there. */
export function yearBefore({ from, to }: Span): Span {
  return { from: plusMonths(from, -12), to: plusMonths(to, -12) }
}
