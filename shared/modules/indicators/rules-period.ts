import type { Period } from './indicators'

/** @file Spans of days that end on the day asked, and the ends of those before. Days are ISO. */

export type Span = { from: string; to: string }

const MONTHS: Record<Period, number> = { day: 12, month: 1, quarter: 3, half: 6, year: 12 }

/** From the beginning of the period that the day lies in, to that day. */
export function spanOf(period: Period, on: string): Span {
  if (period === 'day') return { from: on, to: on }
  const [year = 0, month = 0] = partsOf(on)
  const first = month - ((month - 1) % MONTHS[period])
  return { from: dayOf(year, first, 1), to: on }
}

/** The same days of the year before; the last of February stays the last. */
export function yearBefore({ from, to }: Span): Span {
  const back = (day: string) => {
    const [year = 0, month = 0, date = 0] = partsOf(day)
    return dayOf(year - 1, month, date)
  }
  return { from: back(from), to: back(to) }
}

/**
 * The days that the last periods ended on, the earliest first and `on` last; of a state on a day, the ends of years.
 */
export function endsBefore(period: Period, on: string, points: number): string[] {
  const months = MONTHS[period]
  const [year = 0, month = 0] = partsOf(on)
  const first = year * 12 + (month - ((month - 1) % months)) - 1
  const ends = Array.from({ length: points - 1 }, (_, back) => {
    const begun = first - back * months
    return dayBefore(Math.floor(begun / 12), (begun % 12) + 1)
  })
  return [...ends.toReversed(), on]
}

/** What a period is called on an axis: `2026`, `2026.03`, `2026 一季度`, `2026 上半年`. */
export function periodLabel(period: Period, on: string): string {
  const [year = 0, month = 0] = partsOf(on)
  switch (period) {
    case 'month':
      return `${year}.${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${year} ${'一二三四'[Math.floor((month - 1) / 3)]}季度`
    case 'half':
      return `${year} ${month <= 6 ? '上' : '下'}半年`
    default:
      return String(year)
  }
}

function partsOf(day: string): number[] {
  return day.split('-').map(Number)
}

/** The last day before the first of a month. */
function dayBefore(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
}

/** That day, or the month's last where it is shorter. */
function dayOf(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}
