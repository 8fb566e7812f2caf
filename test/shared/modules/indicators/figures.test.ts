import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '#shared/modules/indicators/indicators'
import {
  changeOf,
  digitsOf,
  gapWords,
  isBetter,
  meets,
  notesOf,
  numberWords,
  targetWords,
  wordsOf,
} from '#shared/modules/indicators/rules-figures'

const share = (given: Partial<Indicator> = {}): Indicator => ({
  key: 'rate',
  label: '占比',
  kind: 'share',
  numerator: { from: 'fixed', label: '分子', unit: '人', value: 0 },
  denominator: { from: 'fixed', label: '分母', unit: '人', value: 0 },
  unit: '%',
  scale: 1,
  decimals: 2,
  rounding: 'half',
  period: 'day',
  target: null,
  better: 'more',
  basis: '',
  ...given,
})
const of = (numerator: number, denominator: number | null) => ({ numerator, denominator })

describe('a value as it is printed', () => {
  it('prints the digits of the documents', () => {
    // 9,651 of 9,943 = 97.0632… ; 32, 45 and 4 of 52 = 61.538…, 86.538…, 7.692… ; 77 of 88 = 87.5 exactly
    expect(wordsOf(share(), of(9651, 9943))).toBe('97.06%')
    expect(wordsOf(share(), of(32, 52))).toBe('61.54%')
    expect(wordsOf(share(), of(45, 52))).toBe('86.54%')
    expect(wordsOf(share(), of(4, 52))).toBe('7.69%')
    expect(wordsOf(share({ decimals: 1 }), of(77, 88))).toBe('87.5%')
  })

  it('rounds half away from zero, or cuts the digits off where the indicator says so', () => {
    // 1 of 8 = 12.5 ; 39 of 40 = 97.5
    expect(wordsOf(share({ decimals: 0 }), of(1, 8))).toBe('13%')
    expect(wordsOf(share({ decimals: 0 }), of(39, 40))).toBe('98%')
    expect(wordsOf(share({ decimals: 0, rounding: 'down' }), of(39, 40))).toBe('97%')
  })

  it('parts thousands of numbers, not the digits behind the point', () => {
    const count = (decimals: number) => share({ kind: 'count', unit: '名', decimals })
    expect(wordsOf(count(0), of(2005, null))).toBe('2,005 名')
    expect(wordsOf(count(4), of(1_234_567.1234, null))).toBe('1,234,567.1234 名')
    expect(numberWords(9943)).toBe('9,943')
    expect(numberWords(0.125)).toBe('0.13')
  })

  it('rounds a half up at every number of decimals', () => {
    // 1/8 = 0.125 → 12.5 %; 1/16 = 6.25 %; 3/16 = 18.75 %; 1/32 = 3.125 %; 5/32 = 15.625 %
    expect(wordsOf(share({ decimals: 0 }), of(1, 8))).toBe('13%')
    expect(wordsOf(share({ decimals: 1 }), of(1, 16))).toBe('6.3%')
    expect(wordsOf(share({ decimals: 1 }), of(3, 16))).toBe('18.8%')
    expect(wordsOf(share(), of(1, 32))).toBe('3.13%')
    expect(wordsOf(share(), of(5, 32))).toBe('15.63%')
    // A fall of a half moves away from zero as a rise does: (7 − 8) ÷ 8 = −12.5 %
    expect(wordsOf(share({ kind: 'growth', decimals: 0 }), of(7, 8))).toBe('-13%')
    expect(wordsOf(share({ kind: 'growth', decimals: 0 }), of(9, 8))).toBe('+13%')
  })

  it('is not misled by what binary fractions cannot hold', () => {
    // 1.005 is 1.00499… as a double: 201 of 20,000 = 1.005 % exactly, which rounds up
    expect(wordsOf(share(), of(201, 20_000))).toBe('1.01%')
  })

  it('says growth with its sign, and nothing where there is nothing to divide by', () => {
    // (131 − 239) ÷ 239 = −45.188…
    const growth = share({ kind: 'growth', decimals: 1 })
    expect(wordsOf(growth, of(131, 239))).toBe('-45.2%')
    expect(wordsOf(growth, of(9, 7))).toBe('+28.6%')
    expect(wordsOf(growth, of(9, 0))).toBe('–')
    expect(wordsOf(share(), of(0, 0))).toBe('–')
  })

  it('divides a sum by its scale: 11,200,000 yuan over 35 communities are 32 万元', () => {
    const average = share({ kind: 'average', unit: '万元', scale: 10_000, decimals: 1 })
    expect(wordsOf(average, of(11_200_000, 35))).toBe('32.0 万元')
    expect(
      wordsOf(share({ kind: 'count', unit: '万元', scale: 10_000, decimals: 0 }), of(11_470_000, null)),
    ).toBe('1,147 万元')
  })

  it('differs from the exact value by at most half a unit of the last digit', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(4),
        (top, bottom, decimals) => {
          const ratio = { top: BigInt(top), bottom: BigInt(bottom) }
          const printed = Number(digitsOf(ratio, { decimals, rounding: 'half' }))
          expect(Math.abs(printed - top / bottom)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9)
        },
      ),
    )
  })
})

