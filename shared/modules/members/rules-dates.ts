/** @file ISO days by the calendar: months are added by number and clamped to the month's last day. */

/** 2026-01-31 and 1 month are 2026-02-28; months may be negative. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return isoDay(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)))
}

export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** `2026-03`; months of a year as 台账 list them. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}

/** 2026.03.05 as lists have it; '' stays ''. */
export function dotted(day: string): string {
  return day.replaceAll('-', '.')
}

/** 2026年3月5日 as papers have it; '' stays ''. */
export function formalDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return [year && `${year}年`, month && `${month}月`, date && `${date}日`].filter(Boolean).join('')
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
