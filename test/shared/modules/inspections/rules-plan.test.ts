import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf, pointsFor, scoreOf } from '#shared/modules/inspections/rules-check'
import { frequencyWords, paceBy, periodAround, periodsOf } from '#shared/modules/inspections/rules-periods'
import { addedVisits, type Frequency, lackingVisits } from '#shared/modules/inspections/rules-plan'

const frequency = fc.record({
  times: fc.integer({ min: 1, max: 4 }),
  period: fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
})
const frequencies = fc.array(frequency, { minLength: 1, maxLength: 3 })
const months = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })

const satisfies = (rules: readonly Frequency[], visits: readonly number[]) =>
  rules.every(({ times, period }) =>
    periodsOf(period).every(
      ({ first, last }) => visits.filter((it) => it >= first && it <= last).length >= times,
    ),
  )

describe('a plan of a year', () => {
  it('satisfies every rule, whatever was held already', () => {
    fc.assert(
      fc.property(frequencies, months, (rules, held) => {
        const added = addedVisits([{ id: 'a', bearer: 'g', frequencies: rules, held }], 1).get('a') ?? []
        expect(satisfies(rules, [...held, ...added])).toBe(true)
      }),
    )
  })

  it('adds nothing that could be left out', () => {
    fc.assert(
      fc.property(frequencies, months, (rules, held) => {
        const added = addedVisits([{ id: 'a', bearer: 'g', frequencies: rules, held }], 1).get('a') ?? []
        for (const at of added.keys())
          expect(satisfies(rules, [...held, ...added.toSpliced(at, 1)])).toBe(false)
      }),
    )
  })

  it('plans nothing before the month from which it is laid', () => {
    fc.assert(
      fc.property(frequencies, fc.integer({ min: 1, max: 12 }), (rules, from) => {
        const added =
          addedVisits([{ id: 'a', bearer: 'g', frequencies: rules, held: [] }], from).get('a') ?? []
        expect(added.every((it) => it >= from)).toBe(true)
      }),
    )
  })

  it('spreads the villages of one group over the year: 24 villages once each are two a month', () => {
    const rules: Frequency[] = [{ times: 1, period: 'year' }]
    const subjects = Array.from({ length: 24 }, (_, at) => ({
      id: `${at}`,
      bearer: 'g',
      frequencies: rules,
      held: [],
    }))
    const all = [...addedVisits(subjects, 1).values()].flat()
    const load = Array.from({ length: 12 }, (_, at) => all.filter((it) => it === at + 1).length)
    expect(load).toEqual(Array(12).fill(2))
  })

  it('counts one visit for every rule whose period it lies in', () => {
    // Quarterly and once a year: four visits do both. Two visits in one quarter leave three quarters bare.
    const rules: Frequency[] = [
      { times: 1, period: 'quarter' },
      { times: 1, period: 'year' },
    ]
    expect(lackingVisits(rules, [])).toBe(4)
    expect(lackingVisits(rules, [1, 2])).toBe(3)
    expect(lackingVisits(rules, [1, 4, 7, 10])).toBe(0)
  })
})

describe('periods and pace', () => {
  it.each([
    ['quarter' as const, '2026-05-31', '2026-04-01', '2026-06-30'],
    ['half' as const, '2026-07-01', '2026-07-01', '2026-12-31'],
    ['month' as const, '2024-02-29', '2024-02-01', '2024-02-29'],
    ['year' as const, '2026-01-01', '2026-01-01', '2026-12-31'],
  ])('%s around %s', (period, day, from, to) => {
    expect(periodAround(period, day)).toEqual({ from, to })
  })

  it('expects of four a year one by the end of May, two by July, all on the last day', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(['2026-03-31', '2026-05-31', '2026-07-02', '2026-12-31'].map((it) => paceBy(4, year, it))).toEqual(
      [0, 1, 2, 4],
    )
  })

  it('says a frequency in words', () => {
    expect(frequencyWords({ times: 4, period: 'year' })).toBe('每年 4 次')
  })
})

describe('a check list', () => {
  const point = (key: string, kinds: string[] = [], points: number | null = null) => ({
    key,
    text: key,
    kinds,
    points,
  })
  const items = [
    { key: 'a', number: '4', title: '甲', points: [point('one'), point('town', ['town'])] },
    { key: 'b', number: '5', title: '乙', points: [point('heavy', [], 3), point('light', [], 1)] },
  ]

  it('asks each kind its own points', () => {
    expect(pointsFor(items, 'village').map((it) => it.key)).toEqual(['a/one', 'b/heavy', 'b/light'])
    expect(pointsFor(items, 'town')).toHaveLength(4)
  })

  it('weighs points, leaves out what does not concern the place, and has no score without answers', () => {
    const points = pointsFor(items, 'village')
    const answer = (mark: 'well' | 'partly' | 'not' | 'none') => ({ mark, note: '' })
    // (1 × 1 + 3 × ½) of 4: 62.5.
    expect(
      scoreOf(points, { 'a/one': answer('well'), 'b/heavy': answer('partly'), 'b/light': answer('none') }),
    ).toBe(62.5)
    expect(scoreOf(points, { 'b/light': answer('none') })).toBeNull()
    expect(
      levelOf(
        [
          { label: '差', from: 0 },
          { label: '好', from: 85 },
          { label: '中', from: 60 },
        ],
        62.5,
      ),
    ).toBe('中')
  })
})
