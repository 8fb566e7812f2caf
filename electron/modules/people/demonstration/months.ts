import { monthIndex, parsePartialDate } from '#shared/values/partial-date'

/** Months since year 0, the unit in which the generator counts every life. */
export type Month = number

/** `1978.03` for a month number. */
export function monthText(month: Month): string {
  return `${yearOf(month)}.${String((month % 12) + 1).padStart(2, '0')}`
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12)
}

/** Month number of the given calendar month, 1–12. */
export function monthOf(year: number, calendarMonth: number): Month {
  return year * 12 + calendarMonth - 1
}

/** The month a partial date stands for. Throws on text that is none: the generator writes its own dates. */
export function readMonth(text: string): Month {
  const date = parsePartialDate(text)
  if (!date) throw new Error(`not a date: ${text}`)
  return monthIndex(date)
}

/** The first September at or after the month: when a course of study begins. */
export function nextSeptember(month: Month): Month {
  const year = yearOf(month)
  return monthOf(month % 12 <= 8 ? year : year + 1, 9)
}

/** The calendar month of a day as a partial date, `2026.11`. */
export function monthOfDay(day: Date): string {
  return monthText(monthOf(day.getFullYear(), day.getMonth() + 1))
}
