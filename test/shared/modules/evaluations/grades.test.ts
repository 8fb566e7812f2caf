import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/modules/evaluations/result'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import {
  ballotBox,
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

/** One leaf by points, one group: what the only ballot says is the score. */
function scored(
  scores: readonly number[],
  rules: Partial<SchemeContent['rules']> = {},
  more: Partial<TallyInput> & { subjects?: RoundSubject[] } = {},
): TallyInput {
  const subjects = scores.map((_, index) => roundSubject(index + 1))
  return tallyInput({
    scheme: evaluationScheme({
      indicators: [evaluationLeaf({ weight: 100, score: { by: 'points', step: 1 } })],
      groups: [evaluationGroup({ weight: 100 })],
      rules: { minimumShown: 1, ...rules },
    }),
    subjects,
    boxes: [ballotBox(1, { ballots: 1 })],
    counts: scores.map((value, index) => ({ box: 1, subject: index + 1, leaf: 'duty', value, n: 1 })),
    ...more,
  })
}

const outcome = (input: TallyInput) =>
  tallyRound(input).workings.map(({ subject, rank, grade }) => `${subject}: ${rank} ${grade}`)
const stepsOf = (input: TallyInput, no: number) =>
  tallyRound(input).workings.find((it) => it.subject === no)?.gradeSteps ?? []
const point = (overrides: Partial<Point>): Point => ({
  ...{ id: 'p', version: 1, changedBy: '', changedAt: '', subject: 1, kind: 'veto', key: 'v', points: 0 },
  ...{ reason: '发生重大问题', basis: '清纪〔2026〕3 号' },
  ...overrides,
})

describe('ranks', () => {
  it('share a place: 90, 88, 88, 85 stand 1, 2, 2, 4', () => {
    expect(outcome(scored([88, 90, 85, 88]))).toEqual(['1: 2 好', '2: 1 好', '3: 4 好', '4: 2 好'])
  })

  it('go by a leaf where the scheme says so, and share only what is equal there too', () => {
    // Wholes are equal: 60 % × 90 + 40 % × 75 = 84 = 60 % × 80 + 40 % × 90. 成效 decides: 2 and 3 share the first place.
    const leaves = [
      evaluationLeaf({ score: { by: 'points', step: 1 } }),
      evaluationLeaf({ key: 'result', label: '工作成效', weight: 40, score: { by: 'points', step: 1 } }),
    ]
    const input = tallyInput({
      scheme: evaluationScheme({
        ...{ indicators: leaves, groups: [evaluationGroup({ weight: 100 })] },
        rules: { minimumShown: 1, ties: { by: 'indicator', key: 'result' } },
      }),
      subjects: [1, 2, 3].map((no) => roundSubject(no)),
      boxes: [ballotBox(1, { ballots: 1 })],
      counts: [
        [1, 90, 75],
        [2, 80, 90],
        [3, 80, 90],
      ].flatMap(([subject = 0, duty = 0, result = 0]) => [
        { box: 1, subject, leaf: 'duty', value: duty, n: 1 },
        { box: 1, subject, leaf: 'result', value: result, n: 1 },
      ]),
    })
    expect(outcome(input)).toEqual(['1: 3 较好', '2: 1 较好', '3: 1 较好'])
  })

  it('are not given to those who get no grade; their score is still worked out', () => {
    const kinds = ['normal', 'comment', 'pending', 'none', 'capped'] as const
    const subjects = kinds.map((kind, index) =>
      roundSubject(index + 1, {
        treatment: { kind, gradeAtMost: kind === 'capped' ? '一般' : '', reason: '试用期' },
      }),
    )
    const input = scored([70, 95, 95, 95, 90], {}, { subjects })
    expect(outcome(input)).toEqual(['1: 2 较好', '2: null ', '3: null ', '4: null ', '5: 1 一般'])
    const { workings } = tallyRound(input)
    expect(workings.map((it) => it.score)).toEqual([70, 95, 95, null, 90])
    expect(workings.map((it) => it.ranked)).toEqual([2, 2, 2, 2, 2])
    expect(stepsOf(input, 2)[0]?.text).toBe('只写评语、不定等次（试用期），不列入排名。')
    expect(stepsOf(input, 4)[0]?.text).toBe('不参加本轮考核（试用期）。')
  })

  it('leave those out altogether who are left out', () => {
    const subjects = [roundSubject(1), roundSubject(2, { excluded: '已调离' })]
    expect(outcome(scored([70, 95], {}, { subjects }))).toEqual(['1: 1 较好'])
  })
})

