import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countsOf,
  daysOf,
  inOrderOfWork,
  linesFor,
  marksOf,
  nextOccurrence,
  soonOf,
  talliesBy,
} from '#shared/modules/reports/rules-workbench'
import { monthsOfYear } from '#shared/modules/reports/work-year'
import { letterNumber } from '#shared/platform/print/letter'
import type { DueState } from '#shared/values/due'
import { lastDayOf } from '#shared/values/iso-day'

const TODAY = '2026-11-20'
const item = (state: DueState, on: string, system = '督办事项') => ({ state, on, system, title: system })

describe('days and order', () => {
  it('counts days overdue, left and waited', () => {
    // 6 to 20 November are 14 days, as in the picture of the workbench.
    expect(daysOf(item('overdue', '2026-11-06'), TODAY)).toBe(14)
    expect(daysOf(item('due', '2026-11-23'), TODAY)).toBe(3)
    expect(daysOf(item('due', TODAY), TODAY)).toBe(0)
    expect(daysOf(item('waiting', '2026-11-09'), TODAY)).toBe(11)
  })

  it('puts overdue before due before waiting, the earliest first', () => {
    const listed = [
      item('waiting', '2026-11-01'),
      item('due', '2026-11-25'),
      item('overdue', '2026-11-10'),
      item('due', '2026-11-21'),
      item('overdue', '2026-11-06'),
    ].toSorted(inOrderOfWork)
    expect(listed.map((it) => it.on.slice(8))).toEqual(['06', '10', '21', '25', '01'])
  })

  it('says what is due today and within seven days', () => {
    const items = [TODAY, '2026-11-27', '2026-11-28'].map((on) => item('due', on))
    expect(soonOf([...items, item('overdue', '2026-11-19')], TODAY)).toEqual({ today: 1, week: 2 })
  })
})

const items = fc.array(
  fc.record({
    state: fc.constantFrom<DueState>('overdue', 'due', 'waiting'),
    on: fc.constantFrom('2026-11-01', '2026-11-20', '2026-12-05'),
    system: fc.constantFrom('三会一课', '督办事项', '换届提醒'),
  }),
)

describe('counts', () => {
  it('adds up by system to what the whole list counts', () => {
    fc.assert(
      fc.property(items, (all) => {
        const tallies = talliesBy(all, (it) => it.system)
        const sum = (state: DueState) => tallies.reduce((n, it) => n + it[state], 0)
        expect({ overdue: sum('overdue'), due: sum('due'), waiting: sum('waiting') }).toEqual(countsOf(all))
      }),
    )
  })

  it('marks as many in a month as have a day in it and do not wait', () => {
    fc.assert(
      fc.property(items, (all) => {
        const marked = marksOf(all, '2026-11').reduce((n, it) => n + it.overdue + it.due, 0)
        const dated = all.filter((it) => it.state !== 'waiting' && it.on.startsWith('2026-11'))
        expect(marked).toBe(dated.length)
      }),
    )
  })
})

describe('lines of the window', () => {
  it('shares fourteen lines as the picture does: 5 of 7 overdue, 6 of 20 due, 3 of 9 waiting', () => {
    expect(linesFor(14, [7, 20, 9], [5, 6, 3])).toEqual([5, 6, 3])
  })

  it('gives what a short list leaves to the others, and never more than there is room for or than there are', () => {
    expect(linesFor(14, [2, 20, 9], [5, 6, 3])).toEqual([2, 9, 3])
    const lists = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), lists, (lines, lengths) => {
        const shares = linesFor(lines, lengths, [5, 6, 3])
        const total = shares.reduce((sum, it) => sum + it, 0)
        expect(shares.every((it, at) => it >= 1 && it <= (lengths[at] ?? 0))).toBe(true)
        expect(total).toBe(
          Math.min(
            lines,
            lengths.reduce((sum, it) => sum + it, 0),
          ),
        )
      }),
    )
  })
})

describe('the calendar', () => {
  it('moves a reminder on by months of the calendar, clamped, past today', () => {
    // From 31 October: 30 November lies after the 20th; from 31 August by quarters: 30 November too.
    expect(nextOccurrence('2026-10-31', 'month', TODAY)).toBe('2026-11-30')
    expect(nextOccurrence('2026-08-31', 'quarter', TODAY)).toBe('2026-11-30')
    expect(nextOccurrence('2026-11-06', 'week', TODAY)).toBe('2026-11-27')
    expect(nextOccurrence('2024-02-29', 'year', TODAY)).toBe('2027-02-28')
    // After the 30th of November the 31st of December, not the 30th.
    expect(nextOccurrence('2026-10-31', 'month', '2026-11-30')).toBe('2026-12-31')
  })

  it('holds what comes every few years in its years alone', () => {
    const entry = { month: 11, title: '村级换届摸底', every: 5, first: 2021, source: '' }
    expect(monthsOfYear([entry], 2026)[10]?.titles).toEqual(['村级换届摸底'])
    expect(monthsOfYear([entry], 2027)[10]?.titles).toEqual([])
    expect(monthsOfYear([entry], 2016)[10]?.titles).toEqual([])
  })

  it('takes the last day that a partial date can mean', () => {
    expect(['2026.11.06', '2026.02', '2024.02', '2026', ''].map(lastDayOf)).toEqual([
      '2026-11-06',
      '2026-02-28',
      '2024-02-29',
      '2026-12-31',
      '',
    ])
  })

  it('counts letters on from the last figures of the first number', () => {
    expect([0, 1, 3].map((at) => letterNumber('云组函〔2026〕09号', at))).toEqual([
      '云组函〔2026〕09号',
      '云组函〔2026〕10号',
      '云组函〔2026〕12号',
    ])
  })
})
