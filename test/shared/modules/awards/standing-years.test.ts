import { expect, test } from 'vitest'
import { figureLabel, figureOrder, joinedBy, joinedSince, standingAt } from '#shared/modules/awards/rules'
import { majorWords } from '#shared/modules/awards/shortage-changes'
import { parsePartialDate } from '#shared/values/partial-date'

const day = (written: string) => {
  const date = parsePartialDate(written)
  if (!date) throw new Error(written)
  return date
}

test.each([
  // To the day: fifty years are full on the anniversary itself.
  ['1976.07.01', '2026.07.01', 50, '2026.07.01', false],
  ['1970.01.15', '2026.07.01', 56, '2020.01.15', false],
  // A month before the day asked is over whichever day it was; the month itself leaves it open.
  ['1976.06', '2026.07.01', 50, '2026.06', false],
  ['1976.07', '2026.07.01', 50, '2026.07', true],
  ['1976', '2026.07.01', 50, '2026', true],
  ['1975', '2026.07.01', 51, '2025', false],
])('%s joined is on %s so many years', (joined, on, years, reachedOn, uncertain) => {
  expect(standingAt(joined, day(on), 50)).toEqual({ years, reachedOn, uncertain })
})

test('bounds are days of joining', () => {
  expect(joinedBy(day('2026.07.01'), 50)).toBe(19760701)
  expect(joinedBy(day('2026.12'), 50)).toBe(19761231)
  expect(joinedSince(day('2025.07.02'), 50)).toBe(19750702)
  expect(joinedSince(null, 50)).toBe(0)
})

test('figures are called by what people say, and what is unknown stands last', () => {
  expect(figureLabel('age', '1986.03|2026.03.01')).toBe('36 至 40 岁')
  expect(figureLabel('age', '1991.01|2026.03.01')).toBe('35 岁以下')
  expect(figureLabel('age', '|2026.03.01')).toBe('未填')
  expect(figureLabel('nominator', 'unit')).toBe('单位推荐')
  const bars = ['未填', '56 岁以上', '35 岁以下'].map((label) => ({ label, nominations: 1 }))
  expect(bars.toSorted((a, b) => figureOrder('age', a, b)).map((it) => it.label)).toEqual([
    '35 岁以下',
    '56 岁以上',
    '未填',
  ])
})

test.each([
  ['园艺、农学类', ['园艺', '农学']],
  ['临床医学（儿科）或护理学相关专业', ['临床医学', '儿科', '护理学']],
  ['不限', []],
  ['', []],
])('%s is looked for by its words', (major, words) => {
  expect(majorWords(major)).toEqual(words)
})
