import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/modules/evaluations/result'
import { type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import {
  ballotBox,
  counts,
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

/** The working of one subject, the first by default. */
function workingOf(input: TallyInput, no = 1) {
  const working = tallyRound(input).workings.find((it) => it.subject === no)
  if (!working) throw new Error(`no working of subject ${no}`)
  return working
}

const lineOf = (input: TallyInput, leaf: string, no = 1) =>
  workingOf(input, no).lines.find((it) => it.indicator === leaf)
const groupOf = (input: TallyInput, leaf: string, group: string) =>
  lineOf(input, leaf)?.groups.find((it) => it.group === group)

/** One leaf of full mark 100, so that the group's mean is the score. */
const ONE_LEAF = [evaluationLeaf({ weight: 100 })]
const ONE_GROUP = [evaluationGroup({ weight: 100 })]
const point = (overrides: Partial<Point>): Point => ({
  ...{
    id: 'p',
    version: 1,
    changedBy: '',
    changedAt: '',
    subject: 1,
    kind: 'adjust',
    key: 'plus',
    points: 1,
  },
  ...{ reason: '事由', basis: '' },
  ...overrides,
})

describe('a duty report as S07 holds it', () => {
  // 县委委员 (60 %), 10 ballots. 履责: 6 好, 3 较好, 1 一般 → (600 + 240 + 60) ÷ 10 = 90. 成效: 10 较好 → 80.
  // 镇村干部 (40 %), 10 ballots. 履责: 5 好, 5 较好 → (500 + 400) ÷ 10 = 90. 成效: 4 好, 4 一般, 2 差 → 64.
  // 履责 = 0.6 × 90 + 0.4 × 90 = 90; 成效 = 0.6 × 80 + 0.4 × 64 = 73.6
  // whole = 0.6 × 90 + 0.4 × 73.6 = 54 + 29.44 = 83.44 → 较好 (70–85)
  const input = tallyInput({
    subjects: [roundSubject(1)],
    counts: [
      ...counts(1, 1, 'duty', { 1: 6, 2: 3, 3: 1 }),
      ...counts(1, 1, 'result', { 2: 10 }),
      ...counts(2, 1, 'duty', { 1: 5, 2: 5 }),
      ...counts(2, 1, 'result', { 1: 4, 3: 4, 4: 2 }),
    ],
  })

  it('comes to 83.44 and 较好', () => {
    const working = workingOf(input)
    expect(working.score).toBeCloseTo(83.44, 10)
    expect(working).toMatchObject({ rank: 1, ranked: 1, grade: '较好', problems: [], remarks: [] })
    expect(lineOf(input, 'duty')?.score).toBeCloseTo(90, 10)
    expect(lineOf(input, 'result')?.score).toBeCloseTo(73.6, 10)
    expect(lineOf(input, 'duty')?.brings).toBeCloseTo(54, 10)
    expect(lineOf(input, 'result')?.brings).toBeCloseTo(29.44, 10)
  })

  it('keeps every group apart: 县委委员 86, 镇村干部 79.6', () => {
    // A: 0.6 × 90 + 0.4 × 80 = 86; B: 0.6 × 90 + 0.4 × 64 = 79.6; 0.6 × 86 + 0.4 × 79.6 = 83.44
    const [a, b] = workingOf(input).groups
    expect(a?.weight).toBeCloseTo(0.6, 12)
    expect(a?.score).toBeCloseTo(86, 10)
    expect(b?.score).toBeCloseTo(79.6, 10)
    expect(groupOf(input, 'duty', 'a')).toMatchObject({
      counts: [
        { value: 1, n: 6 },
        { value: 2, n: 3 },
        { value: 3, n: 1 },
      ],
      ...{ void: 0, unfilled: 0, base: 10, hidden: false },
    })
  })

  it('says why the grade is what it is', () => {
    expect(workingOf(input).gradeSteps).toEqual([
      { kind: 'line', grade: '较好', text: '得分 83.44，达到 70 分，“好”要 85 分。' },
    ])
  })
})

describe('one highest and one lowest mark dropped', () => {
  const scheme = evaluationScheme({
    indicators: [evaluationLeaf({ weight: 100, score: { by: 'points', step: 1 } })],
    groups: ONE_GROUP,
    rules: { dropHighest: 1, dropLowest: 1 },
  })
  const boxes = [ballotBox(1, { ballots: 5 })]

  it('takes 90, 85, 80, 70, 40 to (85 + 80 + 70) ÷ 3', () => {
    const input = tallyInput({
      ...{ scheme, boxes, subjects: [roundSubject(1)] },
      counts: counts(1, 1, 'duty', { 90: 1, 85: 1, 80: 1, 70: 1, 40: 1 }),
    })
    expect(workingOf(input).score).toBeCloseTo(235 / 3, 10)
    expect(groupOf(input, 'duty', 'a')).toMatchObject({ base: 3, dropped: { highest: [90], lowest: [40] } })
  })

  it('drops one of several equal ones only: 90, 90, 80, 60, 60 → (90 + 80 + 60) ÷ 3', () => {
    const input = tallyInput({
      ...{ scheme, boxes, subjects: [roundSubject(1)] },
      counts: counts(1, 1, 'duty', { 90: 2, 80: 1, 60: 2 }),
    })
    expect(workingOf(input).score).toBeCloseTo(230 / 3, 10)
  })

  it('never drops all: two marks stay, and a remark says so', () => {
    const input = tallyInput({
      ...{ scheme, boxes, subjects: [roundSubject(1)] },
      counts: counts(1, 1, 'duty', { 90: 1, 70: 1 }),
    })
    const working = workingOf(input)
    expect(working.score).toBeCloseTo(80, 10)
    expect(working.remarks).toEqual([
      'A 县委委员在“履行责任”的评分太少，不够去掉 1 个最高、1 个最低，一个也没有去。',
    ])
  })
})

describe('denominators', () => {
  // Of 10 valid ballots 6 say 好, 2 较好, 1 is ticked twice (void), 1 is left empty: points 600 + 160 = 760.
  // 12 came back, 14 were present, 16 should have come.
  const boxes = [ballotBox(1, { ballots: 10, returned: 12, present: 14, expected: 16 })]
  const input = (denominator: 'marks' | 'valid' | 'returned' | 'present' | 'expected') =>
    tallyInput({
      scheme: evaluationScheme({ indicators: ONE_LEAF, groups: ONE_GROUP, rules: { denominator } }),
      ...{ boxes, subjects: [roundSubject(1)] },
      counts: counts(1, 1, 'duty', { 1: 6, 2: 2, [-1]: 1 }),
    })

  it.each([
    ['marks', 8, 760 / 8],
    ['valid', 10, 760 / 10],
    ['returned', 12, 760 / 12],
    ['present', 14, 760 / 14],
    ['expected', 16, 760 / 16],
  ] as const)('%s divides by %i', (denominator, base, score) => {
    expect(workingOf(input(denominator)).score).toBeCloseTo(score, 10)
    expect(groupOf(input(denominator), 'duty', 'a')).toMatchObject({ base, void: 1, unfilled: 1 })
  })

  it('says with figures when one lowers the score, and only then', () => {
    expect(workingOf(input('marks')).remarks).toEqual([])
    expect(workingOf(input('present')).remarks).toEqual([
      'A 县委委员以实到人数为分母：1 项共缺 6 个评分（未填、作废或没有投票），不得分而计入分母，得分因此降低。',
    ])
  })

  it('cannot work with a count that nobody typed, and never takes it for zero', () => {
    const working = workingOf({ ...input('present'), boxes: [ballotBox(1, { present: null })] })
    expect(working).toMatchObject({ score: null, rank: null, grade: '' })
    expect(working.problems).toEqual(['A 县委委员“履行责任”以实到人数为分母，票箱里却没有填。'])
  })

  it('refuses more marks than ballots', () => {
    const working = workingOf({ ...input('marks'), boxes: [ballotBox(1, { ballots: 8 })] })
    expect(working.problems).toEqual(['A 县委委员“履行责任”计了 9 票，多于有效票 8 张。'])
  })
})

it('counts a neutral option, but in no score and no denominator', () => {
  // 4 好, 4 一般, 2 不了解 of 10: (400 + 240) ÷ 8 = 80, by valid ballots as well.
  const options = [
    { mark: 1, label: '好', short: '好', points: 100, neutral: false },
    { mark: 2, label: '一般', short: '一般', points: 60, neutral: false },
    { mark: 3, label: '不了解', short: '不了', points: null, neutral: true },
  ]
  for (const denominator of ['marks', 'valid'] as const) {
    const input = tallyInput({
      scheme: evaluationScheme({
        ...{ scales: [{ key: 'good', name: '好—差', options }], indicators: ONE_LEAF, groups: ONE_GROUP },
        rules: { denominator },
      }),
      ...{ boxes: [ballotBox(1)], subjects: [roundSubject(1)] },
      counts: counts(1, 1, 'duty', { 1: 4, 2: 4, 3: 2 }),
    })
    expect(workingOf(input).score).toBeCloseTo(80, 10)
    expect(groupOf(input, 'duty', 'a')?.counts).toContainEqual({ value: 3, n: 2 })
  }
})

describe('a group that falls short', () => {
  // A 50 %, B 30 %, C 20 %; nobody of C voted. A 90, B 70.
  const groups = (whenShort: 'error' | 'redistribute') => [
    evaluationGroup({ weight: 50 }),
    evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 30 }),
    evaluationGroup({ key: 'c', letter: 'C', name: '群众代表', weight: 20, minimumValid: 5, whenShort }),
  ]
  const input = (whenShort: 'error' | 'redistribute') =>
    tallyInput({
      scheme: evaluationScheme({ indicators: ONE_LEAF, groups: groups(whenShort) }),
      subjects: [roundSubject(1)],
      boxes: [ballotBox(1), ballotBox(2, { group: 'b' }), ballotBox(3, { group: 'c', ballots: 0 })],
      counts: [...counts(1, 1, 'duty', { 1: 5, 2: 5 }), ...counts(2, 1, 'duty', { 2: 5, 3: 5 })],
    })

  it('is an error', () => {
    const working = workingOf(input('error'))
    expect(working).toMatchObject({ score: null, rank: null, grade: '' })
    expect(working.problems).toEqual(['C 群众代表有效票 0 张，少于规定的 5 张。'])
  })

  it('or gives its 20 % to the others in proportion, 5 : 3, and says so', () => {
    // A 50 ÷ 80 = 62.5 %, B 30 ÷ 80 = 37.5 %: 0.625 × 90 + 0.375 × 70 = 56.25 + 26.25 = 82.5
    const working = workingOf(input('redistribute'))
    expect(working.score).toBeCloseTo(82.5, 10)
    expect(working.groups.map((it) => it.weight)).toEqual([0.625, 0.375, 0])
    expect(working.remarks).toEqual([
      'C 群众代表有效票 0 张，少于规定的 5 张，按方案把它的 20% 权重按比例分给A 县委委员（50% 变为 62.5%）、B 镇村干部（30% 变为 37.5%）。',
    ])
  })

  it('cannot be helped when no group is left', () => {
    const alone = tallyInput({
      scheme: evaluationScheme({
        indicators: ONE_LEAF,
        groups: [evaluationGroup({ weight: 100, whenShort: 'redistribute' })],
      }),
      ...{ subjects: [roundSubject(1)], boxes: [ballotBox(1, { ballots: 0 })] },
    })
    expect(workingOf(alone).problems).toEqual([
      '“履行责任”没有一个评议主体可以计分：A 县委委员有效票 0 张，少于规定的 1 张。',
    ])
  })
})

