import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { careerFindings, formatCareer, parseCareer } from '#shared/modules/people/rules'
import { careerOfLines, readPastedCareer } from '#shared/modules/people/rules-career-paste'

const entries = (text: string) => careerOfLines(readPastedCareer(text), () => 'id')
const bare = (text: string) => text.replace(/\s/gu, '')

describe('a pasted 简历', () => {
  for (const line of [
    '1991.01-2000.01 某县水务局科员',
    '1991年1月至2000年1月 某县水务局科员',
    '1991.01--2000.01  某县水务局科员',
    '1991.01—2000.01\t某县水务局科员',
    '1991.01一2000.01某县水务局科员',
    '1991/01～2000/01：某县水务局科员',
    '199101-200001 某县水务局科员',
    '１９９１．０１－２０００．０１　某县水务局科员',
    '1991 年 1 月 — 2000 年 1 月　某县水务局科员',
    '1991-01-2000-01 某县水务局科员',
    '1991.01\t--\t2000.01\t某县水务局科员',
  ])
    it(`is read from “${line}”`, () => {
      expect(entries(line)).toEqual([
        { id: 'id', startedOn: '1991.01', endedOn: '2000.01', text: '某县水务局科员', notes: [] },
      ])
    })

  for (const line of ['2011.03-至今 局长', '2011.03至今局长', '2011年3月—现在 局长', '2011.03-- 局长'])
    it(`goes on in “${line}”`, () => {
      expect(entries(line)).toMatchObject([{ startedOn: '2011.03', endedOn: '', text: '局长' }])
    })

  it('takes no word of the text for a stroke', () => {
    expect(readPastedCareer('2011.03一级主任科员')[0]).toMatchObject({
      kind: 'unread',
      text: '2011.03一级主任科员',
    })
    expect(entries('2011.03-2012.01一级主任科员')[0]?.text).toBe('一级主任科员')
  })

  it('joins wrapped lines, puts remarks under their entry and gives them brackets', () => {
    const text = [
      '1991.01-2000.01 某县水务局水利工程建设管理股',
      '科员、副股长（其间：1996.09-1998.07在党校学习）',
      '期间：1999.03-1999.06在市委党校学习',
      '2000.01--2005.03',
      '某县水务局副局长（其间：',
      '2001.09-2004.07在职研究生学习）',
    ].join('\n')
    expect(entries(text)).toMatchObject([
      {
        text: '某县水务局水利工程建设管理股科员、副股长（其间：1996.09-1998.07在党校学习）',
        notes: ['（其间：1999.03-1999.06在市委党校学习）'],
      },
      { startedOn: '2000.01', text: '某县水务局副局长（其间：2001.09-2004.07在职研究生学习）' },
    ])
  })

  it('sets a remark behind the text on a line of its own', () => {
    expect(entries('1991.01-2000.01 科员（其间：1996.09-1998.07在党校学习）')).toMatchObject([
      { text: '科员', notes: ['（其间：1996.09-1998.07在党校学习）'] },
    ])
  })

  it('finds entries that lost their line breaks, but no period inside a bracket', () => {
    const text = '1991.01-2000.01 甲（其间：1992.01-1993.01 学习） 2000.01-2005.01 乙；2005.01-至今 丙'
    expect(entries(text).map((it) => it.startedOn)).toEqual(['1991.01', '2000.01', '2005.01'])
  })

  it('names the lines that it cannot read and keeps them', () => {
    const lines = readPastedCareer('早年务农\n1990.13-1994.07 学习\n1994.07- 工作')
    expect(lines.map((it) => it.kind)).toEqual(['unread', 'unread', 'entry'])
    expect(lines[1]?.source).toBe('1990.13-1994.07 学习')
  })
})

const month = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}.${String(at).padStart(2, '0')}`)
const wellFormed = fc
  .array(
    fc.record({
      id: fc.constant('id'),
      startedOn: month,
      endedOn: month,
      text: fc.constantFrom(
        '某县水务局科员',
        '某大学水利系学习',
        '下乡—插队',
        '甲乡党委委员、副乡长（挂职）',
      ),
      notes: fc.array(fc.constantFrom('（其间：2001.09--2003.07在党校学习）', '（其间：挂职）'), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => formatCareer(rows))

it('text → rows → text is the identity for well-formed texts, by either reading', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect(formatCareer(entries(text))).toBe(text)
      expect(formatCareer(parseCareer(text, () => 'id'))).toBe(text)
    }),
  )
})

it('loses no character of any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '1990.09',
      '--',
      '至',
      '１９９１年３月',
      '（',
      '）',
      '其间：',
      '期间',
      '\n',
      '\t',
      '；',
      '今',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('').replaceAll(/<br\s*\/?>/gi, '')
      const lines = readPastedCareer(text)
      expect(bare(lines.map((it) => it.source).join(''))).toBe(bare(text))
      for (const it of lines) expect(bare(it.head + it.text)).toBe(bare(it.source))
      const rows = careerOfLines(lines, () => '')
      const kept = bare(rows.map((it) => it.text + it.notes.join('')).join('')).replaceAll(
        /[（）]|[其期]间/g,
        '',
      )
      expect(kept).toBe(bare(lines.map((it) => it.text).join('')).replaceAll(/[（）]|[其期]间/g, ''))
    }),
    { numRuns: 500 },
  )
})

describe('study in service within the time of a post', () => {
  const findings = (text: string) => careerFindings(parseCareer(text, () => '')).map((it) => it.kind)

  it('is no overlap, and the next post follows the one before it', () => {
    const text = '2002.07--2011.03  科员\n2006.09--2009.07  省委党校在职研究生学习\n2011.03--         副局长'
    expect(findings(text)).toEqual([])
  })

  it('does not hide a gap, nor an overlap of two posts', () => {
    expect(findings('2002.07--2011.03  甲\n2006.09--2009.07  函授学习\n2012.03--  乙')).toEqual(['gap'])
    expect(findings('2002.07--2011.03  甲\n2010.09--2012.07  乙')).toEqual(['overlap'])
  })
})
