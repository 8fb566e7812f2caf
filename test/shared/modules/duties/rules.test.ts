import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DutyKind, type Frequency } from '#shared/modules/duties/content'
import { judgedPeriods } from '#shared/modules/duties/rules-board'
import { marksOf } from '#shared/modules/duties/rules-marks'
import {
  frequencyWords,
  periodName,
  periodOn,
  periodsOf,
  usualDayIn,
} from '#shared/modules/duties/rules-periods'
import { rateWords } from '#shared/modules/duties/sheets/matrix-table'

const frequencies = fc.record({
  unit: fc.constantFrom<Frequency['unit']>('week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year'),
  every: fc.constantFrom(1, 2),
})
const days = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))

describe('periods', () => {
  it('end in their year, in order', () => {
    const ends = (frequency: Frequency) => periodsOf(frequency, 2025).map((it) => it.to.slice(5))
    expect(ends({ unit: 'quarter', every: 1 })).toEqual(['03-31', '06-30', '09-30', '12-31'])
    expect(ends({ unit: 'month', every: 2 })).toEqual(['02-28', '04-30', '06-30', '08-31', '10-31', '12-31'])
    expect(ends({ unit: 'halfMonth', every: 1 }).slice(0, 4)).toEqual(['01-15', '01-31', '02-15', '02-28'])
    // 5 January 2025 was a Sunday, the end of a week that began in 2024.
    expect(periodsOf({ unit: 'week', every: 1 }, 2025)[0]).toEqual({ from: '2024-12-30', to: '2025-01-05' })
  })

  it('hold each day once, without a gap between them', () => {
    fc.assert(
      fc.property(frequencies, days, (frequency, day) => {
        const { from, to } = periodOn(frequency, day)
        expect(from <= day && day <= to).toBe(true)
        const next = periodOn(frequency, new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10))
        expect(Date.parse(next.from) - Date.parse(to)).toBe(86_400_000)
      }),
    )
  })

  it('have a usual day, the last where a month is too short', () => {
    expect(usualDayIn({ of: 'month', day: 31 }, { from: '2025-02-01', to: '2025-02-28' })).toBe('2025-02-28')
    expect(usualDayIn({ of: 'week', day: 5 }, { from: '2025-01-06', to: '2025-01-12' })).toBe('2025-01-10')
  })

  it('are called as a clerk calls them', () => {
    const kind = DutyKind.parse({ key: 'a', label: '会', mark: '会', frequency: { unit: 'week', every: 2 } })
    expect(frequencyWords(kind)).toBe('每两周 1 次')
    expect(periodName({ unit: 'quarter', every: 1 }, { from: '2025-04-01', to: '2025-06-30' })).toBe('二季度')
    expect(periodName({ unit: 'halfYear', every: 1 }, { from: '2025-07-01', to: '2025-12-31' })).toBe(
      '下半年',
    )
  })
})

describe('editions', () => {
  const board = (unit: Frequency['unit']) => ({
    boards: [
      {
        key: 'b',
        label: '表',
        scope: { kind: 'party' as const, kinds: [], traits: [], units: [] },
        listed: false,
        kinds: [DutyKind.parse({ key: 'k', label: '会', mark: '会', frequency: { unit, every: 1 } })],
        columns: [],
        chase: 2,
        line: 90,
        supervision: '',
      },
    ],
  })

  it('judge a period that began under the one before to its end', () => {
    const editions = [
      { from: '', content: board('quarter') },
      { from: '2025-02-01', content: board('month') },
    ]
    const found = judgedPeriods(editions, { board: 'b', kind: 'k' }, 2025)
    // The first quarter to its end, then nine months.
    expect(found.map((it) => it.to).slice(0, 2)).toEqual(['2025-03-31', '2025-04-30'])
    expect(found).toHaveLength(10)
  })
})

describe('marks', () => {
  it('stand where something was held; what is missing in the last month of a longer period', () => {
    const slots = [
      { kindAt: 0, month: 3, wide: true },
      { kindAt: 0, month: 6, wide: true },
      { kindAt: 1, month: 1, wide: false },
    ]
    const marks = marksOf(['d02/', 'n/', 'm'], slots, 2)
    expect(marks.slice(0, 12)).toBe('-md-------n-')
  })

  it('show the loudest of several periods that end in one month', () => {
    const slot = { kindAt: 0, month: 1, wide: false }
    expect(marksOf(['d', 'n', 'p'], [slot, slot, slot], 1).charAt(0)).toBe('n')
  })
})

describe('rates', () => {
  it('are rounded half up to one decimal', () => {
    expect(rateWords({ due: 36, done: 34, madeUp: 1 })).toBe('97.2%')
    expect(rateWords({ due: 36, done: 36, madeUp: 0 })).toBe('100%')
    // 1999 ÷ 2000 = 99.95 %.
    expect(rateWords({ due: 2000, done: 1999, madeUp: 0 })).toBe('100%')
    expect(rateWords({ due: 0, done: 0, madeUp: 0 })).toBe('')
  })
})
