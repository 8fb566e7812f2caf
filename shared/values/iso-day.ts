import { parsePartialDate, todayPartial } from './partial-date'

/** @file Reckoning with whole days, written `2026-11-22`, without clock or time zone. */

const DAY = 24 * 60 * 60 * 1000
const WHOLE_DAY = 'yyyy.MM.dd'.length

/** A whole day in any spelling in use as ISO, '' for nothing typed; null for what is no whole day. */
export function readDay(written: string): string | null {
  if (written.trim() === '') return ''
  const date = parsePartialDate(written)
  return date?.length === WHOLE_DAY ? date.replaceAll('.', '-') : null
}

/** An ISO day as lists write it: `2026.11.22`. What is none stays as it is. */
export function shownDay(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.replaceAll('-', '.') : day
}

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

/** Days from one to the other, negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY)
}

/** The local calendar day of a moment. */
export function dayOf(moment: string): string {
  return todayPartial(new Date(moment)).replaceAll('.', '-')
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The last day that a partial date can mean (`2026.11` is 30 November, `2026` the end of the year); '' for none. */
export function lastDayOf(date: string): string {
  const [year, month, day] = (parsePartialDate(date.replaceAll('-', '.')) ?? '').split('.')
  if (!year || !/^\d{4}$/.test(year)) return ''
  if (!month) return `${year}-12-31`
  return day ? `${year}-${month}-${day}` : plusMonths(`${year}-${month}-31`, 0)
}
