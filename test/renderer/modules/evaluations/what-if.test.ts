import { describe, expect, it } from 'vitest'
import { evaluationLeaf, evaluationScheme } from '#test/builders/evaluation'
import {
  askOf,
  movedCounts,
  sumOf,
  trialOf,
  trialRows,
  weighted,
} from '../../../../renderer/modules/evaluations/result/what-if'
import { resultRow } from './result-rows'

const scheme = evaluationScheme()
const real = trialOf(scheme)

describe('what is tried', () => {
  it('starts as the scheme is, and then nothing is asked', () => {
    expect(real).toEqual({
      groups: { a: 60, b: 40 },
      indicators: { duty: 60, result: 40 },
      ...{ dropHighest: 0, dropLowest: 0 },
    })
    expect(askOf(real, scheme)).toBeNull()
  })

  it('asks only what differs', () => {
    expect(askOf({ ...real, groups: { a: 60, b: 0 }, dropLowest: 1 }, scheme)).toEqual({
      groups: [{ key: 'b', weight: 0 }],
      indicators: [],
      ...{ dropHighest: null, dropLowest: 1 },
    })
  })

  it('offers no weight where there is none to shift', () => {
    const extra = evaluationLeaf({
      ...{ key: 'extra', weight: 0, score: { by: 'adjust', direction: 'bonus', cap: 5 } },
    })
    const alone = evaluationLeaf({ key: 'alone', parent: 'duty' })
    const lines = weighted([...scheme.indicators, extra, alone]).map((it) => it.key)
    expect(lines).toEqual(['duty', 'result'])
  })

  it('adds weights up without the noise of binary fractions', () => {
    expect(sumOf([33.33, 33.33, 33.34])).toBe(100)
    expect(sumOf([0.1, 0.2])).toBe(0.3)
  })
})

it('counts moves of rank and grade against the result', () => {
  const tried = [resultRow(2, 91, { rank: 1 }), resultRow(1, 90, { rank: 2, grade: '较好' })]
  const before = [resultRow(1, 92, { rank: 1 }), resultRow(2, 90, { rank: 2 })]
  expect(movedCounts(trialRows(tried, before))).toEqual({ ranks: 2, grades: 1 })
})