describe('lines', () => {
  it('are reached by the full score, not by the rounded one', () => {
    // 84.996 is shown as 85.00 and is still below 85: the sentence shows enough digits to see it.
    const input = scored([84.996])
    expect(outcome(input)).toEqual(['1: 1 较好'])
    expect(stepsOf(input, 1)).toEqual([
      { kind: 'line', grade: '较好', text: '得分 84.996，达到 70 分，“好”要 85 分。' },
    ])
  })

  it('ask for a share of good marks as well: 31 of 42 is below 80 %', () => {
    // 31 好 (100) and 11 较好 (80): (3100 + 880) ÷ 42 = 94.76, over the line of 85; 31 ÷ 42 = 73.81 % 好.
    const input = tallyInput({
      scheme: evaluationScheme({
        ...{ indicators: [evaluationLeaf({ weight: 100 })], groups: [evaluationGroup({ weight: 100 })] },
        rules: {
          grades: [
            { grade: '好', from: 85, rate: { indicator: 'duty', marks: 1, atLeast: 0.8 } },
            { grade: '差', from: 0, rate: null },
          ],
        },
      }),
      ...{ subjects: [roundSubject(1)], boxes: [ballotBox(1, { ballots: 42 })] },
      counts: [
        { box: 1, subject: 1, leaf: 'duty', value: 1, n: 31 },
        { box: 1, subject: 1, leaf: 'duty', value: 2, n: 11 },
      ],
    })
    expect(stepsOf(input, 1)).toEqual([
      {
        ...{ kind: 'rate', grade: '差' },
        text: '“履行责任”前 1 项的得票率为 73.81%（31/42 票），未达到 80%，不能定为“好”。',
      },
      { kind: 'line', grade: '差', text: '得分 94.76，“差”从 0 分起。' },
    ])
  })

  it('say so when none is fixed or none is reached', () => {
    const open = scored([90], { grades: [{ grade: '好', from: null, rate: null }] })
    expect(tallyRound(open).workings[0]?.problems).toEqual(['等次的分数线没有定齐。'])
    const high = scored([50], { grades: [{ grade: '好', from: 85, rate: null }] })
    expect(tallyRound(high).workings[0]?.problems).toEqual([
      '得分 50.00 够不上任何等次，最后一档没有从 0 分起。',
    ])
  })
})

describe('limits', () => {
  const rules: Partial<SchemeContent['rules']> = {
    caps: [{ indicator: 'duty', below: 95, gradeAtMost: '较好' }],
    vetoes: [{ key: 'v', label: '发生安全事故', gradeAtMost: '一般' }],
  }

  it('come one after the other, each with its sentence: 好 by the score, 较好 by the cap, 一般 by the veto', () => {
    expect(stepsOf(scored([90], rules, { points: [point({})] }), 1)).toEqual([
      { kind: 'line', grade: '好', text: '得分 90.00，达到 85 分。' },
      { kind: 'cap', grade: '较好', text: '“履行责任”得分率 90.00% 低于 95%，等次不高于“较好”。' },
      {
        ...{ kind: 'veto', grade: '一般' },
        text: '一票否决“发生安全事故”：发生重大问题（清纪〔2026〕3 号），等次不高于“一般”。',
      },
    ])
  })

  it('never lift a grade', () => {
    expect(outcome(scored([30], rules, { points: [point({})] }))).toEqual(['1: 1 差'])
  })

  it('do not concern others, nor a rank', () => {
    expect(outcome(scored([96, 97], rules, { points: [point({})] }))).toEqual(['1: 2 一般', '2: 1 好'])
  })

  it('that name no grade of this scheme are a problem', () => {
    const treatment = { kind: 'capped', gradeAtMost: '称职', reason: '诫勉' } as const
    const { workings } = tallyRound(scored([90], {}, { subjects: [roundSubject(1, { treatment })] }))
    expect(workings[0]?.problems).toEqual(['限定的等次“称职”不在方案的等次里：诫勉，等次不高于“称职”。'])
  })
})

