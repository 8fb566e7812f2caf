import { describe, expect, it } from 'vitest'
import type { WhatIf } from '#shared/modules/evaluations/result'
import {
  changedScheme,
  leversOf,
  type TallyInput,
  tallyRound,
  whatIf,
} from '#shared/modules/evaluations/rules'
import {
  ballotBox,
  counts,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

const change = (overrides: Partial<WhatIf>): WhatIf => ({
  ...{ groups: [], indicators: [], dropHighest: null, dropLowest: null },
  ...overrides,
})

/**
 * One leaf, A 60 %, B 40 %. Subject 1: A 80, B 100 → 48 + 40 = 88. Subject 2: A 100, B 75 → 60 + 30 = 90.
 */
function two(): TallyInput {
  return tallyInput({
    scheme: evaluationScheme({
      indicators: [evaluationLeaf({ weight: 100, score: { by: 'points', step: 1 } })],
    }),
    subjects: [roundSubject(1), roundSubject(2)],
    boxes: [ballotBox(1), ballotBox(2, { group: 'b' })],
    counts: [
      ...counts(1, 1, 'duty', { 80: 10 }),
      ...counts(2, 1, 'duty', { 100: 10 }),
      ...counts(1, 2, 'duty', { 100: 10 }),
      ...counts(2, 2, 'duty', { 75: 10 }),
    ],
  })
}

const ranks = (input: TallyInput, changed: Partial<WhatIf>) =>
  whatIf(input, change(changed)).workings.map((it) => it.rank)

describe('whatIf', () => {
  it('answers on a copy', () => {
    const input = two()
    const before = structuredClone(input)
    // A 40 %, B 60 %: 0.4 × 80 + 0.6 × 100 = 92 against 0.4 × 100 + 0.6 × 75 = 85.
    expect(ranks(input, { groups: [{ key: 'a', weight: 40 }] })).toEqual([1, 2])
    expect(input).toEqual(before)
    expect(tallyRound(input).workings.map((it) => it.rank)).toEqual([2, 1])
  })

  it('drops a group at 0, without asking it for ballots', () => {
    const input = { ...two(), boxes: [ballotBox(1, { ballots: 0 }), ballotBox(2, { group: 'b' })] }
    const empty = { ...input, counts: input.counts.filter((it) => it.box === 2) }
    const { workings } = whatIf(empty, change({ groups: [{ key: 'a', weight: 0 }] }))
    expect(workings.map((it) => it.score)).toEqual([100, 75])
    expect(workings.flatMap((it) => it.problems)).toEqual([])
  })

  it('changes how many marks are dropped', () => {
    const input = two()
    const marks = [...input.counts.filter((it) => it.box === 2), ...counts(1, 1, 'duty', { 20: 1, 80: 9 })]
    // A of subject 1: (20 + 9 × 80) ÷ 10 = 74; without the lowest 80, so 0.6 × 80 + 0.4 × 100 = 88.
    const given = { ...input, subjects: [roundSubject(1)], counts: marks }
    expect(whatIf(given, change({ dropLowest: 1 })).workings[0]?.score).toBeCloseTo(88, 10)
  })
})

describe('changedScheme', () => {
  const weightsOf = (list: readonly { weight: number | null }[]) => list.map((it) => it.weight)

  it('keeps what is given and lets the siblings share the rest in proportion', () => {
    const scheme = evaluationScheme({
      indicators: [50, 30, 20].map((weight, at) => evaluationLeaf({ key: `k${at}`, weight })),
    })
    const changed = changedScheme(scheme, change({ indicators: [{ key: 'k0', weight: 60 }] }))
    // 40 are left for 30 : 20.
    expect(weightsOf(changed.indicators)).toEqual([60, 24, 16])
    expect(weightsOf(changed.groups)).toEqual([60, 40])
  })

  it('scales to 100 where all are given', () => {
    const groups = [
      { key: 'a', weight: 30 },
      { key: 'b', weight: 90 },
    ]
    expect(weightsOf(changedScheme(evaluationScheme(), change({ groups })).groups)).toEqual([25, 75])
  })
})

describe('levers', () => {
  it('name the points lacking, the smallest shift of a weight, and the group without which it would be another place', () => {
    // 88 against 90: 2 points lack. Equal at A x: 80x + 100(1−x) = 100x + 75(1−x) → 25 = 45x → x = 55.56 %.
    // A at 55 % is the first whole percent below, a shift of 5; B then stands at 45 %. Without B it has A's 80: 较好.
    expect(leversOf(two())(1).map((it) => [it.text, it.rank, it.grade])).toEqual([
      ['再得 2.00 分，与第 1 名（90.00 分）相平。', 1, '好'],
      ['A 县委委员的权重由 60% 降到 55%：第 2 名变为第 1 名。', 1, '好'],
      ['B 镇村干部的权重由 40% 升到 45%：第 2 名变为第 1 名。', 1, '好'],
      ['不计 A 县委委员：第 2 名变为第 1 名。', 1, '好'],
      ['不计 B 镇村干部：等次由“好”变为“较好”。', 2, '较好'],
    ])
  })

  it('name the points lacking to the next line', () => {
    const input = two()
    // 0.6 × 80 + 0.4 × 90 = 84
    const low = input.counts.map((it) => (it.box === 2 && it.subject === 1 ? { ...it, value: 90 } : it))
    expect(leversOf({ ...input, counts: low })(1)[1]).toEqual({
      ...{ text: '再得 1.00 分，达到“好”的分数线 85 分。', rank: 2, grade: '好' },
    })
  })

  it('say what holds a grade down although the score is enough', () => {
    const input = two()
    const caps = [{ indicator: 'duty', below: 95, gradeAtMost: '较好' }]
    const scheme = { ...input.scheme, rules: { ...input.scheme.rules, caps } }
    expect(leversOf({ ...input, scheme })(2)[0]?.text).toBe(
      '得分已达到“好”的 85 分。“履行责任”得分率 90.00% 低于 95%，等次不高于“较好”。',
    )
  })

  it('have nothing to say of somebody outside the ranking', () => {
    const subjects = [
      roundSubject(1, { treatment: { kind: 'comment', gradeAtMost: '', reason: '试用期' } }),
      roundSubject(2),
    ]
    expect(leversOf({ ...two(), subjects })(1)).toEqual([])
  })
})
