import { describe, expect, test } from 'vitest'
import { boxOf, rulesOf } from '#shared/platform/print/grid'

const grid = { x: 10, y: 20, columns: [5, 5, 10], rows: [4, 6] }
const weights = { outer: 1.5, inner: 1 }

describe('rulesOf', () => {
  test('draws a rule between two areas, as long as it runs, and the frame', () => {
    const areas = [
      { row: 0, column: 0, columns: 2 },
      { row: 0, column: 2, rows: 2 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
    ]
    expect(rulesOf(grid, areas, weights)).toEqual([
      { x1: 10, y1: 24, x2: 20, y2: 24, weight: 1 },
      { x1: 15, y1: 24, x2: 15, y2: 30, weight: 1 },
      { x1: 20, y1: 20, x2: 20, y2: 30, weight: 1 },
      { x1: 10, y1: 20, x2: 30, y2: 20, weight: 1.5 },
      { x1: 10, y1: 30, x2: 30, y2: 30, weight: 1.5 },
      { x1: 10, y1: 20, x2: 10, y2: 30, weight: 1.5 },
      { x1: 30, y1: 20, x2: 30, y2: 30, weight: 1.5 },
    ])
  })

  test('draws none between areas of one region', () => {
    const areas = [
      { row: 0, column: 0, columns: 3, region: 'a' },
      { row: 1, column: 0, columns: 3, region: 'a' },
    ]
    expect(rulesOf(grid, areas, weights).filter((it) => it.weight === 1)).toEqual([])
  })

  test('refuses an area outside the table', () => {
    expect(() => rulesOf(grid, [{ row: 1, column: 0, rows: 2 }], weights)).toThrow('leaves the table')
  })
})

test('a box reaches from rule to rule', () => {
  expect(boxOf(grid, { row: 1, column: 1, columns: 2 })).toEqual({ x: 15, y: 24, width: 15, height: 6 })
})
