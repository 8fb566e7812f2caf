import type { NoticeRead } from '#shared/modules/awards/holiday-text'
import type { AwardStandards, CalendarYear } from '#shared/modules/awards/standards'

/** @file The standards as they are edited: always another object where something changed. */

/** A year in which nothing but weekends is off yet. */
export function emptyYear(year: number): CalendarYear {
  return { year, off: [], worked: [], source: '', sourced: false }
}

/** The year in its place, whether it was there or not. */
export function withYear(standards: AwardStandards, year: CalendarYear): AwardStandards {
  const others = standards.calendar.filter((it) => it.year !== year.year)
  return { ...standards, calendar: [...others, year].toSorted((a, b) => a.year - b.year) }
}

export function withoutYear(standards: AwardStandards, year: number): AwardStandards {
  return { ...standards, calendar: standards.calendar.filter((it) => it.year !== year) }
}

/** The days of a pasted notice in place of the year's own. Who pasted it has seen the notice, but has not compared yet. */
export function withNotice(standards: AwardStandards, { year, off, worked }: NoticeRead): AwardStandards {
  const known = standards.calendar.find((it) => it.year === year) ?? emptyYear(year)
  return withYear(standards, { ...known, off, worked, sourced: false })
}

/** How many years and rules nobody has held against their source. */
export function uncheckedIn({ calendar, taxes, notices }: AwardStandards): number {
  return [...calendar, ...taxes, ...notices].filter((it) => !it.sourced).length
}