describe('a target', () => {
  const line = share({ target: { relation: 'atLeast', value: 30 }, decimals: 2 })

  it('is compared before rounding', () => {
    expect(targetWords(line)).toBe('≥ 30%')
    expect(meets(line.target, 29.999)).toBe(false)
    expect(meets(line.target, 30)).toBe(true)
    expect(meets(line.target, null)).toBe(null)
  })

  it('says what is missing, and how many more would do', () => {
    // 24 of 92 = 26.087 %: 3.91 points short; 30 % of 92 are 27.6, so 28 are needed, 4 more
    expect(gapWords(line, of(24, 92), '人')).toBe('差 3.91 个百分点（还需 4 人）')
    expect(gapWords(line, of(28, 92), '人')).toBe('')
    const meetings = share({
      kind: 'count',
      unit: '次',
      decimals: 0,
      target: { relation: 'atLeast', value: 20 },
    })
    expect(gapWords(meetings, of(16, null), '次')).toBe('差 4 次')
  })
})

describe('two moments', () => {
  it('says percent of a number and percentage points of a share', () => {
    const seats = share({ kind: 'count', unit: '个', decimals: 0 })
    // 140 to 180 = +28.571… %
    expect(changeOf(seats, of(140, null), of(180, null))).toEqual({
      change: '+28.6%',
      difference: '+40 个',
      rises: true,
    })
    // 17 of 40 = 42.5 %, 63.2 % of 125 are 79: +20.7 points; 63.2 ÷ 42.5 = 1.4870…
    expect(changeOf(share({ decimals: 1 }), of(17, 40), of(79, 125))).toEqual({
      change: '+20.7 个百分点',
      difference: '相对 +48.7%',
      rises: true,
    })
  })

  it('says neither where one moment has nothing, and 持平 where nothing changed', () => {
    expect(changeOf(share(), of(1, 0), of(1, 2)).change).toBe('–')
    expect(changeOf(share(), of(1, 2), of(2, 4))).toEqual({ change: '持平', difference: '', rises: null })
  })

  it('never calls points percent, nor percent points', () => {
    const kinds = ['count', 'share', 'average', 'growth'] as const
    for (const kind of kinds) {
      const { change, difference } = changeOf(share({ kind, unit: '次' }), of(1, 4), of(3, 4))
      const isShare = kind === 'share' || kind === 'growth'
      expect(change.endsWith(' 个百分点')).toBe(isShare)
      expect(change.endsWith('%')).toBe(!isShare)
      expect(difference.endsWith('%')).toBe(isShare)
    }
  })

  it('says each note once, whichever side it comes from', () => {
    const side = { label: '', unit: '', value: 0, records: true, from: '', to: '' }
    const noted = (top: string, bottom: string) =>
      notesOf({ numerator: { ...side, note: top }, denominator: { ...side, note: bottom } })
    expect(noted('甲。', '甲。')).toEqual(['甲。'])
    expect(noted('', '乙。')).toEqual(['乙。'])
    expect(notesOf({ numerator: { ...side, note: '' }, denominator: null })).toEqual([])
  })

  it('knows which way is better', () => {
    expect(isBetter('less', false)).toBe(true)
    expect(isBetter('more', false)).toBe(false)
    expect(isBetter('neither', true)).toBe(null)
  })
})
