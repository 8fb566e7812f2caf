/** @file Reckoning with whole days, written `2026-11-22`, without clock or time zone. */

const DAY = 24 * 60 * 60 * 1000
const SATURDAY = 6

/** The day so many days after (before, where negative). */
export function plusDays(day: string, days: number): string {
  return new Date(timeOf(day) + days * DAY).toISOString().slice(0, 10)
}

/** The same day so many months on, or the last of a month that is too short. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The so-manieth Monday to Friday after a day. Holidays are not known here. */
export function plusWeekdays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; left -= Number(isWeekday(reached))) reached = plusDays(reached, 1)
  return reached
}

/** How many days lie between: positive where `to` is the later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY)
}

function isWeekday(day: string): boolean {
  return ![0, SATURDAY].includes(new Date(timeOf(day)).getUTCDay())
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The local calendar day of a moment. */
export function dayOf(moment: string): string {
  return todayPartial(new Date(moment)).replaceAll('.', '-')
}

/** Days from one to the other, negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
