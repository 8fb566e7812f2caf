import { describe, expect, it } from 'vitest'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { ballotBox, evaluationScheme } from '#test/builders/evaluation'
import { progressLines, progressTotal } from '../../../../renderer/modules/evaluations/bench/progress-lines'

const roundOf = (boxes: Box[]) => ({ scheme: evaluationScheme(), boxes }) as unknown as Round
const towns = (count: number) =>
  Array.from({ length: count }, (_, index) => ballotBox(index + 2, { group: 'b', name: `镇 ${index + 1}` }))

describe('the progress beside the bench', () => {
  it('tells a few boxes one by one, leaving out those counted on paper', () => {
    const lines = progressLines(roundOf([ballotBox(1), ...towns(2), ballotBox(9, { counting: 'totals' })]), 2)
    expect(lines.map((it) => [it.name, it.current])).toEqual([
      ['第 1 箱', false],
      ['镇 1', true],
      ['镇 2', false],
    ])
  })

  it('tells many by groups, and the one in work before them', () => {
    const lines = progressLines(roundOf([ballotBox(1), ...towns(20)]), 5)
    expect(lines.map((it) => [it.name, it.first, it.current])).toEqual([
      ['镇 4', 10, true],
      ['A 县委委员', 10, false],
      ['B 镇村干部', 200, false],
    ])
    const own = progressLines(roundOf([ballotBox(1), ...towns(20)]), 1)
    expect(own.map((it) => it.current)).toEqual([true, false])
  })

  it('adds up to all of them', () => {
    const round = roundOf([ballotBox(1), ...towns(20)])
    expect(progressTotal(round)).toMatchObject({ issued: 210, returned: 210, first: 210 })
  })
})
