import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseOf,
  gradeParts,
  scoreBands,
  summaryOf,
  unitLines,
} from '../../../../renderer/modules/evaluations/result/distribution'
import { resultRow } from './result-rows'

const rowsOf = (scores: readonly (number | null)[]) => scores.map((score, at) => resultRow(at + 1, score))
const sizes = (parts: { label: string; rows: unknown[] }[]) =>
  parts.map((it) => `${it.label} ${it.rows.length}`)

describe('bands of scores', () => {
  it('run from the highest down, empty ones between them kept, an edge belonging to the band above', () => {
    expect(sizes(scoreBands(rowsOf([96, 95, 94.9, 81]), 100))).toEqual([
      '96–98 1',
      '94–96 2',
      '92–94 0',
      '90–92 0',
      '88–90 0',
      '86–88 0',
      '84–86 0',
      '82–84 0',
      '80–82 1',
    ])
  })

  it('put the full mark into the band that ends there', () => {
    expect(sizes(scoreBands(rowsOf([100, 99.5]), 100))).toEqual(['99–100 2'])
  })

  it('go past the full mark where points were added', () => {
    expect(sizes(scoreBands(rowsOf([101, 100]), 100))).toEqual(['101–102 1', '100–101 1'])
  })

  it('leave out those without a score', () => {
    expect(scoreBands(rowsOf([null, null]), 100)).toEqual([])
  })

  it('put a score a hair below the full mark where the full mark is', () => {
    const bands = scoreBands(rowsOf([100, 99.99999998, 0]), 100)
    expect(bands[0]?.rows.map((it) => it.score)).toEqual([100, 99.99999998])
  })

  it('hold every score exactly once, in at most nine bands', () => {
    const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(scores, (some) => {
        const bands = scoreBands(rowsOf(some), 100)
        const held = bands.flatMap((it) => it.rows.map((row) => row.no)).sort((a, b) => a - b)
        expect(held).toEqual(some.map((_, at) => at + 1))
        expect(bands.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

describe('grades', () => {
  const rows = [
    resultRow(1, 90),
    resultRow(2, 80, { grade: '较好' }),
    resultRow(3, 79, { grade: '' }),
    resultRow(4, null, { grade: '', treatment: { kind: 'none', gradeAtMost: '', reason: '病假过半年' } }),
  ]

  it('are counted over everybody who takes part, those without one apart', () => {
    expect(sizes(gradeParts(baseOf(rows), ['好', '较好', '一般'], '未定'))).toEqual([
      '好 1',
      '较好 1',
      '一般 0',
      '未定 1',
    ])
  })

  it('do not invent a part for those without one where there is none', () => {
    expect(sizes(gradeParts(rows.slice(0, 2), ['好', '较好'], '未定'))).toEqual(['好 1', '较好 1'])
  })

  it('add up to the number of each unit', () => {
    const some = [...rows, resultRow(5, 70, { unitName: '白沙镇', grade: '一般' })]
    const lines = unitLines(baseOf(some), ['好', '较好', '一般'], '未定')
    expect(lines.map((it) => [it.unit, it.rows.length, it.grades.map((part) => part.rows.length)])).toEqual([
      ['青石镇', 3, [1, 1, 0, 1]],
      ['白沙镇', 1, [0, 0, 1, 0]],
    ])
    // (90 + 80 + 79) ÷ 3
    expect(lines[0]?.mean).toBe(83)
  })
})

it('puts an even number of scores into a few figures', () => {
  // 70, 80, 90, 100: mean 85, middle (80 + 90) ÷ 2
  expect(summaryOf(rowsOf([90, null, 70, 100, 80]))).toEqual({
    ...{ scored: 4, mean: 85, median: 85, highest: 100, lowest: 70 },
  })
  expect(summaryOf(rowsOf([null]))).toBeNull()
})
