import { describe, expect, it } from 'vitest'
import { editActOf, moved } from '../../../renderer/components/edit-keys'

const key = (name: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  shiftKey: false,
  ...held,
})

describe('keys of an editable table', () => {
  it('add, remove and move with Alt', () => {
    expect(editActOf(key('a', { altKey: true }))).toBe('add')
    expect(editActOf(key('Delete', { altKey: true }))).toBe('remove')
    expect(editActOf(key('ArrowUp', { altKey: true }))).toBe('up')
    expect(editActOf(key('ArrowDown', { altKey: true }))).toBe('down')
  })

  it('go on with Enter, but break the line with Shift+Enter', () => {
    expect(editActOf(key('Enter'))).toBe('next')
    expect(editActOf(key('Enter', { shiftKey: true }))).toBeNull()
  })

  it('go to the row above and below with Ctrl', () => {
    expect(editActOf(key('ArrowUp', { ctrlKey: true }))).toBe('above')
    expect(editActOf(key('ArrowDown', { ctrlKey: true }))).toBe('below')
  })

  it('leave typing and deleting alone', () => {
    for (const name of ['a', 'Delete', 'ArrowUp', 'Backspace']) expect(editActOf(key(name))).toBeNull()
    expect(editActOf(key('a', { ctrlKey: true }))).toBeNull()
  })
})

describe('moving a row', () => {
  it('changes places with its neighbour', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  })

  it('stays at the ends', () => {
    const rows = ['a', 'b']
    expect(moved(rows, 0, -1)).toBe(rows)
    expect(moved(rows, 1, 1)).toBe(rows)
  })
})
