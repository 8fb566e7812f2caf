import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  careerFindings,
  formatCareer,
  isOfficialCareer,
  parseCareer,
  readElement,
} from '#shared/modules/people/rules'

const GENUINE = `1998.09--2002.07  某某大学水利系水利工程专业学习
2002.07--2011.03  某某县水务局科员
                  （其间：2006.09--2009.07在省委党校经济管理专业在职研究生学习）
2011.03--         某某县水务局副局长`

const parse = (text: string) => parseCareer(text, () => 'id')

describe('reading the 简历', () => {
  it('takes the genuine layout apart', () => {
    expect(parse(GENUINE)).toEqual([
      {
        id: 'id',
        startedOn: '1998.09',
        endedOn: '2002.07',
        text: '某某大学水利系水利工程专业学习',
        notes: [],
      },
      {
        id: 'id',
        startedOn: '2002.07',
        endedOn: '2011.03',
        text: '某某县水务局科员',
        notes: ['（其间：2006.09--2009.07在省委党校经济管理专业在职研究生学习）'],
      },
      { id: 'id', startedOn: '2011.03', endedOn: '', text: '某某县水务局副局长', notes: [] },
    ])
  })

  it('writes it back exactly', () => {
    expect(formatCareer(parse(GENUINE))).toBe(GENUINE)
  })

  for (const [name, line] of [
    ['six digits and one dash', '199009-199407 学习'],
    ['full-width dots and a long dash', '1990．09——1994．07　学习'],
    ['至 and 年月', '1990年9月至1994年7月 学习'],
    ['a wave', '1990.09～1994.07  学习'],
  ] as const)
    it(`reads ${name}`, () => {
      expect(parse(line)).toMatchObject([{ startedOn: '1990.09', endedOn: '1994.07', text: '学习' }])
    })

  for (const line of ['2011.03--至今  局长', '2011.03至今 局长', '2011.03--  局长', '201103—— 局长'])
    it(`leaves the end open in “${line}”`, () => {
      expect(parse(line)).toMatchObject([{ startedOn: '2011.03', endedOn: '', text: '局长' }])
    })

  it('joins hard-wrapped text without a blank, also behind a mark that asks for more', () => {
    const text =
      '1990.09--1994.07  某某大学经济\n                  系学习\n1994.07--1998.03  某局科员（其间：\n1996.09--1998.07在党校学习）'
    expect(parse(text)).toMatchObject([
      { text: '某某大学经济系学习' },
      { text: '某局科员（其间：1996.09--1998.07在党校学习）' },
    ])
  })

  it('corrects 期间 at the head of a remark and keeps wrapped remarks whole', () => {
    const text = '1994.07--1998.03  科员\n(期间：1996.09--1998.07在党校\n经济专业学习）'
    expect(parse(text)[0]?.notes).toEqual(['(其间：1996.09--1998.07在党校经济专业学习）'])
  })

  it('keeps a line that it cannot read, and what stands before the first period', () => {
    expect(parse('早年务农\n1990.13--1994.07  学习\n1994.07--  工作')).toMatchObject([
      { startedOn: '', text: '早年务农' },
      { startedOn: '', text: '1990.13--1994.07  学习' },
      { startedOn: '1994.07', text: '工作' },
    ])
  })

  it('touches no dash inside the text', () => {
    expect(parse('1990.09--1994.07  甲—乙-丙项目部')[0]?.text).toBe('甲—乙-丙项目部')
  })

  it('loses no character but white space, whatever it is given', () => {
    const piece = fc.constantFrom(
      '1990.09',
      '--',
      '199407',
      '  ',
      '\n',
      '（',
      '）',
      '其间：',
      '某县',
      '；',
      '至今',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const bare = (value: string) => value.replace(/[^（）某县；其间：]/g, '')
        expect(bare(formatCareer(parse(text)))).toBe(bare(text))
      }),
    )
  })

  it('reads its own layout as it wrote it', () => {
    const month = fc
      .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, at]) => `${year}.${String(at).padStart(2, '0')}`)
    const entry = fc.record({
      id: fc.constant('id'),
      startedOn: month,
      endedOn: fc.oneof(month, fc.constant('')),
      text: fc.constantFrom('某局科员', '某大学学习', '下乡—插队'),
      notes: fc.array(fc.constant('（其间：2001.09--2003.07在党校学习）'), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        expect(parse(formatCareer(entries))).toEqual(entries)
      }),
    )
  })
})

it('reads CRLF, a 17-column indent and six digits as the same text', () => {
  const foreign = GENUINE.replaceAll('.0', '0')
    .replaceAll('\n', '\r\n')
    .replace('                  （', '                 （')
  expect(readElement('JianLi', foreign).text).toBe(
    GENUINE.replace('（其间：2006.09--2009.07', '（其间：200609--200907'),
  )
})

describe('what does not fit', () => {
  const findings = (text: string) => careerFindings(parse(text)).map(({ kind, index }) => [kind, index])

  it('is silent where months meet', () => {
    expect(findings(GENUINE)).toEqual([])
  })

  it('names gap, overlap, disorder, an open middle and a reversed period', () => {
    expect(findings('2016.08--2020.03  甲\n2020.05--2023.04  乙')).toEqual([['gap', 1]])
    expect(findings('2016.08--2020.05  甲\n2020.03--2023.04  乙')).toEqual([['overlap', 1]])
    expect(findings('2016.08--2020.03  甲\n2010.05--2012.04  乙')).toEqual([['order', 1]])
    expect(findings('2016.08--         甲\n2020.03--2023.04  乙')).toEqual([['open', 1]])
    expect(findings('2016.08--2012.03  甲')).toEqual([['reversed', 0]])
    expect(findings('务农\n2016.08--2020.03  甲')).toEqual([['unread', 0]])
  })

  it('does not take a year alone for a gap', () => {
    expect(findings('1990--1994  甲\n1994.07--1998.03  乙')).toEqual([])
  })
})

describe('the shortcut for official texts', () => {
  it('is taken only where reading would change nothing', () => {
    const line = fc.constantFrom(
      '2001.09--2005.07  学习',
      '2005.07--         工作',
      '                  （其间：2006.09--2009.07进修）',
      '                  （期间：2006.09--2009.07进修）',
      '2005.07--  工作',
      '2005.13--2006.01  工作',
      '2005.07--2006.01  工作，',
      '2005.07--2006.01  工作 ',
      '务农',
      '',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join('\n')
        if (isOfficialCareer(text)) expect(formatCareer(parse(text))).toBe(text)
      }),
    )
    expect(isOfficialCareer(GENUINE)).toBe(true)
  })
})
