import { parsePartialDate } from '../../values/partial-date'
import { plusDays } from './rules-calendar'

/** @file Holidays as people write them: 10月1日至7日, 1.26、2.8; and a whole notice with what is off and what is worked. */

/** Days of one year as a text says them: ranges by 至 or a dash, single ones between 、 or commas; null where it says none. */
export function daysOf(written: string, year: number): string[] | null {
  const parts = plain(written)
    .split(/[、,，;；\s]+/u)
    .filter((it) => it !== '')
  const days: string[] = []
  let month = 0
  for (const part of parts) {
    const found = RANGE.exec(part)
    if (!found) return null
    const [, m, d, m2, d2] = found
    month = m ? Number(m) : month
    const until = m2 ? Number(m2) : month
    const span = spanOf(year, { month, day: Number(d) }, { month: until, day: Number(d2 ?? d) })
    if (!span) return null
    month = until
    days.push(...span)
  }
  return [...new Set(days)].sort()
}

const DAY = '(?:(\\d{1,2})[月.])?(\\d{1,2})日?'
const RANGE = new RegExp(`^${DAY}(?:(?:至|到|-)${DAY})?$`, 'u')

/** The same signs everywhere, no weekday or lunar day in brackets, no year before the month. */
function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[—–~]+/gu, '-')
    .replace(/\d{4}[年.]/gu, '')
    .trim()
}

type MonthDay = { month: number; day: number }

function spanOf(year: number, from: MonthDay, to: MonthDay): string[] | null {
  const [first, last] = [dayText(year, from), dayText(year, to)]
  if (!first || !last || first > last) return null
  const days = [first]
  while ((days.at(-1) ?? last) < last) days.push(plusDays(days.at(-1) ?? last, 1))
  return days
}

function dayText(year: number, { month, day }: MonthDay): string | null {
  const two = (n: number) => String(n).padStart(2, '0')
  return parsePartialDate(`${year}.${two(month)}.${two(day)}`)
}

/** 1月1日至3日、10月1日至7日: days of a year told as shortly as a notice does. */
export function daysText(days: readonly string[]): string {
  const runs: [string, string][] = []
  for (const day of days.toSorted()) {
    const run = runs.at(-1)
    if (run && plusDays(run[1], 1) === day) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => runText(from, to)).join('、')
}

function runText(from: string, to: string): string {
  const [a, b] = [partsOf(from), partsOf(to)]
  const start = `${a.month}月${a.day}日`
  if (from === to) return start
  return a.month === b.month ? `${start}至${b.day}日` : `${start}至${b.month}月${b.day}日`
}

function partsOf(day: string): MonthDay {
  return { month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

export type NoticeRead = {
  /** 0 where the text names no year. */
  year: number
  off: string[]
  worked: string[]
  /** Sentences that speak of days but could not be read. */
  unread: string[]
}

/**
 * What a notice of the State Council says, pasted as it is: sentences with 放假 name days off, those with 上班 days worked.
 * `year` is taken where the text itself names none.
 */
export function readHolidayNotice(written: string, year: number): NoticeRead {
  const text = written.normalize('NFKC').replace(/\([^()]*\)/gu, '')
  const named = Number(/(\d{4})年(?:部分)?(?:节|元旦)/u.exec(text)?.[1] ?? year)
  const read: NoticeRead = { year: named, off: [], worked: [], unread: [] }
  for (const sentence of text.split(/[。;；\n]/u)) {
    const kind = /上班/u.test(sentence) ? 'worked' : /放假/u.test(sentence) ? 'off' : null
    const said = /(\d{1,2}月[\d月日至到、,，~—–-]*日)/u.exec(sentence.replace(/\s/gu, ''))?.[1]
    if (kind === null || said === undefined) continue
    const days = daysOf(said, named)
    if (days) read[kind].push(...days)
    else read.unread.push(sentence.trim())
  }
  return { ...read, off: [...new Set(read.off)].sort(), worked: [...new Set(read.worked)].sort() }
}
