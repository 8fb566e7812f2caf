import type { FrequencyPeriod } from './system'

/** @file Periods of the calendar year that frequencies are counted in. */

const MONTHS: Record<FrequencyPeriod, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** First and last month (1–12) of each period of a year, in order. */
export function periodsOf(period: FrequencyPeriod): { first: number; last: number }[] {
  const length = MONTHS[period]
  return Array.from({ length: 12 / length }, (_, at) => ({ first: at * length + 1, last: (at + 1) * length }))
}

/** ISO days of the period that a day lies in, both counted. */
export function periodAround(period: FrequencyPeriod, day: string): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const length = MONTHS[period]
  const first = Math.floor((month - 1) / length) * length + 1
  return { from: `${monthText(year, first)}-01`, to: lastDay(year, first + length - 1) }
}

/** `2026-03` */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

function lastDay(year: number, month: number): string {
  return `${monthText(year, month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}

/**
 * How many of `times` an even pace has brought by a day of the period: 4 a year by 31 May are 1, since two fifths of
 * the days make one whole visit; on the last day all of them.
 */
export function paceBy(times: number, { from, to }: { from: string; to: string }, day: string): number {
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
  const share = (at(day) - at(from) + 1) / (at(to) - at(from) + 1)
  return Math.floor(times * Math.min(1, Math.max(0, share)) + 1e-9)
}

/** 每年 4 次 */
export function frequencyWords({ times, period }: { times: number; period: FrequencyPeriod }): string {
  return `${PERIOD_WORDS[period]} ${times} 次`
}

const PERIOD_WORDS: Record<FrequencyPeriod, string> = {
  month: '每月',
  quarter: '每季度',
  half: '每半年',
  year: '每年',
}
