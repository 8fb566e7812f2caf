import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenOf, moneyWords, yuanText } from '#shared/values/money'

test.each([
  ['20000', 2_000_000],
  ['20,000.5', 2_000_050],
  ['0.29', 29],
  ['2万', 2_000_000],
  ['１,０００ 万元', 1_000_000_000],
  ['1.23万', 1_230_000],
  ['', null],
  ['0.001', undefined],
  ['两万', undefined],
  ['-1', undefined],
])('what is typed as %j is %j 分', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})

test('amounts are told in 元 below ten thousand and in 万元 above, where they come out short', () => {
  expect([800_000, 1_000_000_000, 20_500_000, 2_000_050].map(moneyWords)).toEqual([
    '8,000 元',
    '1,000 万元',
    '20.5 万元',
    '20,000.50 元',
  ])
})

test('what stands in a column reads back as the same amount', () => {
  fc.assert(fc.property(fc.nat(100_000_000_000), (fen) => fenOf(yuanText(fen)) === fen))
})
