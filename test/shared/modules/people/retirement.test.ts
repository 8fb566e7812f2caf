import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RetirementFacts, retirementOf } from '#shared/modules/people/rules'
import { monthsBetween, parsePartialDate } from '#shared/values/partial-date'

/**
 * @file The gradual reform of the retirement age: worked examples are rows of the tables annexed to the decision
 * (附表一 男职工, 附表二 原五十五周岁女职工, 附表三 原五十周岁女职工).
 */

const person = (sex: '男' | '女', birth: string, more: Partial<RetirementFacts> = {}): RetirementFacts => ({
  sex,
  birth,
  ageLimitBeforeReform: '',
  ...more,
})
const WORKER = { personnelCategory: '机关工勤人员' }

describe('the tables annexed to the decision', () => {
  it.each([
    ['男', '1964.12', {}, '2024.12', 0],
    ['男', '1965.01', {}, '2025.02', 1],
    ['男', '1965.04', {}, '2025.05', 1],
    ['男', '1965.05', {}, '2025.07', 2],
    ['男', '1970.08', {}, '2032.01', 17],
    ['男', '1976.08', {}, '2039.07', 35],
    ['男', '1976.09', {}, '2039.09', 36],
    ['男', '1976.12', {}, '2039.12', 36],
    ['男', '1990.01', {}, '2053.01', 36],
    ['女', '1970.01', {}, '2025.02', 1],
    ['女', '1971.11', {}, '2027.05', 6],
    ['女', '1981.08', {}, '2039.07', 35],
    ['女', '1981.09', {}, '2039.09', 36],
    ['女', '1975.01', WORKER, '2025.02', 1],
    ['女', '1975.03', WORKER, '2025.05', 2],
    ['女', '1984.10', WORKER, '2039.09', 59],
    ['女', '1984.11', WORKER, '2039.11', 60],
  ] as const)('%s born %s %o retires in %s, %i months later than before', (sex, birth, more, due, delay) => {
    expect(retirementOf(person(sex, birth, more))).toMatchObject({ due, delayMonths: delay })
  })

  it('lets one choose up to three years before, never before the old age, and three years after', () => {
    expect(retirementOf(person('男', '1990.01'))).toMatchObject({ earliest: '2050.01', latest: '2056.01' })
    expect(retirementOf(person('男', '1966.06'))).toMatchObject({ old: '2026.06', earliest: '2026.06' })
  })
})

describe('whose age is which', () => {
  it.each([
    ['男', {}, 60],
    ['女', {}, 55],
    ['女', WORKER, 50],
    ['男', WORKER, 60],
    ['女', { postLevel: '县处级副职' }, 60],
    ['女', { postLevel: '乡科级正职' }, 55],
    ['女', { personnelCategory: '事业单位专业技术人员', technicalTitle: '高级教师' }, 60],
    ['女', { personnelCategory: '事业单位专业技术人员', technicalTitle: '助理研究员' }, 55],
    ['男', { ageLimitBeforeReform: '改革前任职年龄界限为63岁' }, 63],
  ] as const)('%s %o: %i', (sex, more, age) => {
    expect(retirementOf(person(sex, '1972.06', more))?.age).toBe(age)
  })

  it('cannot be told without a month of birth or a sex', () => {
    expect(retirementOf(person('男', '1972'))).toBeNull()
    expect(retirementOf({ ...person('男', '1972.06'), sex: '' })).toBeNull()
  })
})

const months = fc.integer({ min: 1940 * 12, max: 2010 * 12 })
const birthOf = (month: number) => `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`
const groups = fc.constantFrom(
  { sex: '男', most: 36, more: {} } as const,
  { sex: '女', most: 36, more: {} } as const,
  { sex: '女', most: 60, more: WORKER } as const,
)

describe('for every month of birth', () => {
  it('nobody retires earlier than by the old rule, nor later than three (five) years after it', () => {
    fc.assert(
      fc.property(months, groups, (month, { sex, most, more }) => {
        const found = retirementOf(person(sex, birthOf(month), more))
        const delay = found ? monthsBetween(found.old, found.due) : -1
        expect(delay).toBe(found?.delayMonths)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(most)
        expect(parsePartialDate(found?.due ?? '')).toBe(found?.due)
      }),
    )
  })

  it('the younger never retires before the elder, and the delay never shrinks', () => {
    fc.assert(
      fc.property(months, groups, (month, { sex, more }) => {
        const elder = retirementOf(person(sex, birthOf(month), more))
        const younger = retirementOf(person(sex, birthOf(month + 1), more))
        if (!elder || !younger) throw new Error('both have a month of birth')
        expect(monthsBetween(elder.due, younger.due)).toBeGreaterThanOrEqual(1)
        expect(younger.delayMonths - elder.delayMonths).toBeGreaterThanOrEqual(0)
        expect(younger.delayMonths - elder.delayMonths).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('one may choose only between the old age and three years after the new one', () => {
    fc.assert(
      fc.property(months, groups, (month, { sex, more }) => {
        const found = retirementOf(person(sex, birthOf(month), more))
        if (!found) throw new Error('a month of birth is known')
        expect(monthsBetween(found.old, found.earliest)).toBeGreaterThanOrEqual(0)
        expect(monthsBetween(found.earliest, found.due)).toBeLessThanOrEqual(36)
        expect(monthsBetween(found.due, found.latest)).toBe(found.delayMonths > 0 ? 36 : 0)
      }),
    )
  })
})
