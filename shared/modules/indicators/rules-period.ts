import { plusDays, plusMonths } from '../../values/iso-day'
import type { Period } from './indicators'

/** @file Spans of days that end on the day asked, and the ends of those before. Days are ISO. */

export type Span = { from: string; to: string }

const MONTHS: Record<Period, number> = { day: 12, month: 1, quarter: 3, half: 6, year: 12 }

/** From the beginning of the period that the day lies in, to that day. */
export function spanOf(period: Period, on: string): Span {
  return { from: period === 'day' ? on : firstDay(period, on), to: on }
}

/** The same days of the year before; the last of February stays the last. */
export function yearBefore({ from, to }: Span): Span {
  return { from: plusMonths(from, -12), to: plusMonths(to, -12) }
}

/**
 * The days that the last periods ended on, the earliest first and `on` last; of a state on a day, the ends of years.
 */
export function endsBefore(period: Period, on: string, points: number): string[] {
  const first = firstDay(period, on)
  const ends = Array.from({ length: points - 1 }, (_, back) =>
    plusDays(plusMonths(first, -back * MONTHS[period]), -1),
  )
  return [...ends.toReversed(), on]
}

/** What a period is called on an axis: `2026`, `2026.03`, `2026 一季度`, `2026 上半年`. */
export function periodLabel(period: Period, on: string): string {
  const year = on.slice(0, 4)
  const month = Number(on.slice(5, 7))
  switch (period) {
    case 'month':
      return `${year}.${on.slice(5, 7)}`
    case 'quarter':
      return `${year} ${'一二三四'[Math.floor((month - 1) / 3)]}季度`
    case 'half':
      return `${year} ${month <= 6 ? '上' : '下'}半年`
    default:
      return year
  }
}

function firstDay(period: Period, on: string): string {
  const month = Number(on.slice(5, 7))
  const first = month - ((month - 1) % MONTHS[period])
  return `${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
