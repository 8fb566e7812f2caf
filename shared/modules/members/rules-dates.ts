import { plusMonths } from '../../values/iso-day'
import { toFormalText } from '../../values/partial-date'

/** Months of a year, `2026-01` to `2026-12`. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}

/** The last month that has ended on a day: of 2026-11-22 `2026-10`. Of the month that runs nobody owes anything yet. */
export function lastMonth(day: string): string {
  return plusMonths(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
}

/** 2026.03.05 as lists have an ISO day or month; '' stays ''. */
export function dotted(day: string): string {
  return day.replaceAll('-', '.')
}

/** 2026年3月5日 as papers have an ISO day or month; '' stays ''. */
export function formalDay(day: string): string {
  return toFormalText(dotted(day))
}
