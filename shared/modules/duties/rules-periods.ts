import type { DutyKind, Frequency, UsualDay } from './content'

/** A stretch of days, first and last counted; ISO days. */
export type Period = { from: string; to: string }

const DAY = 86_400_000
/** A Monday that weeks are counted from, so that 每两周 goes on over the turn of the year. */
const FIRST_MONDAY = Date.UTC(2000, 0, 3)
const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

/** The periods whose last day lies in the year, in order. Longer ones than a year end with the year that they fill up. */
export function periodsOf({ unit, every }: Frequency, year: number): Period[] {
  if (unit === 'week') return weeks(every, year)
  if (unit === 'halfMonth') return halfMonths(every, year)
  const length = MONTHS[unit] * every
  return Array.from({ length: 12 }, (_, at) => year * 12 + at)
    .filter((month) => (month + 1) % length === 0)
    .map((last) => ({ from: monthStart(last - length + 1), to: monthEnd(last) }))
}

/** The period that a day belongs to. */
export function periodOn(frequency: Frequency, day: string): Period {
  const year = Number(day.slice(0, 4))
  const found = [year, year + 1, ...later(frequency, year)]
    .flatMap((it) => periodsOf(frequency, it))
    .find((it) => it.from <= day && day <= it.to)
  return found as Period
}

/** Periods of many years end later. */
function later({ unit, every }: Frequency, year: number): number[] {
  return unit === 'year' ? Array.from({ length: every }, (_, at) => year + 2 + at) : []
}

/** The day of a period on which a kind usually is, at the end of a shorter month its last day; '' where none is set. */
export function usualDayIn(usual: UsualDay | null, { from, to }: Period): string {
  if (!usual) return ''
  if (usual.of === 'month') {
    const last = Number(monthEnd(monthIndex(to)).slice(8))
    const day = `${to.slice(0, 8)}${String(Math.min(usual.day, last)).padStart(2, '0')}`
    return day >= from && day <= to ? day : to
  }
  const first = Date.parse(from)
  const weekday = (new Date(first).getUTCDay() + 6) % 7
  const day = isoDay(first + ((usual.day - 1 - weekday + 7) % 7) * DAY)
  return day <= to ? day : to
}

/** 每月 1 次, 每两周 1 次, 每季度每组 1 次. */
export function frequencyWords({
  frequency,
  times,
  counts,
  unit,
  parts,
}: Pick<DutyKind, 'frequency' | 'times' | 'counts' | 'unit' | 'parts'>): string {
  const each = periodWords(frequency)
  if (counts === 'amount') return `${each}不少于 ${times} ${unit}`
  if (counts === 'parts')
    return parts.length > 0 ? `${each} ${parts.length} 个部分各 1 次` : `${each}每组 1 次`
  return `${each} ${times} ${unit}`
}

/** 每月, 每两周, 每半年. */
function periodWords({ unit, every }: Frequency): string {
  const counted = {
    week: '周',
    halfMonth: '个半月份',
    month: '个月',
    quarter: '个季度',
    halfYear: '个半年',
    year: '年',
  }
  if (every === 1)
    return {
      week: '每周',
      halfMonth: '每半月',
      month: '每月',
      quarter: '每季度',
      halfYear: '每半年',
      year: '每年',
    }[unit]
  return `每${NUMERALS[every] ?? every}${counted[unit]}`
}

const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** What a period is called: 9 月, 三季度, 上半年, 第 36 周. */
export function periodName({ unit, every }: Frequency, { from, to }: Period): string {
  const month = Number(to.slice(5, 7))
  if (unit === 'week' || unit === 'halfMonth') return `${shortDay(from)}至${shortDay(to)}`
  if (every > 1 && unit === 'month') return `${Number(from.slice(5, 7))} 至 ${month} 月`
  if (every > 1) return `${from.slice(0, 4)} 至 ${to.slice(0, 4)} 年`
  if (unit === 'month') return `${month} 月`
  if (unit === 'quarter') return `${NUMERALS[Math.ceil(month / 3)]?.replace('两', '二') ?? ''}季度`
  if (unit === 'halfYear') return month <= 6 ? '上半年' : '下半年'
  return `${to.slice(0, 4)} 年`
}

/** `09.12` of an ISO day. */
export function shortDay(day: string): string {
  return day.slice(5).replace('-', '.')
}

function weeks(every: number, year: number): Period[] {
  const length = every * 7 * DAY
  const first = Date.UTC(year, 0, 1)
  const last = Date.UTC(year, 11, 31)
  const found: Period[] = []
  for (
    let from = FIRST_MONDAY + Math.floor((first - FIRST_MONDAY) / length) * length;
    from <= last;
    from += length
  ) {
    const to = from + length - DAY
    if (to >= first && to <= last) found.push({ from: isoDay(from), to: isoDay(to) })
  }
  return found
}

function halfMonths(every: number, year: number): Period[] {
  const halves = Array.from({ length: 24 }, (_, at) => {
    const month = year * 12 + Math.floor(at / 2)
    const middle = monthStart(month).slice(0, 8)
    return at % 2 === 0
      ? { from: `${middle}01`, to: `${middle}15` }
      : { from: `${middle}16`, to: monthEnd(month) }
  })
  return Array.from({ length: Math.floor(24 / every) }, (_, at) => {
    const [begin, end] = [halves[at * every], halves[at * every + every - 1]]
    return { from: (begin as Period).from, to: (end as Period).to }
  })
}

/** Months since year 0, January first. */
function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthStart(index: number): string {
  return isoDay(Date.UTC(Math.floor(index / 12), index % 12, 1))
}

function monthEnd(index: number): string {
  return isoDay(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0))
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
