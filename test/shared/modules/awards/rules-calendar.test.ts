import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWorkday,
  noticeDaysLeft,
  noticeEnd,
  plusDays,
  wholeDay,
} from '#shared/modules/awards/rules-calendar'

/** The State Council's notice for 2026: 春节 15–23 February, 国庆 1–7 October, with the days that make up for them. */
const Y2026 = {
  year: 2026,
  off: [
    ...['2026.02.16', '2026.02.17', '2026.02.18', '2026.02.19', '2026.02.20', '2026.02.23'],
    ...['2026.10.01', '2026.10.02', '2026.10.05', '2026.10.06', '2026.10.07'],
  ],
  worked: ['2026.02.14', '2026.02.28', '2026.09.20', '2026.10.10'],
}
const FIVE = { days: 5, unit: 'working', countsFirst: false } as const
const ends = (startsOn: string, rule = {}, calendar = [Y2026]) =>
  noticeEnd(startsOn, { ...FIVE, ...rule }, calendar).endsOn

describe('five working days', () => {
  it('in a plain week end a week later', () => {
    // Up on Monday 1 June: 2, 3, 4, 5, then Monday 8.
    expect(ends('2026.06.01')).toBe('2026.06.08')
    // Up on Friday 5 June: 8, 9, 10, 11, 12.
    expect(ends('2026.06.05')).toBe('2026.06.12')
    // Up on a Saturday it is the same.
    expect(ends('2026.06.06')).toBe('2026.06.12')
  })

  it('count the day it goes up only where the rule says so, and only if it is worked', () => {
    expect(ends('2026.06.01', { countsFirst: true })).toBe('2026.06.05')
    expect(ends('2026.06.06', { countsFirst: true })).toBe('2026.06.12')
  })

  it('pass over National Day and count the Saturday that makes up for it', () => {
    // Up on Tuesday 29 September: 30; off until 7 October; 8, 9, Saturday 10 worked, Sunday off, Monday 12.
    expect(ends('2026.09.29')).toBe('2026.10.12')
    // Up on Wednesday 16 September: 17, 18, Sunday 20 worked, 21, 22.
    expect(ends('2026.09.16')).toBe('2026.09.22')
  })

  it('pass over the Spring Festival and count the Saturdays before and after', () => {
    // Up on Thursday 12 February: 13, Saturday 14 worked; off 15 to 23; 24, 25, 26.
    expect(ends('2026.02.12')).toBe('2026.02.26')
    // Up on Wednesday 25 February: 26, 27, Saturday 28 worked, Monday 2 March, 3.
    expect(ends('2026.02.25')).toBe('2026.03.03')
    // Up during the holiday: 24, 25, 26, 27, Saturday 28.
    expect(ends('2026.02.18')).toBe('2026.02.28')
  })

  it('say of which years the calendar says nothing', () => {
    expect(noticeEnd('2026.12.29', FIVE, [Y2026])).toEqual({ endsOn: '2027.01.05', uncovered: [2027] })
    expect(noticeEnd('2026.06.01', FIVE, [])).toEqual({ endsOn: '2026.06.08', uncovered: [2026] })
    expect(noticeEnd('2026.06.01', FIVE, [Y2026]).uncovered).toEqual([])
  })
})

it('natural days take every day, whatever the calendar', () => {
  expect(noticeEnd('2026.09.29', { days: 7, unit: 'natural', countsFirst: false }, [])).toEqual({
    endsOn: '2026.10.06',
    uncovered: [],
  })
  expect(ends('2026.09.29', { days: 7, unit: 'natural', countsFirst: true })).toBe('2026.10.05')
})

it('the countdown counts today and the last day', () => {
  const left = (today: string) => noticeDaysLeft(today, '2026.10.12', 'working', [Y2026])
  expect([left('2026.09.30'), left('2026.10.03'), left('2026.10.12'), left('2026.10.13')]).toEqual([
    5, 4, 1, 0,
  ])
  expect(noticeDaysLeft('2026.10.08', '2026.10.12', 'natural', [])).toBe(5)
})

it('counts from whole days only', () => {
  expect(wholeDay('2026-6-1')).toBe('2026.06.01')
  expect(wholeDay('2026.06')).toBeNull()
  expect(wholeDay('2026.02.30')).toBeNull()
  expect(plusDays('2026.03.01', -1)).toBe('2026.02.28')
  expect(plusDays('2028.02.28', 1)).toBe('2028.02.29')
})

describe('for any calendar and any day', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((offset) => plusDays('2025.01.01', offset))
  const days = fc.uniqueArray(day, { maxLength: 40 })
  const calendar = fc
    .record({ off: days, worked: days })
    .map(({ off, worked }) => [{ year: 2026, off: off.filter((it) => !worked.includes(it)), worked }])
  const rule = fc.record({
    days: fc.integer({ min: 1, max: 20 }),
    unit: fc.constant('working' as const),
    countsFirst: fc.boolean(),
  })

  it('exactly so many working days lie within, the last of them the end', () => {
    fc.assert(
      fc.property(day, rule, calendar, (startsOn, asked, dates) => {
        const { endsOn } = noticeEnd(startsOn, asked, dates)
        const first = asked.countsFirst ? startsOn : plusDays(startsOn, 1)
        expect(noticeDaysLeft(first, endsOn, 'working', dates)).toBe(asked.days)
        expect(isWorkday(endsOn, dates)).toBe(true)
      }),
    )
  })

  it('one more day off never ends it sooner, one more day worked never later', () => {
    fc.assert(
      fc.property(day, rule, calendar, day, (startsOn, asked, dates, changed) => {
        const [only] = dates
        const { endsOn } = noticeEnd(startsOn, asked, dates)
        const base = { year: 2026, off: only?.off ?? [], worked: only?.worked ?? [] }
        const off = {
          ...base,
          off: [...base.off, changed],
          worked: base.worked.filter((it) => it !== changed),
        }
        const worked = { ...base, worked: [...base.worked, changed] }
        expect(noticeEnd(startsOn, asked, [off]).endsOn >= endsOn).toBe(true)
        expect(noticeEnd(startsOn, asked, [worked]).endsOn <= endsOn).toBe(true)
      }),
    )
  })

  it('going up later never ends it sooner', () => {
    fc.assert(
      fc.property(day, rule, calendar, (startsOn, asked, dates) => {
        const next = noticeEnd(plusDays(startsOn, 1), asked, dates).endsOn
        expect(next >= noticeEnd(startsOn, asked, dates).endsOn).toBe(true)
      }),
    )
  })
})
