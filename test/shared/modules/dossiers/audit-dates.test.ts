import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relateValues } from '#shared/modules/dossiers/rules-audit-compare'
import { dateSaid, gapBetween, relateDates, spanOf } from '#shared/modules/dossiers/rules-audit-dates'
import type { PartialDate } from '#shared/values/partial-date'

const date = (text: string) => text as PartialDate
const two = (part: number) => String(part).padStart(2, '0')

const someDate = fc
  .record({
    year: fc.integer({ min: 1950, max: 2020 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
    word: fc.constantFrom('', '', '春', '夏', '秋', '冬', '初', '中', '底'),
  })
  .map(({ year, month, day, word }) => {
    if (month === null) return date(`${year}${word}`)
    return date([year, two(month), ...(day === null ? [] : [two(day)])].join('.'))
  })

describe('dates as materials write them', () => {
  it.each([
    ['1982年3月12日生', '1982.03.12'],
    ['1982.03', '1982.03'],
    ['出生于 1982 年 3 月', '1982.03'],
    ['１９８２．０３', '1982.03'],
    ['一九八二年', null],
    ['农历1982年2月18日', null],
    ['1982年正月', null],
    ['1982年3月，后改为1983年3月', null],
    ['不详', null],
  ])('reads “%s” as %s', (text, expected) => {
    expect(dateSaid(text)).toBe(expected)
  })

  it.each([
    ['1982.03', '1982年3月12日', 'coarse'],
    ['1982年3月12日', '1982.03', 'exact'],
    ['1982', '1982.03', 'coarse'],
    ['198203', '1982年3月', 'same'],
    ['1982.03', '1983.03', 'apart'],
    ['1982.03.12', '1982.03.13', 'apart'],
    ['1982春', '1982.04', 'coarse'],
    ['1982春', '1982.11', 'apart'],
    // April and May may be either.
    ['1982春', '1982夏', 'near'],
    ['不详', '1982.03', 'unread'],
  ])('puts %s beside %s: %s', (a, b, expected) => {
    expect(relateValues('birth', a, b)).toBe(expected)
  })

  it('turns round with its sides, and a date never contradicts what it says less exactly', () => {
    const turned = {
      coarse: 'exact',
      exact: 'coarse',
      same: 'same',
      near: 'near',
      apart: 'apart',
      unread: 'unread',
    }
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        expect(relateDates(b, a)).toBe(turned[relateDates(a, b)])
        expect(relateDates(date(a.slice(0, 4)), a)).toBe(a.length === 4 ? 'same' : 'coarse')
        expect(spanOf(a).from).toBeLessThanOrEqual(spanOf(a).to)
      }),
    )
  })

  it('is apart exactly where no day belongs to both', () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        const [x, y] = [spanOf(a), spanOf(b)]
        const shared = Math.max(x.from, y.from) <= Math.min(x.to, y.to)
        expect(relateDates(a, b) !== 'apart').toBe(shared)
      }),
    )
  })

  it('tells how far dates lie apart at the unit they all have', () => {
    expect(gapBetween([date('1983.03'), date('1982.03')])).toBe('相差 12 个月')
    expect(gapBetween([date('1982.03.12'), date('1982.03.01')])).toBe('相差 11 天')
    expect(gapBetween([date('1982'), date('1984.03')])).toBe('相差约 2 年')
    expect(gapBetween([date('1982.03')])).toBe('')
  })
})

describe('stretches and words', () => {
  it.each([
    ['2001.09—2005.06 湘南农业大学', '2001年9月至2005年6月 湘南农业大学', 'same'],
    ['2001.09—2005.06 湘南农业大学', '2001.09--2005.06 湘南农业大学经济管理学院', 'coarse'],
    ['2001—2005 湘南农业大学', '2001.09—2005.06 湘南农业大学', 'coarse'],
    ['2001.09—2005.06 湘南农业大学', '2001.09—2005.07 湘南农业大学', 'apart'],
    ['2001.09—2005.06 湘南农业大学', '2001.09—2005.06 云泽师范学院', 'apart'],
    ['湘南农业大学', '2001.09—2005.06 湘南农业大学', 'coarse'],
    // The one is more exact in its dates, the other in its words: neither contradicts.
    ['2001—2005 湘南农业大学农学系', '2001.09—2005.06 湘南农业大学', 'near'],
  ])('puts “%s” beside “%s”: %s', (a, b, expected) => {
    expect(relateValues('education', a, b)).toBe(expected)
  })

  it('does not look at blanks and marks', () => {
    expect(relateValues('identity', '国家 干部', '国家干部。')).toBe('same')
    expect(relateValues('identity', '干部', '国家干部')).toBe('coarse')
    expect(relateValues('identity', '干部', '工人')).toBe('apart')
  })
})