it('lets a leaf be scored by some groups only, their weights scaled to the whole of it', () => {
  // 履责 by both (A 60, B 40), 成效 by A alone: A is all of 成效. 履责 0.6 × 100 + 0.4 × 60 = 84, 成效 80.
  // whole 0.6 × 84 + 0.4 × 80 = 82.4; A decides 0.6 × 0.6 + 0.4 × 1 = 0.76, B 0.24.
  const input = tallyInput({
    scheme: evaluationScheme({
      indicators: [evaluationLeaf(), evaluationLeaf({ key: 'result', weight: 40, groups: ['a'] })],
    }),
    subjects: [roundSubject(1)],
    counts: [
      ...counts(1, 1, 'duty', { 1: 10 }),
      ...counts(1, 1, 'result', { 2: 10 }),
      ...counts(2, 1, 'duty', { 3: 10 }),
    ],
  })
  const working = workingOf(input)
  expect(working.score).toBeCloseTo(82.4, 10)
  expect(working.groups.map((it) => Number(it.weight.toFixed(12)))).toEqual([0.76, 0.24])
  expect(groupOf(input, 'result', 'b')).toBeUndefined()
})

it('leaves out the boxes of other units and those that must not score the subject', () => {
  // Subject 1 stands in 青石镇. Box 1 lists everybody (10 好), box 2 is 青石镇's (10 较好), box 3 another town's,
  // box 4 of everybody is barred for subject 1. Together (1000 + 800) ÷ 20 = 90.
  const [town, other] = ['01TOWN', '01OTHER'] as unknown as [never, never]
  const input = tallyInput({
    scheme: evaluationScheme({ indicators: ONE_LEAF, groups: ONE_GROUP }),
    subjects: [roundSubject(1, { organizationId: town })],
    boxes: [
      ballotBox(1),
      ballotBox(2, { organizationId: town }),
      ballotBox(3, { organizationId: other }),
      ballotBox(4),
    ],
    recusals: [{ box: 4, subject: 1, reason: '亲属' }],
    counts: [
      ...counts(1, 1, 'duty', { 1: 10 }),
      ...counts(2, 1, 'duty', { 2: 10 }),
      ...counts(3, 1, 'duty', { 4: 10 }),
      ...counts(4, 1, 'duty', { 4: 10 }),
    ],
  })
  expect(workingOf(input).score).toBeCloseTo(90, 10)
  expect(groupOf(input, 'duty', 'a')?.base).toBe(20)
})

