import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerColumn } from '#shared/modules/ledgers/ledger'
import { dueDay, readCell, readCells, readNumber } from '#shared/modules/ledgers/rules-cells'
import { contentProblems } from '#shared/modules/ledgers/rules-content'

const column = (part: Partial<LedgerColumn>): LedgerColumn => ({
  key: 'c1',
  heads: ['列'],
  type: 'text',
  options: [],
  required: false,
  role: 'plain',
  width: 10,
  total: false,
  ...part,
})

describe('readNumber', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['１２', '12'],
    ['-0.30', '-0.3'],
    ['007', '7'],
    ['85.4%', '85.4%'],
  ])('reads %s as %s', (written, value) => {
    expect(readNumber(written)).toBe(value)
  })

  it.each(['', '一百', '12万', '1.2.3', '12-13'])('takes %s for no number', (written) => {
    expect(readNumber(written)).toBeNull()
  })

  it('reads what it wrote as the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
        const once = readNumber(String(number / 100))
        expect(once === null ? once : readNumber(once)).toBe(once)
      }),
    )
  })
})

describe('readCell', () => {
  it('keeps what it cannot read beside the reason', () => {
    expect(readCell(column({ type: 'date' }), '去年底')).toEqual({
      value: '去年底',
      problem: '应为年月或年月日，如 2026.11。现为“去年底”。',
    })
  })

  it('takes any word for a choice that has no words yet', () => {
    expect(readCell(column({ type: 'choice' }), '甲').problem).toBe('')
    expect(readCell(column({ type: 'choice', options: ['乙'] }), '甲').problem).toBe('不在选项中。现为“甲”。')
  })

  it('points out an empty cell only where one is required', () => {
    expect(readCell(column({}), ' ').problem).toBe('')
    expect(readCell(column({ required: true }), ' ').problem).toBe('未填。')
  })

  it('loses no text, whatever the column is', () => {
    const types = fc.constantFrom('text', 'long', 'number', 'date', 'choice', 'identity') as fc.Arbitrary<
      LedgerColumn['type']
    >
    fc.assert(
      fc.property(types, fc.string(), (type, written) => {
        const read = readCell(column({ type, options: ['甲'] }), written)
        if (read.problem !== '') expect(read.value).toBe(written.trim())
        else expect(read.value === '').toBe(written.trim() === '')
      }),
    )
  })
})

describe('dueDay', () => {
  const columns = [
    column({ key: 'c1', type: 'date', role: 'deadline' }),
    column({ key: 'c2', type: 'choice', role: 'done' }),
  ]

  it('is the deadline while nothing says that it is done', () => {
    expect(dueDay({ columns }, { c1: '2026.11.20' })).toBe('2026-11-20')
    expect(dueDay({ columns }, { c1: '2026.11.20', c2: '未办结' })).toBe('2026-11-20')
  })

  it('is none once it is done, and none for a month without a day', () => {
    expect(dueDay({ columns }, { c1: '2026.11.20', c2: '已办结' })).toBe('')
    expect(dueDay({ columns }, { c1: '2026.11' })).toBe('')
  })
})

describe('readCells', () => {
  it('stores no number of a counted column and keeps values of columns that are not there', () => {
    const columns = [column({ key: 'c1', role: 'serial', type: 'number' }), column({ key: 'c2' })]
    expect(readCells({ columns }, { c1: '7', c2: ' 甲 ', c9: '旧栏' }).cells).toEqual({
      c2: '甲',
      c9: '旧栏',
    })
  })
})

describe('contentProblems', () => {
  const content = (columns: LedgerColumn[]) => ({
    title: '台账',
    above: [],
    below: [],
    landscape: true,
    columns,
  })

  it('wants a name for each column, one deadline, and a date for it', () => {
    const problems = contentProblems(
      content([
        column({ key: 'c1', heads: [''] }),
        column({ key: 'c2', heads: ['期限'], role: 'deadline' }),
        column({ key: 'c3', heads: ['时限'], role: 'deadline', type: 'date' }),
      ]),
    )
    expect(problems).toEqual([
      '第 1 列没有列名。',
      '“办理期限”只能有一列，现有 期限、时限。',
      '“期限”作为办理期限，类型应为日期。',
    ])
  })

  it('finds nothing wrong with a plain one', () => {
    expect(contentProblems(content([column({})]))).toEqual([])
  })
})
