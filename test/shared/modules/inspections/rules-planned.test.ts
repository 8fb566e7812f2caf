import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fulfilledBy, isOver, readPlanned, shownPlanned } from '#shared/modules/inspections/rules-planned'

describe('the time of a planned visit', () => {
  it.each([
    ['3', '2026-03'],
    ['12月', '2026-12'],
    ['3.18', '2026-03-18'],
    ['3月8日', '2026-03-08'],
    ['2026.03', '2026-03'],
    ['2025-11', '2025-11'],
    ['20260318', '2026-03-18'],
    ['２０２６．３．１８', '2026-03-18'],
    ['13', null],
    ['2.30', null],
    ['下月', null],
    ['', null],
  ])('%s is %s', (typed, when) => {
    expect(readPlanned(typed, 2026)).toBe(when)
  })

  it('reads again what it shows', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((it) => String(it).padStart(2, '0'))
    const day = fc.option(fc.integer({ min: 1, max: 28 }))
    fc.assert(
      fc.property(month, day, (of, on) => {
        const when = `2026-${of}${on === null ? '' : `-${String(on).padStart(2, '0')}`}`
        expect(readPlanned(shownPlanned(when), 1999)).toBe(when)
      }),
    )
  })

  it('is over with the month, or with the day where one is fixed', () => {
    expect(['2026-02', '2026-03', '2026-03-17', '2026-03-18'].map((it) => isOver(it, '2026-03-18'))).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

describe('which visit is which planned one', () => {
  const planned = (...months: string[]) => months.map((month) => ({ id: month, month }))
  const visits = (...days: string[]) => days.map((visited_on) => ({ visited_on }))
  const pairs = (plan: string[], made: string[]) =>
    [...fulfilledBy(planned(...plan), visits(...made))].map(([id, { visited_on }]) => [id, visited_on])

  it('takes the plan of its own month first, else the earliest that stands before it', () => {
    expect(pairs(['2026-02', '2026-05'], ['2026-05-10'])).toEqual([['2026-05', '2026-05-10']])
    expect(pairs(['2026-02', '2026-05'], ['2026-04-10'])).toEqual([['2026-02', '2026-04-10']])
  })

  it('leaves a visit beside the plan where nothing was planned by then', () => {
    expect(pairs(['2026-05'], ['2026-04-10'])).toEqual([])
    expect(pairs(['2026-05'], ['2026-05-02', '2026-05-20'])).toEqual([['2026-05', '2026-05-02']])
  })
})
