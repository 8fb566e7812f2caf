import { monthsBetween, type PartialDate, parsePartialDate } from '../../values/partial-date'

/** @file Dates as materials write them, compared by what they mean. */

/** How one value stands to another: `coarse` says the same less exactly, `exact` more exactly, `near` may be the same. */
export type Relation = 'same' | 'coarse' | 'exact' | 'near' | 'apart' | 'unread'

/** First and last day that a date may be, as yyyymmdd. */
export type Span = { from: number; to: number }

const WRITTEN =
  /\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日?)?|[春夏秋冬初中底])?|[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{2}(?:\d{2})?)?/gu
/** A date of the old calendar is another day: nobody converts it unasked. */
const OLD_CALENDAR = /[农阴旧夏]历|腊月|正月|初[一二三四五六七八九十]/u

/** The date in a statement (`1982年3月12日生`, `1982.03`); null where there is none, or more than one, or an old calendar's. */
export function dateSaid(text: string): PartialDate | null {
  if (OLD_CALENDAR.test(text)) return null
  const whole = parsePartialDate(text)
  if (whole) return whole
  const found = text.normalize('NFKC').replace(/\s/gu, '').match(WRITTEN) ?? []
  return found.length === 1 ? parsePartialDate(found[0] ?? '') : null
}

/** Months that a word may mean. Custom is loose about the edges of a season, so they are wide. */
const WORD_MONTHS: Record<string, [first: number, last: number]> = {
  春: [1, 5],
  夏: [4, 8],
  秋: [7, 11],
  冬: [10, 12],
  初: [1, 4],
  中: [4, 9],
  底: [10, 12],
}

/** 1982 is any day of that year, 1982.03 any day of March, 1982.03.12 the day. */
export function spanOf(date: PartialDate): Span {
  const [year = '', month, day] = date.split('.')
  const [first, last] = WORD_MONTHS[year.slice(4)] ?? [month ?? 1, month ?? 12].map(Number)
  const at = (m: number | undefined, d: number) => Number(year.slice(0, 4)) * 10_000 + (m ?? 1) * 100 + d
  return { from: at(first, Number(day ?? 1)), to: at(last, Number(day ?? 31)) }
}

/** How `a` stands to `b`: the same, less or more exact, possibly the same, or certainly another day. */
export function relateDates(a: PartialDate, b: PartialDate): Relation {
  return relateSpans(spanOf(a), spanOf(b))
}

function relateSpans(a: Span, b: Span): Relation {
  if (a.from === b.from && a.to === b.to) return 'same'
  if (a.to < b.from || b.to < a.from) return 'apart'
  if (a.from <= b.from && a.to >= b.to) return 'coarse'
  return b.from <= a.from && b.to >= a.to ? 'exact' : 'near'
}

/** Whole months between two spans, 0 where they touch. */
export function monthsApart(a: Span, b: Span): number {
  if (a.to >= b.from && b.to >= a.from) return 0
  const [before, after] = a.to < b.from ? [a, b] : [b, a]
  return monthOf(after.from) - monthOf(before.to)
}

function monthOf(day: number): number {
  return Math.floor(day / 10_000) * 12 + Math.floor((day % 10_000) / 100)
}

/** How far the first and the last of these dates lie apart, at the unit that all of them have: 相差 12 个月. */
export function gapBetween(dates: readonly PartialDate[]): string {
  const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)]
  if (!first || !last || first === last) return ''
  if (dates.some((it) => it.length < 7)) return yearsApart(first, last)
  const months = monthsBetween(first, last)
  if (months > 0) return `相差 ${months} 个月`
  return dates.every((it) => it.length === 10)
    ? `相差 ${Number(last.slice(8)) - Number(first.slice(8))} 天`
    : ''
}

function yearsApart(first: string, last: string): string {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4))
  return years > 0 ? `相差约 ${years} 年` : ''
}
