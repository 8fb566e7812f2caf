import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockAt,
  movedFocus,
  stepTarget,
  toggled,
  withCtrl,
  withRange,
} from '../../../renderer/components/table-keys'

const KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']

describe('the focused row', () => {
  it('moves by one, by a page, and to the ends', () => {
    expect(movedFocus('ArrowDown', 3, 10, 5)).toBe(4)
    expect(movedFocus('ArrowUp', 3, 10, 5)).toBe(2)
    expect(movedFocus('PageDown', 3, 10, 5)).toBe(8)
    expect(movedFocus('PageUp', 3, 10, 5)).toBe(0)
    expect(movedFocus('Home', 3, 10, 5)).toBe(0)
    expect(movedFocus('End', 3, 10, 5)).toBe(9)
  })

  it('begins at the first row when none has it', () => {
    expect(movedFocus('ArrowDown', -1, 10, 5)).toBe(0)
  })

  it('leaves other keys and empty tables alone', () => {
    expect(movedFocus('a', 3, 10, 5)).toBeNull()
    expect(movedFocus('ArrowDown', -1, 0, 5)).toBeNull()
  })

  it('never leaves the table', () => {
    const cases = [
      fc.constantFrom(...KEYS),
      fc.integer({ min: -1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
    ] as const
    fc.assert(
      fc.property(...cases, (key, focus, total) => {
        const moved = movedFocus(key, Math.min(focus, total - 1), total, 7)
        return moved !== null && moved >= 0 && moved < total
      }),
    )
  })
})

describe('the selection', () => {
  const keyAt = (index: number) => (index < 5 ? `row ${index}` : undefined)

  it('extends in both directions and keeps what was marked before', () => {
    expect([...withRange(new Set(['other']), 3, 1, keyAt)]).toEqual(['other', 'row 1', 'row 2', 'row 3'])
  })

  it('shrinks again when the range does, because it starts from what was marked before', () => {
    const base = new Set<string>()
    expect(withRange(base, 1, 3, keyAt).size).toBe(3)
    expect(withRange(base, 1, 2, keyAt).size).toBe(2)
  })

  it('leaves out rows that are not loaded', () => {
    expect([...withRange(new Set(), 4, 7, keyAt)]).toEqual(['row 4'])
  })

  it('turns one mark over without touching the set it was given', () => {
    const before = new Set(['a'])
    expect([...toggled(before, 'b')]).toEqual(['a', 'b'])
    expect([...toggled(before, 'a')]).toEqual([])
    expect([...before]).toEqual(['a'])
  })
})

describe('rows moved by hand', () => {
  const rows = ['a', 'b', 'c', 'd', 'e']
  const keyAt = (index: number) => rows[index]

  it('move alone, or with the marked rows that touch them', () => {
    expect(blockAt(1, new Set(), keyAt)).toEqual({ first: 1, last: 1, keys: ['b'] })
    expect(blockAt(1, new Set(['b', 'c', 'e']), keyAt)).toEqual({ first: 1, last: 2, keys: ['b', 'c'] })
    expect(blockAt(0, new Set(['b']), keyAt)).toEqual({ first: 0, last: 0, keys: ['a'] })
  })

  it('go one row up or down, and no further than the ends', () => {
    const block = { first: 1, last: 2 }
    expect(stepTarget(block, -1, 5, keyAt)).toBe('a')
    expect(stepTarget(block, 1, 5, keyAt)).toBe('e')
    expect(stepTarget({ first: 2, last: 3 }, 1, 5, keyAt)).toBeNull()
    expect(stepTarget({ first: 4, last: 4 }, 1, 5, keyAt)).toBeUndefined()
    expect(stepTarget({ first: 0, last: 0 }, -1, 5, keyAt)).toBeUndefined()
  })
})

it('Ctrl with an arrow goes to the ends and by pages, as in the incumbent editor', () => {
  expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'a'].map(withCtrl)).toEqual([
    'Home',
    'End',
    'PageUp',
    'PageDown',
    '',
  ])
})