describe('ceilings', () => {
  const ceilings = [{ grade: '好', share: 0.2, consentShare: 0.25, rounding: 'floor' as const }]
  /** 23 subjects, all over 85, from 100 down by halves. */
  const scores = Array.from({ length: 23 }, (_, index) => 100 - index / 2)

  it('20 % of 23 are 4.6, so 4: the fifth falls to 较好 and is told why', () => {
    const input = scored(scores, { ceilings })
    const { workings, ceilings: states } = tallyRound(input)
    expect(workings.filter((it) => it.grade === '好').map((it) => it.subject)).toEqual([1, 2, 3, 4])
    expect(states[0]).toMatchObject({ base: 23, share: 0.2, most: 4, reached: 4, undecided: [] })
    expect(states[0]?.held).toHaveLength(19)
    expect(stepsOf(input, 5)).toEqual([
      { kind: 'line', grade: '好', text: '得分 98.00，达到 85 分。' },
      {
        ...{ kind: 'ceiling', grade: '较好' },
        text: '“好”至多 4 名（应参加 23 名的 20%，舍去零头），排第 5 名，超出名额，列为“较好”。',
      },
    ])
  })

  it('25 % of 23 with consent are 5.75, so 5', () => {
    expect(tallyRound(scored(scores, { ceilings }, { consent: true })).ceilings[0]).toMatchObject({
      ...{ share: 0.25, most: 5, reached: 5 },
    })
  })

  it('count those who should take part: not the left out, not the absent, but those with a comment only', () => {
    // 23 less 2 left out less 1 absent = 20; 20 % are 4.
    const subjects = scores.map((_, index) =>
      roundSubject(index + 1, {
        excluded: index > 20 ? '已调离' : '',
        treatment: {
          ...{ gradeAtMost: '', reason: '' },
          kind: index === 20 ? 'none' : index === 19 ? 'comment' : 'normal',
        },
      }),
    )
    expect(tallyRound(scored(scores, { ceilings }, { subjects })).ceilings[0]).toMatchObject({
      ...{ base: 20, most: 4 },
    })
  })

  it('are not filled by those whom a cap keeps below', () => {
    const vetoes = [{ key: 'v', label: '否决', gradeAtMost: '一般' }]
    const { workings } = tallyRound(scored(scores, { ceilings, vetoes }, { points: [point({})] }))
    expect(workings.filter((it) => it.grade === '好').map((it) => it.subject)).toEqual([2, 3, 4, 5])
  })

  describe('with equal scores across the edge', () => {
    // Ten subjects, two places: 95 is in; 3 and 4 stand equal second with 93, one place is left.
    const tied = [95, 90, 93, 93, 80, 80, 80, 80, 80, 80]

    it('wait for people to decide', () => {
      const input = scored(tied, { ceilings })
      const { workings, ceilings: states } = tallyRound(input)
      expect(states[0]).toMatchObject({ most: 2, reached: 1, undecided: [3, 4] })
      expect(workings.slice(0, 4).map((it) => it.grade)).toEqual(['好', '较好', '', ''])
      expect(stepsOf(input, 3).at(-1)).toEqual({
        ...{ kind: 'tie', grade: '较好' },
        text: '“好”至多 2 名（应参加 10 名的 20%，舍去零头），并列第 2 名的 2 名同分跨在名额线上，须集体研究决定；未列入“好”的列为“较好”。',
      })
    })

    it('or all fall below it, and nobody behind them gains the place', () => {
      const { workings, ceilings: states } = tallyRound(scored(tied, { ceilings, ceilingTies: 'below' }))
      expect(states[0]).toMatchObject({ reached: 1, undecided: [] })
      expect(workings.slice(0, 4).map((it) => it.grade)).toEqual(['好', '较好', '较好', '较好'])
    })

    it('are settled by one decision: who is chosen takes the place, the other falls', () => {
      const decided = [{ subject: 4, grade: '好', reason: '常委会研究' }]
      const input = scored(tied, { ceilings }, { decided })
      const { workings, ceilings: states } = tallyRound(input)
      expect(workings.slice(0, 4).map((it) => it.grade)).toEqual(['好', '较好', '较好', '好'])
      expect(states[0]).toMatchObject({ reached: 2, undecided: [] })
      // What the arithmetic alone came to stays in sight: equal scores across the edge, then the decision.
      expect(stepsOf(input, 4).map((it) => [it.kind, it.grade])).toEqual([
        ['line', '好'],
        ['tie', '较好'],
        ['decided', '好'],
      ])
      expect(stepsOf(input, 3).at(-1)?.text).toBe(
        '“好”至多 2 名（应参加 10 名的 20%，舍去零头），已核定 1 名，排第 2 名，超出名额，列为“较好”。',
      )
    })

    it('are settled as well by deciding who does not get it', () => {
      const decided = [{ subject: 4, grade: '较好', reason: '常委会研究' }]
      const { workings } = tallyRound(scored(tied, { ceilings }, { decided }))
      expect(workings.slice(0, 4).map((it) => it.grade)).toEqual(['好', '较好', '好', '较好'])
    })
  })

  it('follow on each other: who falls from 好 counts among 较好', () => {
    // Ten subjects: 好 at most 1, 较好 or better at most 3.
    const two = [
      { grade: '好', share: 0.1, consentShare: null, rounding: 'floor' as const },
      { grade: '较好', share: 0.3, consentShare: null, rounding: 'floor' as const },
    ]
    const { workings } = tallyRound(scored([99, 98, 97, 96, 95, 94, 93, 92, 91, 90], { ceilings: two }))
    expect(workings.map((it) => it.grade)).toEqual(['好', '较好', '较好', ...Array(7).fill('一般')])
  })
})

it('a decision above what caps and vetoes leave open is a problem, not a grade in silence', () => {
  const rules = { vetoes: [{ key: 'v', label: '否决', gradeAtMost: '一般' }] }
  const decided = [{ subject: 1, grade: '好', reason: '常委会研究' }]
  const { workings } = tallyRound(scored([90], rules, { points: [point({})], decided }))
  expect(workings[0]?.problems).toEqual(['核定的“好”高于限定的“一般”，须重新核定。'])
})
