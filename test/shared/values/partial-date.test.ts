import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageAt,
  comparePartialDates,
  monthIndex,
  monthsBetween,
  monthsText,
  type PartialDate,
  parsePartialDate,
  sortKey,
  todayPartial,
  toEditorText,
  toPaperText,
} from '#shared/values/partial-date'

function date(text: string): PartialDate {
  const read = parsePartialDate(text)
  if (!read) throw new Error(`unreadable: ${text}`)
  return read
}

const years = fc.integer({ min: 1900, max: 2200 })
const months = fc.integer({ min: 1, max: 12 })
const two = (part: number) => String(part).padStart(2, '0')
const yearMonths = fc.tuple(years, months).map(([year, month]) => `${year}.${two(month)}`)
const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', '.'))
const words = fc
  .tuple(years, fc.constantFrom('春', '夏', '秋', '冬', '初', '中', '底'))
  .map(([year, word]) => `${year}${word}`)
const canonicalTexts = fc.oneof(years.map(String), yearMonths, days, words)

describe('parsePartialDate', () => {
  it.each([
    ['1978', '1978'],
    ['197803', '1978.03'],
    ['19780305', '1978.03.05'],
    ['1978.03', '1978.03'],
    ['1978.3', '1978.03'],
    ['1978.03.05', '1978.03.05'],
    ['1978.1.5', '1978.01.05'],
    ['1978-03', '1978.03'],
    ['1978-1', '1978.01'],
    ['1978/03', '1978.03'],
    ['1978/3/5', '1978.03.05'],
    ['1978年', '1978'],
    ['1978年3月', '1978.03'],
    ['1978年3月5日', '1978.03.05'],
    ['１９７８．０３', '1978.03'],
    ['１９７８年３月', '1978.03'],
    ['1978。03', '1978.03'],
    [' 1978 年 3 月\n', '1978.03'],
    ['1978　03', '1978.03'],
    ['1978春', '1978春'],
    ['1978年春', '1978春'],
    ['1978年春季', '1978春'],
    ['1978年底', '1978底'],
    ['20000229', '2000.02.29'],
    ['19000101', '1900.01.01'],
    ['22001231', '2200.12.31'],
  ])('reads %j as %s', (written, expected) => {
    expect(parsePartialDate(written)).toBe(expected)
  })

  it.each([
    '',
    ' ',
    '78',
    '19780',
    '1978030',
    '197813',
    '197800',
    '19780230',
    '19000229',
    '19780431',
    '1978.1',
    '1978.03-05',
    '1978.03.5.1',
    '1899',
    '2201',
    '1978年13月',
    '1978年中旬',
    '1978末',
    '至今',
    '群众',
    '1978.03春',
    '-1978',
    `1978${' '.repeat(5000)}`,
  ])('refuses %j', (written) => {
    expect(parsePartialDate(written)).toBeNull()
  })

  it('leaves canonical text as it is, and its editor text leads back to it', () => {
    fc.assert(
      fc.property(canonicalTexts, (text) => {
        expect(parsePartialDate(text)).toBe(text)
        expect(parsePartialDate(toEditorText(date(text)))).toBe(text)
      }),
    )
  })

  it('adds no part that was not written', () => {
    fc.assert(
      fc.property(yearMonths, (text) => {
        const read = date(text.replace('.', '年').concat('月'))
        expect(read.split('.')).toHaveLength(2)
        expect(toEditorText(read)).toHaveLength(6)
      }),
    )
  })

  it('answers any text with a canonical date or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.年月日春底/-]{0,12}$/)), (text) => {
        const read = parsePartialDate(text)
        expect(read === null || parsePartialDate(read) === read).toBe(true)
      }),
    )
  })
})

describe('order', () => {
  it.each([
    ['1978', 19780101],
    ['1978.03', 19780301],
    ['1978.03.05', 19780305],
    ['1978春', 19780401],
    ['1978夏', 19780701],
    ['1978秋', 19781001],
    ['1978冬', 19781201],
    ['1978初', 19780301],
    ['1978中', 19780601],
    ['1978底', 19781201],
  ])('%s sorts as %i', (text, key) => {
    expect(sortKey(date(text))).toBe(key)
  })

  it('is total: antisymmetric, and equal only for equal text', () => {
    fc.assert(
      fc.property(canonicalTexts, canonicalTexts, (a, b) => {
        const there = comparePartialDates(date(a), date(b))
        expect(Math.sign(there)).toBe(-Math.sign(comparePartialDates(date(b), date(a))) + 0)
        expect(there === 0).toBe(a === b)
      }),
    )
  })

  it('puts the coarser of two dates with one key first', () => {
    const sorted = ['1978.03.01', '1978.04', '1978春', '1978.03', '1978'].map(date).sort(comparePartialDates)
    expect(sorted).toEqual(['1978', '1978.03', '1978.03.01', '1978春', '1978.04'])
  })
})

describe('arithmetic', () => {
  it.each([
    ['1978.03', '2025.06', 47],
    ['1978.06', '2025.06', 47],
    ['1978.07', '2025.06', 46],
    ['1978.06.30', '2025.06.01', 47],
    ['1978春', '2025.03', 46],
    ['1978春', '2025.04', 47],
    ['1951', '2025.01', 74],
    ['2025.06', '2025.06', 0],
  ])('someone born %s is at %s %i years old', (birth, reference, age) => {
    expect(ageAt(date(birth), date(reference))).toBe(age)
  })

  it('has no age before birth', () => {
    expect(ageAt(date('2025.07'), date('2025.06'))).toBeNull()
  })

  it('follows the rule Y2 − Y1 − (M2 < M1)', () => {
    fc.assert(
      fc.property(years, months, years, months, (y1, m1, y2, m2) => {
        const age = y2 - y1 - (m2 < m1 ? 1 : 0)
        expect(ageAt(date(`${y1}.${two(m1)}`), date(`${y2}.${two(m2)}`))).toBe(age < 0 ? null : age)
      }),
    )
  })

  it('counts months between dates', () => {
    expect(monthsBetween(date('2021.11'), date('2025.06'))).toBe(43)
    expect(monthsBetween(date('2025.06'), date('2021.11'))).toBe(-43)
    expect(monthIndex(date('2025.01'))).toBe(24300)
  })

  it.each([
    [43, '3 年 7 个月'],
    [36, '3 年'],
    [7, '7 个月'],
    [0, '0 个月'],
    [-14, '-1 年 2 个月'],
  ])('words %i months as %s', (count, text) => {
    expect(monthsText(count)).toBe(text)
  })
})

describe('spellings', () => {
  it.each([
    ['1978', '1978', '1978'],
    ['1978.03', '197803', '1978.03'],
    ['1978.03.05', '19780305', '1978.03'],
    ['1978春', '1978春', '1978春'],
  ])('%s is %s in files and %s on paper', (text, editor, paper) => {
    expect(toEditorText(date(text))).toBe(editor)
    expect(toPaperText(date(text))).toBe(paper)
  })

  it('takes today from the local calendar', () => {
    expect(todayPartial(new Date(2026, 10, 7, 23, 59))).toBe('2026.11.07')
  })
})
