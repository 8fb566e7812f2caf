import { describe, expect, it } from 'vitest'
import {
  canonicalParty,
  partyFileText,
  partyPaperText,
  politicsOf,
  readElement,
  sameElement,
  writeElement,
} from '#shared/modules/people/rules'

describe('入党时间', () => {
  for (const [written, kept, file, paper] of [
    ['197204', '1972.04', '197204', '1972.04'],
    ['1972.04', '1972.04', '197204', '1972.04'],
    ['19720401', '1972.04.01', '19720401', '1972.04'],
    ['民建', '民建', '民建', '民建'],
    ['九三学社；民建；民盟', '九三；民建；民盟', '九三；民建；民盟', '九三、民建、民盟'],
    ['200108；民建', '2001.08；民建', '200108；民建', '2001.08（民建）'],
    ['(民建、民盟)', '民建；民盟', '民建；民盟', '民建、民盟'],
    ['民建2001.08', '2001.08；民建', '200108；民建', '2001.08（民建）'],
    ['民建200108', '2001.08；民建', '200108；民建', '2001.08（民建）'],
    ['中共\n2001.08\n民建', '2001.08；民建', '200108；民建', '2001.08（民建）'],
    ['群众', '群众', '群众', '群众'],
    ['', '', '', ''],
  ] as const)
    it(`reads “${written}”`, () => {
      expect(canonicalParty(written)).toBe(kept)
      expect(partyFileText(kept)).toBe(file)
      expect(partyPaperText(kept)).toBe(paper)
    })

  it('keeps what it cannot read and says so', () => {
    expect(readElement('RuDangShiJian', ' 1972.04入伍时 ')).toMatchObject({
      text: '1972.04入伍时',
      problem: { severity: 'notice' },
    })
  })

  it('tells 政治面貌', () => {
    expect(['2001.08；民建', '民盟', '群众', '预备党员2024.05', ''].map(politicsOf)).toEqual([
      '中共党员',
      '民盟',
      '群众',
      '预备党员',
      '',
    ])
  })
})

describe('reading an element', () => {
  it('treats all four spellings of empty alike', () => {
    for (const raw of ['', ' ', '\n  ', '\r\n\t'])
      expect(readElement('ChuShengNianYue', raw)).toEqual({ text: '' })
  })

  it('brings dates to one spelling and writes the editor’s', () => {
    for (const raw of ['197803', '1978.03', ' 1978-03\n  ', '1978年3月'])
      expect(readElement('ChuShengNianYue', raw).text).toBe('1978.03')
    expect(writeElement('ChuShengNianYue', '1978.03')).toBe('197803')
    expect(writeElement('JiSuanNianLingShiJian', '2025.06.01')).toBe('20250601')
  })

  it('says which part of a date is wrong', () => {
    expect(readElement('ChuShengNianYue', '199013').problem).toMatchObject({
      severity: 'error',
      message: '“199013”不是有效年月，月份应为 01 至 12',
    })
    expect(readElement('CanJiaGongZuoShiJian', '19900231').problem?.message).toContain('该月没有这一天')
    expect(readElement('TianBiaoShiJian', '年底前').problem?.severity).toBe('notice')
  })

  it('takes blanks out of names and numbers, and line breaks out of posts', () => {
    expect(readElement('XingMing', '仇　 和').text).toBe('仇和')
    expect(readElement('XingMing', '阿依古丽•买买提').text).toBe('阿依古丽·买买提')
    expect(readElement('ShenFenZheng', '99010119720305115x').text).toBe('99010119720305115X')
    expect(readElement('XianRenZhiWu', '某局副局长、\n  党组成员').text).toBe('某局副局长、党组成员')
  })

  it('keeps 无 and （无） apart from empty', () => {
    expect(readElement('JiangChengQingKuang', '（无）\n  ').text).toBe('（无）')
  })

  it('refuses what no record can hold, without working on it', () => {
    expect(readElement('JianLi', 'x'.repeat(50_000_000)).problem?.severity).toBe('error')
    expect(readElement('JiGuan', '县'.repeat(201)).problem?.message).toBe('“籍贯”超过 200 字')
    expect(readElement('XingMing', ' ').problem?.message).toBe('姓名未填')
    expect(readElement('XingBie', '不详').problem?.severity).toBe('error')
  })

  it('knows two spellings of one value', () => {
    expect(sameElement('ChuShengNianYue', '197803', '1978.03')).toBe(true)
    expect(sameElement('ChuShengNianYue', '197803', '1978.04')).toBe(false)
  })
})
