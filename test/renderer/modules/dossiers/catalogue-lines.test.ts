import { describe, expect, it } from 'vitest'
import { DEFAULT_CLASSES } from '#shared/modules/dossiers/standards-classes'
import {
  inserted,
  moved,
  ordered,
  reclassed,
} from '../../../../renderer/modules/dossiers/catalogue/line-moves'
import {
  blankLine,
  isProblem,
  lineOf,
  withSplitDate,
} from '../../../../renderer/modules/dossiers/catalogue/typed-lines'

const typed = (classCode: Parameters<typeof blankLine>[0], title: string, part = {}) => ({
  ...blankLine(classCode),
  key: title,
  title,
  ...part,
})
const LINES = [typed('1', '甲'), typed('1', '乙'), typed('4-1', '丙'), typed('9-2', '丁')]
const keys = (lines: readonly { key: string }[]) => lines.map((it) => it.key).join('')

describe('lines of a catalogue as they are typed', () => {
  it('go behind a line or to the end of their class, also of one that has none yet', () => {
    expect(keys(inserted(LINES, typed('1', '新'), '甲'))).toBe('甲新乙丙丁')
    expect(keys(inserted(LINES, typed('4-1', '新')))).toBe('甲乙丙新丁')
    expect(keys(inserted(LINES, typed('7', '新')))).toBe('甲乙丙新丁')
    expect(keys(inserted(LINES, typed('10', '新')))).toBe('甲乙丙丁新')
  })

  it('move within their class and not beyond, and change it to its end', () => {
    expect(keys(moved(LINES, '乙', -1))).toBe('乙甲丙丁')
    expect(moved(LINES, '乙', 1)).toBe(LINES)
    expect(keys(reclassed(LINES, '甲', '9-2'))).toBe('乙丙丁甲')
  })

  it('are ordered by the rule of one class or of all', () => {
    const lines = [
      typed('1', '晚', { year: '2006' }),
      typed('1', '早', { year: '1990', month: '5' }),
      typed('3', '乙'),
    ]
    expect(keys(ordered(lines, DEFAULT_CLASSES, '3'))).toBe('晚早乙')
    expect(keys(ordered(lines, DEFAULT_CLASSES, null))).toBe('早晚乙')
  })

  it('take a whole date typed into the year, and say the first thing that is wrong', () => {
    expect(withSplitDate(typed('1', '表', { year: '20050610' }))).toMatchObject({
      year: '2005',
      month: '6',
      day: '10',
    })
    expect(lineOf(typed('1', '表', { year: '2005.6', pages: '１２' }))).toMatchObject({
      year: 2005,
      month: 6,
      pages: 12,
    })
    const wrong = [
      typed('1', ''),
      typed('1', '表', { year: '98' }),
      typed('1', '表', { year: '2005', month: '2', day: '30' }),
      typed('1', '表', { pages: '若干' }),
    ].map(lineOf)
    expect(wrong.map((it) => isProblem(it) && it.field)).toEqual(['title', 'year', 'day', 'pages'])
  })
})
