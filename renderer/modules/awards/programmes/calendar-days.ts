import { isWorkday, plusDays } from '#shared/modules/awards/rules'
import type { CalendarYear } from '#shared/modules/awards/standards'

/** What a day is: worked or not by its weekday, or by the notice against it. */
export type DayState = 'worked' | 'weekend' | 'off' | 'makeUp'

export function dayState(day: string, { off, worked }: CalendarYear): DayState {
  if (worked.includes(day)) return 'makeUp'
  if (off.includes(day)) return 'off'
  return isWorkday(day, []) ? 'worked' : 'weekend'
}

/** A weekday turns into a day off, a day of a weekend into one that is worked; a second time takes that back. */
export function toggled(year: CalendarYear, day: string): CalendarYear {
  const without = (days: readonly string[]) => days.filter((it) => it !== day)
  const state = dayState(day, year)
  const plain = { ...year, off: without(year.off), worked: without(year.worked) }
  if (state === 'makeUp') return plain
  if (state === 'worked') return { ...plain, off: [...plain.off, day].sort() }
  if (state === 'off' && isWorkday(day, [])) return plain
  return { ...plain, worked: [...plain.worked, day].sort() }
}

/** The days of a month, the blanks before its first one counted from Monday. */
export function monthOf(year: number, month: number): { blanks: number; days: string[] } {
  const first = `${year}.${String(month).padStart(2, '0')}.01`
  const days = [first]
  for (let day = plusDays(first, 1); day.startsWith(first.slice(0, 7)); day = plusDays(day, 1)) days.push(day)
  const weekday = new Date(`${first.replaceAll('.', '-')}T00:00:00Z`).getUTCDay()
  return { blanks: (weekday + 6) % 7, days }
}

/** How many days of the year are worked. */
export function workdaysOf(year: CalendarYear): number {
  let count = 0
  for (let month = 1; month <= 12; month += 1)
    count += monthOf(year.year, month).days.filter((it) => isWorkday(it, [year])).length
  return count
}
