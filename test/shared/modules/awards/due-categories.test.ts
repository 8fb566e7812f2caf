import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueCategories } from '#shared/modules/awards/rules'
import { awardCategory } from '#test/builders/award-programme'

const STAR = awardCategory({ key: 'chuangye', everyYears: 2 })
const PRIZE = awardCategory({ key: 'keji' })
const keys = (year: number, last: [string, number][]) =>
  dueCategories([STAR, PRIZE], year, new Map(last)).map((it) => it.key)

describe('which categories a cycle judges (S21: stars every two years)', () => {
  it('takes all the first time', () => expect(keys(2026, [])).toEqual(['chuangye', 'keji']))

  it('leaves the stars out the year after, and takes them the year after that', () => {
    const last: [string, number][] = [
      ['chuangye', 2026],
      ['keji', 2026],
    ]
    expect(keys(2027, last)).toEqual(['keji'])
    expect(keys(2028, last)).toEqual(['chuangye', 'keji'])
  })

  it('never leaves out a category that is held every time', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1990, max: 2090 }),
        (year, held) => {
          expect(keys(year, [['keji', held]])).toContain('keji')
        },
      ),
    ))
})
