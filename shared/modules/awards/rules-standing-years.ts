import { type PartialDate, parsePartialDate, sortKey } from '../../values/partial-date'
import type { MedalRow } from './overview'

/** @file 党龄 by 入党时间 at a day, as the medal's document counts: 入党时间满 50 周年. */

const YEAR = 10_000

/** The last `yyyyMMdd` on which somebody must have joined to have so many full years on a day. */
export function joinedBy(day: PartialDate, years: number): number {
  return lastKey(day) - years * YEAR
}

/** The first `yyyyMMdd` on which the years are reached on a day or later; 0 for all time. */
export function joinedSince(day: PartialDate | null, years: number): number {
  return day === null ? 0 : sortKey(day) - years * YEAR
}

/** Full years at the day, when they were reached, and whether the date on record leaves that open. */
export function standingAt(
  joined: string,
  day: PartialDate,
  years: number,
): Pick<MedalRow, 'years' | 'reachedOn' | 'uncertain'> {
  const date = parsePartialDate(joined)
  if (!date) return { years: 0, reachedOn: '', uncertain: true }
  const at = lastKey(day)
  return {
    years: Math.floor((at - sortKey(date)) / YEAR),
    reachedOn: `${Number(date.slice(0, 4)) + years}${date.slice(4)}`,
    uncertain: lastKey(date) + years * YEAR > at,
  }
}

/** `yyyyMMdd` of the last day that a date can mean. */
function lastKey(date: PartialDate): number {
  if (date.length === 'yyyy'.length) return sortKey(date) + 1130
  return date.length === 'yyyy.MM'.length ? sortKey(date) + 30 : sortKey(date)
}
