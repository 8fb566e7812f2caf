import { describe, expect, it } from 'vitest'
import { roundSubject } from '#test/builders/evaluation'
import { rankingOf, rankMove } from '../../../../renderer/modules/evaluations/result/ranking'
import { resultRow } from './result-rows'

it.each([
  [5, 3, '↑2'],
  [3, 4, '↓1'],
  [2, 2, '='],
  [null, 2, ''],
  [2, null, ''],
])('a move from %j to %j is %j', (before, after, move) => {
  expect(rankMove(before, after)).toBe(move)
})

describe('a ranking', () => {
  const waiting = { kind: 'pending', gradeAtMost: '', reason: '立案审查调查期间' } as const
  const rows = [
    resultRow(1, 80, { rank: 2 }),
    resultRow(2, 90, { rank: 1 }),
    resultRow(3, null, { problem: 'B 镇村干部没有票箱。' }),
    resultRow(4, null, { problem: 'B 镇村干部没有票箱。' }),
    resultRow(5, 88, { rank: null, grade: '', treatment: waiting }),
  ]
  const subjects = [...rows.map((it) => roundSubject(it.no)), roundSubject(9, { excluded: '已调离' })]

  it('goes by rank, those without one behind, those apart left out', () => {
    expect(rankingOf(rows, subjects, '移出').ranked.map((it) => it.no)).toEqual([2, 1, 3, 4])
  })

  it('names everybody apart with the reason, the excluded too', () => {
    const { apart } = rankingOf(rows, subjects, '移出')
    expect(apart.map((it) => [it.no, it.treatment, it.reason, it.row?.score ?? null])).toEqual([
      [5, '结论前不定等次', '立案审查调查期间', 88],
      [9, '移出', '已调离', null],
    ])
  })

  it('says each problem once, with everybody it concerns', () => {
    const { problems } = rankingOf(rows, subjects, '移出')
    expect(problems).toEqual([
      { sentence: 'B 镇村干部没有票箱。', names: [roundSubject(3).name, roundSubject(4).name] },
    ])
  })
})
