import { describe, expect, it } from 'vitest'
import {
  arranged,
  movedBefore,
  movedBy,
  resized,
  turned,
} from '../../../renderer/components/columns/arrangement'

const COLUMNS = [{ key: 'name', width: 60 }, { key: 'post' }, { key: 'rank', width: 94 }]
const placed = (...keys: string[]) => keys.map((key) => ({ key, width: 0 }))
const keysOf = (list: readonly { key: string }[]) => list.map((it) => it.key).join(' ')

describe('the columns of a list', () => {
  it('stand in the chosen order; what no column has any more is left out', () => {
    expect(arranged(COLUMNS, placed('rank', 'gone', 'name'))).toEqual([
      { key: 'rank', width: 94 },
      { key: 'name', width: 60 },
    ])
  })

  it('take a width of their own until somebody drags them', () => {
    expect(arranged(COLUMNS, [{ key: 'post', width: 300 }])).toEqual([{ key: 'post', width: 300 }])
    expect(arranged(COLUMNS, [{ key: 'post', width: 0 }])).toEqual([{ key: 'post' }])
  })

  it('move before another, to the end, and by steps as far as they go', () => {
    const list = placed('a', 'b', 'c')
    expect(keysOf(movedBefore(list, 'c', 'a'))).toBe('c a b')
    expect(keysOf(movedBefore(list, 'a', null))).toBe('b c a')
    expect(keysOf(movedBefore(list, 'a', 'gone'))).toBe('a b c')
    expect(keysOf(movedBy(list, 'a', 1))).toBe('b a c')
    expect(keysOf(movedBy(list, 'a', -1))).toBe('a b c')
    expect(keysOf(movedBy(list, 'c', 5))).toBe('a b c')
  })

  it('stay wide enough to be read and narrow enough to be dragged back', () => {
    const list = placed('a', 'b')
    expect(resized(list, 'a', 3)).toEqual([
      { key: 'a', width: 36 },
      { key: 'b', width: 0 },
    ])
    expect(resized(list, 'b', 9999)[1]).toEqual({ key: 'b', width: 800 })
  })

  it('come and go by their tick', () => {
    expect(keysOf(turned(placed('a'), 'b'))).toBe('a b')
    expect(keysOf(turned(placed('a', 'b'), 'a'))).toBe('b')
  })
})
