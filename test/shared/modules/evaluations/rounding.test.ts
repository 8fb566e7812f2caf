import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayPercent, displayScore, roundedShare, scoreUnits } from '#shared/modules/evaluations/rules'

describe('displayScore', () => {
  it('rounds half up in decimals, whatever the binary fraction is', () => {
    // 82.345 lies below itself in binary (82.34499999999999886…); 1.005 and 2.675 are the classics.
    expect(displayScore(82.345, 2)).toBe('82.35')
    expect(displayScore(1.005, 2)).toBe('1.01')
    expect(displayScore(2.675, 2)).toBe('2.68')
    expect(displayScore(82.3449, 2)).toBe('82.34')
  })

  it('takes a sum that is off in the last binary digit for what it means', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(displayScore(0.1 + 0.2, 1)).toBe('0.3')
    expect(displayScore(80.1 + 2.245, 2)).toBe('82.35')
  })

  it('carries, keeps zeros, and knows no negative zero', () => {
    expect(displayScore(99.995, 2)).toBe('100.00')
    expect(displayScore(85, 2)).toBe('85.00')
    expect(displayScore(85.5, 0)).toBe('86')
    expect(displayScore(0.004, 2)).toBe('0.00')
    expect(displayScore(-0.004, 2)).toBe('0.00')
    expect(displayScore(-1.005, 2)).toBe('-1.01')
  })

  it('is never further off than half a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 4 }), (n, digits) => {
        const value = n / 100_000
        const off = Number(displayScore(value, digits)) - value
        expect(Math.abs(off)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9)
      }),
    )
  })
})

describe('roundedShare', () => {
  it('takes 20 % of 23 as 4, 5 and 5: 4.6 down, to the nearest, up', () => {
    expect(roundedShare(23, 0.2, 'floor')).toBe(4)
    expect(roundedShare(23, 0.2, 'round')).toBe(5)
    expect(roundedShare(23, 0.2, 'ceil')).toBe(5)
  })

  it('does not lose or win a place by binary fractions', () => {
    // 0.29 × 100 = 28.999999999999996; 0.07 × 100 = 7.000000000000001
    expect(roundedShare(100, 0.29, 'floor')).toBe(29)
    expect(roundedShare(100, 0.07, 'ceil')).toBe(7)
  })
})

it('shows a share without needless zeros', () => {
  expect(displayPercent(0.6)).toBe('60%')
  expect(displayPercent(1 / 3)).toBe('33.33%')
})

it('compares scores in billionths', () => {
  expect(scoreUnits(0.1 + 0.2)).toBe(scoreUnits(0.3))
  expect(scoreUnits(84.999_999)).toBeLessThan(scoreUnits(85))
})
