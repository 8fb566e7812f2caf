import { describe, expect, it } from 'vitest'
import { buildPersonContent } from '#test/builders/person'
import { careerKeyOf, joinedAt, splitAt } from '../../../../renderer/modules/people/form/career-lines'
import {
  type CellPlace,
  cellBeside,
  cellToward,
  inReadingOrder,
} from '../../../../renderer/modules/people/form/cell-order'
import { breaksLines, cellActOf } from '../../../../renderer/modules/people/form/use-cell-keys'
import { previewOf } from '../../../../renderer/modules/people/person/career-paste'

const place = (cell: string, left: number, top: number, width = 50, page = 0): CellPlace => ({
  cell,
  page,
  box: { left, top, width, height: 20 },
})
/** Two rows of two, a wide cell below them, and a second sheet at the right. */
const PLACES = [
  place('d', 60, 31),
  place('a', 0, 0),
  place('b', 60, 1),
  place('c', 0, 30),
  place('wide', 0, 60, 110),
  place('second', 300, 0, 50, 1),
]

describe('from cell to cell', () => {
  it('reads line by line, page by page', () => {
    expect(inReadingOrder(PLACES).map((it) => it.cell)).toEqual(['a', 'b', 'c', 'd', 'wide', 'second'])
  })

  it('goes on and back, and stops at the ends', () => {
    expect(cellBeside(PLACES, 'b', 1)).toBe('c')
    expect(cellBeside(PLACES, 'c', -1)).toBe('b')
    expect(cellBeside(PLACES, 'a', -1)).toBeUndefined()
    expect(cellBeside(PLACES, 'second', 1)).toBeUndefined()
  })

  it('goes to the cell that lies that way, over the edge to the next sheet', () => {
    expect(cellToward(PLACES, 'a', 'right')).toBe('b')
    expect(cellToward(PLACES, 'a', 'down')).toBe('c')
    expect(cellToward(PLACES, 'd', 'down')).toBe('wide')
    expect(cellToward(PLACES, 'wide', 'up')).toBe('c')
    expect(cellToward(PLACES, 'b', 'right')).toBe('second')
    expect(cellToward(PLACES, 'a', 'left')).toBeUndefined()
  })
})

describe('keys in a cell', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  })

  it('moves on with Enter, but breaks the line in 简历 and 奖惩', () => {
    expect(cellActOf(press('Enter'), breaksLines('XianRenZhiWu'))).toEqual({ step: 1 })
    expect(cellActOf(press('Enter'), breaksLines('JiangChengQingKuang'))).toBeNull()
    expect(cellActOf(press('Enter'), breaksLines('JianLi'))).toBeNull()
  })

  it('knows Tab, Ctrl and an arrow, and Esc; anything else is for the text', () => {
    expect(cellActOf(press('Tab', { shiftKey: true }), false)).toEqual({ step: -1 })
    expect(cellActOf(press('ArrowLeft', { ctrlKey: true }), false)).toEqual({ toward: 'left' })
    expect(cellActOf(press('ArrowLeft'), false)).toBeNull()
    expect(cellActOf(press('Escape'), true)).toBe('leave')
    expect(cellActOf(press('a'), false)).toBeNull()
  })
})

describe('a line of 简历 on the sheet', () => {
  const entry = (startedOn: string, endedOn: string, text: string, ...notes: string[]) => ({
    id: text,
    startedOn,
    endedOn,
    text,
    notes,
  })
  const rows = [entry('2001.09', '2005.08', '某大学学习'), entry('2005.08', '', '某乡科员', '（其间：挂职）')]
  const at = (selectionStart: number) => ({
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    currentTarget: { selectionStart, selectionEnd: selectionStart, value: '某大学学习' },
  })

  it('is parted by Enter where the cursor stands; the next entry begins where this one ends', () => {
    expect(careerKeyOf({ key: 'Enter', ...at(3) }, 'text')).toBe('split')
    const parted = splitAt(rows, 0, 3, () => 'new')
    expect(parted.map((it) => [it.startedOn, it.endedOn, it.text])).toEqual([
      ['2001.09', '2005.08', '某大学'],
      ['2005.08', '', '学习'],
      ['2005.08', '', '某乡科员'],
    ])
  })

  it('is joined to the one above by Backspace at its head, remarks and all', () => {
    expect(careerKeyOf({ key: 'Backspace', ...at(0) }, 'text')).toBe('join')
    expect(careerKeyOf({ key: 'Backspace', ...at(1) }, 'text')).toBeNull()
    const joined = joinedAt(rows, 1)
    expect(joined.rows).toMatchObject([{ text: '某大学学习某乡科员', notes: ['（其间：挂职）'] }])
    expect(joined.caret).toBe(5)
  })
})

describe('the preview of a pasted 简历', () => {
  const content = buildPersonContent({
    career: [{ id: 'old', startedOn: '1998.09', endedOn: '2001.09', text: '某校学习', notes: [] }],
  })
  const text = '2001.09-2005.08 某大学学习\n务农\n2005.10-至今 某乡科员'

  it('says what stands, what does not meet, and marks the place', () => {
    const preview = previewOf(text, 'replace', content, () => 'new')
    expect(preview).toMatchObject({ fresh: 2, unread: 0, gaps: 1, overlaps: 0 })
    expect(preview.lines.map((it) => [it.kind, it.check])).toEqual([
      ['entry', false],
      ['wrapped', false],
      ['entry', true],
    ])
  })

  it('goes on behind what stands, and checks over the seam', () => {
    const preview = previewOf(text, 'append', content, () => 'new')
    expect(preview.career.map((it) => it.startedOn)).toEqual(['1998.09', '2001.09', '2005.10'])
    expect(preview.gaps).toBe(1)
  })
})
