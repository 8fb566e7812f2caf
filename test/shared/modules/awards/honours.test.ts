import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awardSentence,
  certificateNo,
  certificateText,
  chineseNumber,
  type HeldTitle,
  isRunning,
  reviewYears,
  termEnd,
  titleDues,
  withdrawalSentence,
} from '#shared/modules/awards/rules'
import { applyRewardText } from '#shared/modules/people/rules'
import type { HonourId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'

const day = (text: string) => {
  const date = parsePartialDate(text)
  if (!date) throw new Error(text)
  return date
}

describe('the end of a term', () => {
  it.each([
    // Three years from 10 January end the day before.
    ['2026.01.10', 36, '2029.01.09'],
    ['2026.01.01', 12, '2026.12.31'],
    ['2026.03.01', 24, '2028.02.29'],
    // There is no 29 February 2025: the year is over on the 28th.
    ['2024.02.29', 12, '2025.02.28'],
    ['2026.01.31', 1, '2026.02.28'],
    ['2026.10', 36, '2029.09'],
    ['2026', 36, '2028'],
    ['2026', 18, ''],
    ['', 36, ''],
  ])('%s for %i months is %s', (from, months, to) => {
    expect(termEnd(from, { months })).toBe(to)
  })

  it('is open without a length', () => {
    expect(termEnd('2026.01.10', { months: null })).toBe('')
    expect(termEnd('2026.01.10', null)).toBe('')
  })

  it('is a real day, later for a longer term', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 600 }), (date, months) => {
        const from = date.toISOString().slice(0, 10).replaceAll('-', '.')
        const to = termEnd(from, { months })
        expect(parsePartialDate(to)).toBe(to)
        expect(to > from || months === 1).toBe(true)
        expect(termEnd(from, { months: months + 1 }) > to).toBe(true)
      }),
    )
  })
})

describe('numbers of certificates', () => {
  it('count with as many digits as n are written', () => {
    expect(certificateNo('云才〔2026〕{nnn}号', 7)).toBe('云才〔2026〕007号')
    expect(certificateNo('云才〔2026〕{n}号', 12)).toBe('云才〔2026〕12号')
    expect(isRunning('云才〔2026〕号')).toBe(false)
  })
})

describe('the text of a certificate', () => {
  const facts = { name: '罗砚秋', category: '科技人才奖', no: 3, year: 2026, title: '“双星十奖”' }

  it('says what each word stands for, and leaves a slip as it is written', () => {
    const template = '{姓名}同志：在{年}年第{届}届{名称}评选中荣获{类别}。{奖项}'
    expect(certificateText(template, facts)).toBe(
      '罗砚秋同志：在2026年第三届“双星十奖”评选中荣获科技人才奖。{奖项}',
    )
  })

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [199, '一百九十九'],
  ])('%i is %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words)
  })
})

describe('the sentence in the file', () => {
  const honour = {
    programmeTitle: '优秀人才评选',
    cycleTitle: '2026 年优秀人才评选',
    categoryLabel: '科技人才奖',
    awardedOn: '2026.10.18',
    document: '云委〔2026〕12号；附件。',
  }

  it('stays one sentence whatever the document is called', () => {
    const sentence = awardSentence(honour)
    expect(sentence).toBe('2026.10，获2026 年优秀人才评选科技人才奖（云委〔2026〕12号，附件，）')
    const rows = applyRewardText([], sentence, () => 'id')
    expect(rows).toEqual([{ id: 'id', kind: 'reward', happenedOn: '2026.10', text: sentence }])
  })

  it('tells of a withdrawal without being taken for a sanction', () => {
    const sentence = withdrawalSentence(honour, '2027.03.01', '')
    expect(sentence).toBe('2027.03，2026 年优秀人才评选科技人才奖被撤销')
    expect(applyRewardText([], sentence, () => '')[0]?.kind).toBe('reward')
  })
})

describe('what a title asks for', () => {
  const title = (more: Partial<HeldTitle> = {}): HeldTitle => ({
    honourId: 'H' as HonourId,
    name: '韩屿',
    unitName: '县水利局',
    categoryLabel: '拔尖人才',
    termFrom: '2026.10.18',
    termTo: '2029.10.17',
    term: { months: 36, yearlyReview: true, failedYears: 2, remindMonths: 3 },
    reviews: [],
    ...more,
  })
  const kinds = (it: HeldTitle, on: string) => titleDues(it, day(on)).map((due) => `${due.kind} ${due.year}`)

  it('has a review for each full year, called by the year it ends in', () => {
    expect(reviewYears(title(), day('2029.12.31'))).toEqual([
      { year: 2027, due: '2027.10.17' },
      { year: 2028, due: '2028.10.17' },
      { year: 2029, due: '2029.10.17' },
    ])
  })

  it('reminds three months ahead, and says so when the term is over', () => {
    const done = title({ reviews: [2027, 2028].map((year) => ({ year, grade: 'passed' as const })) })
    expect(kinds(done, '2029.06.30')).toEqual([])
    expect(kinds(done, '2029.07.01')).toEqual(['expiring 2029'])
    expect(kinds(done, '2029.10.18')).toEqual(['expired 2029', 'review 2029'])
  })

  it('must end after two failed years running, not after two with another between', () => {
    const failed = (...years: number[]) => years.map((year) => ({ year, grade: 'failed' as const }))
    expect(kinds(title({ reviews: failed(2027, 2028) }), '2028.11.01')).toEqual(['exit 2028'])
    const between = [...failed(2026, 2028), { year: 2027, grade: 'passed' as const }]
    expect(kinds(title({ reviews: between }), '2028.11.01')).toEqual([])
    // The year between has no review at all: the two do not run on.
    expect(kinds(title({ reviews: failed(2026, 2028) }), '2028.11.01')).toEqual(['review 2027'])
  })

  it('knows of a title entered by hand only when it ends', () => {
    expect(kinds(title({ term: null }), '2029.08.01')).toEqual(['expiring 2029'])
  })
})
