import { monthIndex, type PartialDate, parsePartialDate, sortKey } from '../../values/partial-date'
import type { CaseContent, CaseKind } from './cases'

/** Why something cannot be stored: `field` of the input, the sentence, what to do. */
export type Problem = { field: string; message: string; remedy: string }

/** A stretch of time whose ends may be known to the month or year only; `to` '' without end. */
export type Span = { from: string; to: string }

/**
 * The last day on which a case has effect. An end of its own wins; else so many months from the day it took effect, the
 * day before the same day included; else ''. Where the day is not known the end is the latest it can be: 2025.03 and
 * six months give 2025.09, all of it; 2025 and six months 2026.06.
 */
export function effectiveTo({ from, to }: Pick<CaseContent, 'from' | 'to'>, months: number | null): string {
  if (to !== '') return to
  const start = parsePartialDate(from)
  if (months === null || start === null) return ''
  const [year, month, day] = start.split('.').map(Number)
  if (day === undefined)
    return monthText((month === undefined ? Number(year) * 12 + 11 : monthIndex(start)) + months)
  const end = monthIndex(start) + months
  const last = Math.min(day - 1, daysOf(end))
  return last === 0 ? dayText(end - 1, daysOf(end - 1)) : dayText(end, last)
}

/** Whether a case has effect on any day that `on` may stand for. */
export function inForce({ from, to }: Span, on: PartialDate): boolean {
  return firstDay(from) <= lastDay(on) && (to === '' || lastDay(to) >= firstDay(on))
}

/** How much of a year it covers, in months with their fractions: 2025.01.10 to 2025.07.09 are six. */
export function monthsWithin({ from, to }: Span, year: number): number {
  const starts = Math.max(position(from, 'first'), year * 12)
  const ends = Math.min(to === '' ? Number.POSITIVE_INFINITY : position(to, 'last'), (year + 1) * 12)
  return Math.round(Math.max(0, ends - starts) * 1000) / 1000
}

/** What cannot be registered: no subject or two, a kind of the other subject, dates that are none or run backwards. */
export function caseProblem(content: CaseContent, kind: CaseKind | undefined): Problem | null {
  return subjectProblem(content) ?? kindProblem(content, kind) ?? datesProblem(content)
}

function subjectProblem({ personId, organizationId }: CaseContent): Problem | null {
  if (personId !== null && organizationId !== null)
    return problem('organizationId', '一条情形只登记一人或一个单位。', '分开登记。')
  if (personId === null && organizationId === null)
    return problem('personId', '没有选人，也没有选单位。', '选一人或一个单位。')
  return null
}

function kindProblem({ personId }: CaseContent, kind: CaseKind | undefined): Problem | null {
  if (!kind) return problem('kind', '规则表里没有这种情形。', '重新选情形，或先在规则表里添上。')
  if ((kind.subject === 'person') === (personId !== null)) return null
  const [of, asked] = kind.subject === 'person' ? ['个人', '单位'] : ['单位', '个人']
  return problem('kind', `“${kind.label}”是${of}的情形，不能登记给${asked}。`, `选一种${asked}的情形。`)
}

function datesProblem({ from, to }: CaseContent): Problem | null {
  const start = plainDate(from)
  if (!start)
    return problem('from', `起始日期“${from}”不是年、月或日。`, '如 2026.03.15，日不清楚时写 2026.03。')
  if (to === '') return null
  const end = plainDate(to)
  if (!end) return problem('to', `截止日期“${to}”不是年、月或日。`, '如 2026.09.14；没有截止日期时留空。')
  if (lastDay(end) < firstDay(start))
    return problem('to', `截止 ${end} 早于起始 ${start}。`, '核对两个日期。')
  return null
}

/** A date by figures only: what 春 ends on, nobody can say. Null for anything else. */
export function plainDate(text: string): PartialDate | null {
  const date = parsePartialDate(text)
  return date && /^[\d.]+$/.test(date) ? date : null
}

function problem(field: string, message: string, remedy: string): Problem {
  return { field, message, remedy }
}

/** A beginning that nobody knows lies before everything. */
function firstDay(text: string): number {
  if (text === '') return 0
  return sortKey(text as PartialDate)
}

/** `yyyyMMdd` of the last day that a date may stand for; 31 where the month's own last day makes no difference. */
function lastDay(text: string): number {
  const parts = text.split('.').length
  const key = sortKey(text as PartialDate)
  if (parts === 3) return key
  return parts === 2 ? key + 30 : Math.floor(key / 10_000) * 10_000 + 1231
}

/** A place on the scale of months: where a date begins, or where the day, month or year it names is over. */
function position(text: string, side: 'first' | 'last'): number {
  const [year, month, day] = text.split('.').map(Number)
  const base = Number(year) * 12 + (month ?? 1) - 1
  if (side === 'first') return base + ((day ?? 1) - 1) / daysOf(base)
  if (month === undefined) return base + 12
  return day === undefined ? base + 1 : base + day / daysOf(base)
}

/** Days of the month with this index. */
function daysOf(index: number): number {
  return new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
}

function monthText(index: number): string {
  return `${Math.floor(index / 12)}.${String((index % 12) + 1).padStart(2, '0')}`
}

function dayText(index: number, day: number): string {
  return `${monthText(index)}.${String(day).padStart(2, '0')}`
}