describe('a tree with inner lines, own full marks, a fact and adjustments', () => {
  // 民主测评 60 % (full 60): 德 50 % full 20 by points, 绩 50 % full 40 by grade.
  // 实绩 40 % (full 40): a fact, ladder 90 → 100 %, 60 → 70 %; the figure is 75 → 28 of 40.
  // 德: mean 16 of 20 → 80 %. 绩: 5 好, 5 较好 → 90 %. 民主测评 = 85 % → 51 of 60, brings 0.6 × 85 = 51.
  // 实绩 70 % → brings 28. Whole 79. Bonus 3 + 4 = 7, capped at 5 → 84; penalty 2 → 82.
  const scheme = evaluationScheme({
    indicators: [
      evaluationLeaf({ key: 'poll', label: '民主测评', weight: 60, full: 60, score: null }),
      evaluationLeaf({
        ...{ key: 'de', label: '德', parent: 'poll', weight: 50, full: 20 },
        score: { by: 'points', step: 1 },
      }),
      evaluationLeaf({ key: 'ji', label: '绩', parent: 'poll', weight: 50, full: 40 }),
      evaluationLeaf({
        ...{ key: 'fact', label: '实绩', weight: 40, full: 40 },
        score: {
          ...{ by: 'fact', fact: 'x' },
          ladder: [
            { from: 60, share: 0.7 },
            { from: 90, share: 1 },
          ],
        },
      }),
      evaluationLeaf({
        ...{ key: 'plus', label: '表彰加分', weight: 0 },
        score: { by: 'adjust', direction: 'bonus', cap: 5 },
      }),
      evaluationLeaf({
        ...{ key: 'minus', label: '问题扣分', weight: 0 },
        score: { by: 'adjust', direction: 'penalty', cap: 100 },
      }),
    ],
    groups: ONE_GROUP,
  })
  const input = tallyInput({
    ...{ scheme, subjects: [roundSubject(1)], boxes: [ballotBox(1)] },
    counts: [...counts(1, 1, 'de', { 20: 5, 12: 5 }), ...counts(1, 1, 'ji', { 1: 5, 2: 5 })],
    facts: [{ subject: 1, leaf: 'fact', figure: 75, text: '全年目标完成 75%' }],
    points: [
      point({ points: 3, reason: '市级表彰', basis: '清委〔2026〕8 号' }),
      point({ points: 4, reason: '省级试点' }),
      point({ key: 'minus', points: 2, reason: '迟报' }),
    ],
  })

  it('comes to 82', () => {
    expect(workingOf(input).score).toBeCloseTo(82, 10)
    expect(workingOf(input).lines.map((it) => [it.indicator, it.score, it.brings])).toEqual([
      ['poll', expect.closeTo(51, 10), expect.closeTo(51, 10)],
      ['de', expect.closeTo(16, 10), expect.closeTo(24, 10)],
      ['ji', expect.closeTo(36, 10), expect.closeTo(27, 10)],
      ['fact', expect.closeTo(28, 10), expect.closeTo(28, 10)],
      ['plus', 5, 5],
      ['minus', 2, -2],
    ])
  })

  it('says what the fact and the adjustments rest on', () => {
    expect(lineOf(input, 'fact')?.basis).toBe('全年目标完成 75%；达到 60 一档，得满分的 70%。')
    expect(lineOf(input, 'plus')?.basis).toBe(
      '市级表彰，加 3 分（清委〔2026〕8 号）；省级试点，加 4 分；合计 7 分，超过上限，按 5 分计',
    )
  })

  it('takes a fact that the records lack for a problem, never for zero', () => {
    const lacking = { ...input, facts: [{ subject: 1, leaf: 'fact', figure: null, text: '没有目标' }] }
    expect(workingOf(lacking)).toMatchObject({
      score: null,
      problems: ['“实绩”在记录里查不到数据：没有目标。'],
    })
    expect(workingOf({ ...input, facts: [] }).problems).toEqual(['“实绩”在记录里查不到数据。'])
  })

  it('never goes below 0, and the parts still add up', () => {
    const heavy = { ...input, points: [point({ key: 'minus', points: 95, reason: '重大问题' })] }
    const working = workingOf(heavy)
    expect(working.score).toBe(0)
    expect(working.lines.find((it) => it.indicator === 'minus')).toMatchObject({ score: 95, brings: -79 })
    expect(working.remarks).toContain('“问题扣分”只扣到 0 分为止。')
  })
})

it('does not guess what the department has left open', () => {
  const open = evaluationScheme({
    indicators: ONE_LEAF,
    groups: [evaluationGroup({ weight: null })],
    rules: { denominator: null },
  })
  const input = tallyInput({
    ...{ scheme: open, subjects: [roundSubject(1)], boxes: [ballotBox(1)] },
    counts: counts(1, 1, 'duty', { 1: 10 }),
  })
  expect(workingOf(input).problems).toEqual(['A 县委委员没有定权重。', '方案没有定票数的分母。'])
})
