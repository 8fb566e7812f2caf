import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEMBERS_PRESETS } from '#electron/modules/members/presets/index'
import { rollFieldOf } from '#shared/modules/members/roll-fields'
import { baseProblem, bracketOf, duesOf } from '#shared/modules/members/rules-dues'
import {
  bandOf,
  isBelow,
  isPeriod,
  periodEnd,
  periodsOf,
  totalOf,
} from '#shared/modules/members/rules-rating'
import { contentProblems } from '#shared/modules/members/rules-systems'
import { lookedAtFrom } from '#shared/modules/members/rules-warning'
import type { DuesRule, RatingRule, WarningRule } from '#shared/modules/members/systems'

const contentOf = (key: string) => {
  const found = MEMBERS_PRESETS.find((it) => it.key === key)
  if (!found) throw new Error(`no preset ${key}`)
  return found.content
}
const DUES = contentOf('S02').dues as DuesRule
const STARS = contentOf('S14').rating as RatingRule
const WARNING = contentOf('S31').warning as WarningRule

describe('dues', () => {
  const wage = (yuan: number) => duesOf(DUES, { payer: 'wage', base: Math.round(yuan * 100), fixed: 0 })

  it('takes the whole base by the bracket it falls into, the upper end still in it', () => {
    // 3,000 × 0.5% = 15; 3,000.01 × 1% = 30.0001; 5,000 × 1% = 50; 10,000 × 1.5% = 150; 10,001 × 2% = 200.02.
    expect([3000, 3000.01, 5000, 10_000, 10_001].map(wage)).toEqual([1500, 3000, 5000, 15_000, 20_002])
  })

  it('rounds half a 分 up: 2,345 元 at 0.5% is 11.725 元, so 11.73', () => {
    expect(wage(2345)).toBe(1173)
  })

  it('never takes less of a larger base, whoever pays by shares', () => {
    const base = fc.integer({ min: 1, max: 5_000_000 })
    const payer = fc.constantFrom(...DUES.payers.filter((it) => it.kind === 'share').map((it) => it.key))
    fc.assert(
      fc.property(base, base, payer, (a, b, key) => {
        const due = (of: number) => duesOf(DUES, { payer: key, base: of, fixed: 0 }) ?? Number.NaN
        return due(Math.min(a, b)) <= due(Math.max(a, b))
      }),
    )
  })

  it('knows a bracket for every base and refuses an amount outside the agreed span', () => {
    for (const payer of DUES.payers.filter((it) => it.kind === 'share'))
      expect(bracketOf(payer, 100_000_000)).toBeDefined()
    expect(baseProblem(DUES, { payer: 'farmer', base: 0, fixed: 10 })).toContain('每月 0.2 元至 1 元')
    expect(baseProblem(DUES, { payer: 'farmer', base: 0, fixed: 100 })).toBe('')
    expect(duesOf(DUES, { payer: 'nobody', base: 1, fixed: 1 })).toBeNull()
  })
})

describe('stars', () => {
  const all = (points: number) => Object.fromEntries(STARS.lines.map((it) => [it.key, points]))

  it('adds without the errors of binary fractions: five times 18.1 is 90.5', () => {
    expect(totalOf(STARS, all(18.1))).toBe(9050)
  })

  it('gives every total one band, and a higher total never a lower one', () => {
    const rank = (total: number) => STARS.bands.findIndex((it) => it.label === bandOf(STARS, total))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (a, b) => {
        expect(rank(a)).toBeGreaterThanOrEqual(0)
        return rank(Math.max(a, b)) <= rank(Math.min(a, b))
      }),
    )
    expect([isBelow(STARS, 6000), isBelow(STARS, 5999)]).toEqual([false, true])
  })

  it('knows the periods of a year and the day each is judged by', () => {
    expect(periodsOf('quarter', 2026)).toEqual(['2026-1', '2026-2', '2026-3', '2026-4'])
    expect(periodsOf('quarter', 2026).map((it) => periodEnd('quarter', it))).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ])
    expect([isPeriod('half', '2026-2'), isPeriod('half', '2026-3'), isPeriod('year', '2026')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('warnings', () => {
  it('counts a year back to the day after its own date, months clamped', () => {
    expect(lookedAtFrom({ count: 'rolling' }, 1, '2026-11-22')).toBe('2025-11-23')
    // A year before 29 February 2028 is 28 February 2027.
    expect(lookedAtFrom({ count: 'rolling' }, 1, '2028-02-29')).toBe('2027-03-01')
    expect(lookedAtFrom({ count: 'calendar' }, 3, '2026-11-22')).toBe('2024-01-01')
  })
})

describe('systems', () => {
  it('finds nothing wrong with what is delivered, and names what cannot run', () => {
    expect(MEMBERS_PRESETS.flatMap((it) => contentProblems(it.content))).toEqual([])
    const content = contentOf('S31')
    const levels = WARNING.levels.toReversed()
    expect(contentProblems({ ...content, warning: { ...WARNING, levels } })).toEqual([
      '预警等级的年数应一级比一级多。',
    ])
    expect(contentProblems({ ...content, warning: null })).toEqual(['制度内容是空的，至少要有一部分。'])
  })

  it('knows the headings of departments’ own rolls', () => {
    expect(['姓 名', '加入党组织日期', '所属党支部', '身份证号', '警号'].map(rollFieldOf)).toEqual([
      'name',
      'joinedOn',
      'party',
      'identityNumber',
      '',
    ])
  })
})
