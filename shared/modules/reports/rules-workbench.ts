import type { DueItem, DueShare } from '../../values/due'
import { daysBetween, plusDays, plusMonths } from '../../values/iso-day'
import type { Repeat } from './reminder'
import { type Counts, type DayMark, type Tally, WEEK_DAYS, type WorkAsk, type WorkItem } from './workbench'

/** @file How what is due is ordered, counted and shared out over the lines of the window. */

type Dated = Pick<DueItem, 'state' | 'on'>

/** Days overdue, days left, or days waited; never below nought. */
export function daysOf({ state, on }: Dated, today: string): number {
  return Math.max(0, state === 'due' ? daysBetween(today, on) : daysBetween(on, today))
}

/** Overdue before due before waiting; within each the earliest day first, then by system and words. */
export function inOrderOfWork(a: Dated & Words, b: Dated & Words): number {
  return (
    PLACES[a.state] - PLACES[b.state] ||
    a.on.localeCompare(b.on) ||
    a.system.localeCompare(b.system, 'zh-CN') ||
    a.title.localeCompare(b.title, 'zh-CN')
  )
}

type Words = Pick<DueItem, 'system' | 'title'>
const PLACES = { overdue: 0, due: 1, waiting: 2 } as const

export function countsOf(items: readonly Dated[]): Counts {
  const counts = { overdue: 0, due: 0, waiting: 0 }
  for (const { state } of items) counts[state]++
  return counts
}

/** Counts by a name, in the order in which the names have most overdue, then most in all. They add up to the list. */
export function talliesBy<T extends Dated>(items: readonly T[], nameOf: (item: T) => string): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const item of items) {
    const name = nameOf(item)
    const tally = tallies.get(name) ?? { name, overdue: 0, due: 0, waiting: 0 }
    tally[item.state]++
    tallies.set(name, tally)
  }
  const all = (it: Tally) => it.overdue + it.due + it.waiting
  return [...tallies.values()].toSorted(
    (a, b) => b.overdue - a.overdue || all(b) - all(a) || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

/** Those of a list that fit what was asked; words are looked for in matter, unit, system and who acts. */
export function narrowed(
  items: readonly WorkItem[],
  { state, system, unit, day, text }: WorkAsk,
): WorkItem[] {
  const words = text.split(/[\s\u3000]+/u).filter(Boolean)
  const asked = unit === null ? items : items.flatMap(sharesOf).filter((it) => it.unitName === unit)
  return asked.filter(
    (it) =>
      (state === null || it.state === state) &&
      (system === '' || it.system === system) &&
      (day === '' || (it.on === day && it.state !== 'waiting')) &&
      words.every((word) =>
        `${it.title} ${unitsOf(it).join(' ')} ${it.system} ${it.accountName}`.includes(word),
      ),
  )
}

/** What several units have as each of them has it, under a key of its own; what one unit has is left whole. */
export function sharesOf(item: WorkItem): WorkItem[] {
  const { shares, ...whole } = item
  if (!shares) return [item]
  return shares.map(({ clause, ...share }) => ({
    ...whole,
    ...share,
    key: shareKey(item, share),
    letter: clause === '' ? null : { to: share.unitName, clause },
  }))
}

export function shareKey({ key }: Pick<DueItem, 'key'>, { unitId }: Pick<DueShare, 'unitId'>): string {
  return `${key}:${unitId ?? ''}`
}

/** Whom letters about it go to. */
export function addresseesOf({ shares, letter }: Pick<WorkItem, 'shares' | 'letter'>): string[] {
  if (shares) return shares.filter((it) => it.clause !== '').map((it) => it.unitName)
  return letter ? [letter.to] : []
}

/** Names of the units that have it. */
export function unitsOf({ shares, unitName }: Pick<DueItem, 'shares' | 'unitName'>): string[] {
  return shares ? shares.map((it) => it.unitName) : [unitName]
}

/** The unit as a list names it: 青石镇, or how many there are: 6 个单位. */
export function unitWords(item: Pick<DueItem, 'shares' | 'unitName'>): string {
  return item.shares ? `${item.shares.length} 个单位` : item.unitName
}

/** How many are due today, and within seven days with today. */
export function soonOf(items: readonly Dated[], today: string): { today: number; week: number } {
  const last = plusDays(today, WEEK_DAYS)
  const due = items.filter((it) => it.state === 'due')
  return {
    today: due.filter((it) => it.on === today).length,
    week: due.filter((it) => it.on <= last).length,
  }
}

/** Marks of a month (`2026-11`), by day. What waits has no day by which it ends, so it marks none. */
export function marksOf(items: readonly Dated[], month: string): DayMark[] {
  const marks = new Map<string, DayMark>()
  for (const { state, on } of items) {
    if (state === 'waiting' || !on.startsWith(month)) continue
    const mark = marks.get(on) ?? { on, overdue: 0, due: 0 }
    mark[state]++
    marks.set(on, mark)
  }
  return [...marks.values()].toSorted((a, b) => a.on.localeCompare(b.on))
}

/**
 * Shares `lines` of the window out to lists of these lengths: each gets what it needs as far as its weight goes, and
 * what one leaves the next ones take, in their order.
 */
export function linesFor(lines: number, lengths: readonly number[], weights: readonly number[]): number[] {
  const weight = weights.reduce((sum, it) => sum + it, 0)
  const shares = lengths.map((length, at) =>
    Math.min(length, Math.max(1, Math.floor((lines * (weights[at] ?? 0)) / weight))),
  )
  let left = lines - shares.reduce((sum, it) => sum + it, 0)
  return shares.map((share, at) => {
    const more = Math.max(0, Math.min(left, (lengths[at] ?? 0) - share))
    left -= more
    return share + more
  })
}

/**
 * The next day of a reminder that repeats, after a day: counted by the calendar from the day it was first set to, so
 * that the last of a month stays the last when a shorter one has been.
 */
export function nextOccurrence(first: string, repeats: Exclude<Repeat, ''>, after: string): string {
  for (let times = 1; ; times++) {
    const next = repeats === 'week' ? plusDays(first, 7 * times) : plusMonths(first, MONTHS[repeats] * times)
    if (next > after) return next
  }
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
