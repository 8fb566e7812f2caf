import { plusDays as daysAfter } from '../../values/iso-day'
import { type PartialDate, parsePartialDate } from '../../values/partial-date'
import { isWorked } from '../../values/workdays'
import type { NoticeRule } from './programme'
import type { CalendarYear } from './standards'

/** @file Working days and how long a 公示 lasts. Days are `yyyy.MM.dd`. */

type Calendar = readonly Pick<CalendarYear, 'year' | 'off' | 'worked'>[]

/** Whether a day is worked: Monday to Friday but what is off, and the weekend days that make up for it. */
export function isWorkday(day: string, calendar: Calendar): boolean {
  return isWorked(isoOf(day), calendar)
}

/** The day so many days after (before, where negative). */
export function plusDays(day: string, days: number): string {
  return daysAfter(isoOf(day), days).replaceAll('-', '.')
}

function isoOf(day: string): string {
  return day.replaceAll('.', '-')
}

/** A date known to the day; null for any other, which nothing can be counted from. */
export function wholeDay(written: string): PartialDate | null {
  const date = parsePartialDate(written)
  return date?.length === WHOLE_DAY ? date : null
}

const WHOLE_DAY = 'yyyy.MM.dd'.length

export type NoticeEnd = {
  /** The last day of the notice: it is over on the day after. */
  endsOn: string
  /** Years within it of which the calendar says nothing: weekends alone were left out. */
  uncovered: number[]
}

/**
 * When a notice that goes up on a day ends: on the last of the days the rule counts. Counting begins with the day after
 * it went up, or with that day itself where the rule says so; a working-day rule passes over days that are not worked.
 */
export function noticeEnd(startsOn: string, rule: NoticeRule, calendar: Calendar): NoticeEnd {
  const counts = (day: string) => rule.unit === 'natural' || isWorkday(day, calendar)
  let day = rule.countsFirst ? startsOn : plusDays(startsOn, 1)
  for (let left = rule.days - Number(counts(day)); left > 0; left -= Number(counts(day)))
    day = plusDays(day, 1)
  return { endsOn: day, uncovered: rule.unit === 'natural' ? [] : uncoveredYears(startsOn, day, calendar) }
}

function uncoveredYears(from: string, to: string, calendar: Calendar): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years.filter((year) => !calendar.some((it) => it.year === year))
}

/** Days of the rule's kind from `today` to the end, both included; 0 when it is over. */
export function noticeDaysLeft(
  today: string,
  endsOn: string,
  unit: NoticeRule['unit'],
  calendar: Calendar,
): number {
  let left = 0
  for (let day = today; day <= endsOn; day = plusDays(day, 1))
    if (unit === 'natural' || isWorkday(day, calendar)) left += 1
  return left
}
