import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_CODES, classLabel, classOf, SKELETON } from '#shared/modules/dossiers/classes'
import {
  compareInClass,
  dateProblem,
  dateSort,
  dateText,
  inClassOrder,
  isUneven,
  numberKey,
  numbersFrom,
  outOfOrder,
  placeFor,
  readMaterialDate,
} from '#shared/modules/dossiers/rules-catalogue'
import { DEFAULT_CLASSES } from '#shared/modules/dossiers/standards-classes'

const standardOf = (code: string) => {
  const found = DEFAULT_CLASSES.find((it) => it.code === code)
  if (!found) throw new Error(code)
  return found
}
const line = (title: string, year: number | null, month: number | null = null) => ({
  classCode: '3' as const,
  title,
  year,
  month,
  day: null,
  placed: false,
})

describe('labels of classes', () => {
  it('are read back in all three styles, and bare 四 and 九 are containers', () => {
    for (const code of SKELETON) {
      expect(classOf(classLabel(code))).toBe(code)
      if (CLASS_CODES.some((it) => it === code)) expect(classOf(classLabel(code, 'vendor'))).toBe(code)
    }
    expect(['第七类', '42', '4.1', '4—1', '041', '四一1', ' 九－2 '].map(classOf)).toEqual([
      '7',
      '4-2',
      '4-1',
      '4-1',
      '4-1',
      null,
      '9-2',
    ])
    expect(classOf('四')).toBe('4')
    expect(classOf('十一')).toBeNull()
  })
})

describe('the order of a class', () => {
  it('is by date with missing parts first and the undated last (R1.2)', () => {
    const dates = [
      { year: null, month: null, day: null },
      { year: 2005, month: 6, day: 10 },
      { year: 2005, month: 6, day: null },
      { year: 2005, month: null, day: null },
      { year: 1998, month: 12, day: 31 },
    ]
    expect(dates.map(dateSort)).toEqual([99999999, 20050610, 20050600, 20050000, 19981231])
    expect(dates.map(dateText)).toEqual(['', '2005.06.10', '2005.06', '2005', '1998.12.31'])
  })

  it('in class 6 is by kind before date', () => {
    const six = standardOf('6')
    const titles = ['党员登记表', '转正申请书', '入党申请书', '中国共产党入党志愿书', '其他']
    const sorted = inClassOrder(
      titles.map((title, index) => line(title, 2000 + index)),
      six,
    )
    expect(sorted.map((it) => it.title)).toEqual([
      '中国共产党入党志愿书',
      '入党申请书',
      '转正申请书',
      '党员登记表',
      '其他',
    ])
  })

  it('places a new line before the first behind it, whatever was placed by hand', () => {
    const three = standardOf('3')
    const lines = [{ ...line('乙', 2020), placed: true }, line('甲', 2010), line('丙', 2015)]
    expect(placeFor(line('新', 2012), lines, three)).toBe(2)
    expect(placeFor(line('新', 2000), lines, three)).toBe(1)
    expect(placeFor(line('新', null), lines, three)).toBe(3)
  })

  it('takes the fewest lines for placed by hand: without them the rest is in order', () => {
    const three = standardOf('3')
    // 2001 2009 2003 2005 2004 2010: the longest run is 2001 2003 2004|2005 2010, so two stand out.
    const known = [2001, 2009, 2003, 2005, 2004, 2010].map((year) => line('表', year))
    expect(outOfOrder(known, three).size).toBe(2)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1990, max: 2000 }), { maxLength: 30 }), (years) => {
        const lines = years.map((year) => line('表', year))
        const out = outOfOrder(lines, three)
        const rest = lines.filter((it) => !out.has(it))
        expect(rest).toEqual(inClassOrder(rest, three))
        for (const it of out) {
          const more = lines.filter((other) => other === it || !out.has(other))
          expect(more.some((one, at) => at > 0 && compareInClass(three, more[at - 1] ?? one, one) > 0)).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('dates of materials', () => {
  it('are read in every spelling and never completed', () => {
    const read = ['2005', '200506', '20050610', '2005.6.10', '2005年6月', '2005-06-00', '２００５．６', '']
    expect(read.map((it) => dateText(readMaterialDate(it) ?? { year: 0, month: null, day: null }))).toEqual([
      '2005',
      '2005.06',
      '2005.06.10',
      '2005.06.10',
      '2005.06',
      '2005.06',
      '2005.06',
      '',
    ])
    for (const wrong of ['98', '2005.13', '2005.2.30', '去年', '20051', '2005.1'])
      expect(readMaterialDate(wrong)).toBeNull()
  })

  it('say what is wrong with their parts', () => {
    expect(dateProblem({ year: null, month: 3, day: null })).toContain('没有年')
    expect(dateProblem({ year: 2005, month: null, day: 3 })).toContain('没有月')
    expect(dateProblem({ year: 2005, month: 2, day: 29 })).toContain('没有29日')
    expect(dateProblem({ year: 2004, month: 2, day: 29 })).toBe('')
  })
})

describe('numbers and counts', () => {
  it('sorts 9 before 10 and counts on with its leading zeros', () => {
    expect(['YZ-10', 'YZ-9', 'YZ-2'].toSorted((a, b) => (numberKey(a) < numberKey(b) ? -1 : 1))).toEqual([
      'YZ-2',
      'YZ-9',
      'YZ-10',
    ])
    expect(numbersFrom('YZ-0098', 3)).toEqual(['YZ-0098', 'YZ-0099', 'YZ-0100'])
    expect(numbersFrom('甲', 3)).toEqual(['甲'])
  })

  it('compares stated pages with the scanned ones that are not blank', () => {
    expect(isUneven({ pages: 4, scanned: 5, blank: 1 })).toBe(false)
    expect(isUneven({ pages: 4, scanned: 4, blank: 1 })).toBe(true)
    expect(isUneven({ pages: 4, scanned: 0, blank: 0 })).toBe(false)
    expect(isUneven({ pages: null, scanned: 3, blank: 0 })).toBe(false)
  })
})
