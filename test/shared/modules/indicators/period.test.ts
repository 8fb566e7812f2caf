import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsBefore, periodLabel, spanOf, yearBefore } from '#shared/modules/indicators/rules-period'

describe('the span of a period', () => {
  it('begins with the period and ends on the day asked', () => {
    expect(spanOf('year', '2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-11-22' })
    expect(spanOf('half', '2026-11-22')).toEqual({ from: '2026-07-01', to: '2026-11-22' })
    expect(spanOf('quarter', '2026-11-22')).toEqual({ from: '2026-10-01', to: '2026-11-22' })
    expect(spanOf('month', '2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' })
    expect(spanOf('day', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-11-22' })
  })

  it('goes back a year to the same days, the end of February to its end', () => {
    expect(yearBefore({ from: '2024-01-01', to: '2024-02-29' })).toEqual({
      from: '2023-01-01',
      to: '2023-02-28',
    })
  })
})

describe('the ends of periods', () => {
  it('lists the last ones, the day asked last', () => {
    expect(endsBefore('quarter', '2026-02-10', 3)).toEqual(['2025-09-30', '2025-12-31', '2026-02-10'])
    expect(endsBefore('year', '2026-11-22', 3)).toEqual(['2024-12-31', '2025-12-31', '2026-11-22'])
    expect(endsBefore('month', '2024-03-15', 2)).toEqual(['2024-02-29', '2024-03-15'])
    expect(endsBefore('half', '2026-07-01', 3)).toEqual(['2025-12-31', '2026-06-30', '2026-07-01'])
  })

  it('rises by one period each', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom('month', 'quarter', 'half', 'year', 'day'), (date, period) => {
        const ends = endsBefore(period, date.toISOString().slice(0, 10), 5)
        expect(ends.toSorted()).toEqual(ends)
        expect(new Set(ends.map((it) => periodLabel(period, it))).size).toBe(5)
      }),
    )
  })

  it('is named as axes name it', () => {
    expect(periodLabel('quarter', '2026-05-01')).toBe('2026 二季度')
    expect(periodLabel('half', '2026-07-01')).toBe('2026 下半年')
    expect(periodLabel('month', '2026-05-01')).toBe('2026.05')
    expect(periodLabel('day', '2026-05-01')).toBe('2026')
  })
})
