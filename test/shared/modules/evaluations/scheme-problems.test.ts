import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import type { Indicator, SchemeContent } from '#shared/modules/evaluations/scheme'
import { withValue } from '#shared/modules/evaluations/scheme-place'
import { evaluationGroup, evaluationLeaf, evaluationScheme, GOOD_TO_POOR } from '../../../builders/evaluation'

/** Errors as `place: message`. */
const errors = (content: SchemeContent) =>
  schemeProblems(content)
    .filter((it) => it.level === 'error')
    .map((it) => `${it.place}: ${it.message}`)
const notices = (content: SchemeContent) =>
  schemeProblems(content)
    .filter((it) => it.level === 'notice')
    .map((it) => it.place)

const heading = (key: string, label: string, more: Partial<Indicator> = {}) =>
  evaluationLeaf({ key, label, score: null, ...more })

test('a scheme that is whole has no problems', () => {
  expect(schemeProblems(evaluationScheme())).toEqual([])
})

describe('weights', () => {
  it('names the level and what it adds up to', () => {
    // 60 + 30: the first level lacks 10.
    const content = withValue(evaluationScheme(), 'indicators.result.weight', 30)
    expect(schemeProblems(content)).toEqual([
      {
        level: 'error',
        open: false,
        place: 'indicators.duty.weight',
        message: '第一级指标的权重合计 90，应为 100。',
        remedy: '补上 10；除不尽时把余数放在一项上。',
      },
    ])
  })

  it('takes thirds that a person would call 100', () => {
    const indicators = ['a', 'b', 'c'].map((key, index) =>
      evaluationLeaf({ key, label: key, weight: index < 2 ? 33.3 : 33.4 }),
    )
    expect(schemeProblems(evaluationScheme({ indicators }))).toEqual([])
  })

  it('an undecided weight is open, and does not hide that the others are too much already', () => {
    const open = withValue(evaluationScheme(), 'indicators.result.weight', null)
    expect(schemeProblems(open)).toMatchObject([{ open: true, place: 'indicators.result.weight' }])
    const both = withValue(open, 'indicators.duty.weight', null)
    expect(errors(both)).toHaveLength(2)
  })

  it('names the parent of a lower level', () => {
    const indicators = [
      heading('party', '党建', { weight: 100 }),
      evaluationLeaf({ key: 'a', label: '甲', parent: 'party', weight: 70 }),
      evaluationLeaf({ key: 'b', label: '乙', parent: 'party', weight: 40 }),
    ]
    expect(errors(evaluationScheme({ indicators }))).toEqual([
      'indicators.a.weight: “党建”下级指标的权重合计 110，应为 100。',
    ])
  })

  it('groups make 100 as well', () => {
    const content = withValue(evaluationScheme(), 'groups.a.weight', 70)
    expect(errors(content)).toEqual(['groups.a.weight: 评议主体的权重合计 110，应为 100。'])
  })

  it('bonus and penalty have none', () => {
    const bonus = { by: 'adjust', direction: 'bonus', cap: 5 } as const
    const more = evaluationLeaf({ key: 'plus', label: '加分', weight: 0, score: bonus })
    const { indicators } = evaluationScheme()
    expect(errors(evaluationScheme({ indicators: [...indicators, more] }))).toEqual([])
    expect(errors(evaluationScheme({ indicators: [...indicators, { ...more, weight: 5 }] }))).toEqual([
      'indicators.plus.weight: “加分”是加减分，不占权重，现为 5。',
    ])
    expect(errors(evaluationScheme({ indicators: [more] }))).toContain(
      'indicators.plus.score: 指标都是加减分，没有可加可减的底分。',
    )
  })
})

describe('the tree', () => {
  it('has lines, each scored or with lines below', () => {
    expect(errors(evaluationScheme({ indicators: [] }))).toContain('indicators: 还没有指标。')
    const bare = withValue(evaluationScheme(), 'indicators.duty.score', null)
    expect(errors(bare)).toContain('indicators.duty.score: “履行责任”没有计分方式，也没有下级指标。')
    const { indicators } = evaluationScheme()
    const below = evaluationLeaf({ key: 'x', label: '细项', parent: 'duty', weight: 100 })
    expect(errors(evaluationScheme({ indicators: [...indicators, below] }))).toContain(
      'indicators.duty.score: “履行责任”有下级指标，自己又计分。',
    )
  })

  it('has parents that are there, stand before, and do not run in a circle', () => {
    const orphan = evaluationScheme({ indicators: [evaluationLeaf({ parent: 'gone', weight: 100 })] })
    expect(errors(orphan)).toContain('indicators.duty.label: “履行责任”的上级指标不存在。')
    const circle = [heading('a', '甲', { parent: 'b' }), heading('b', '乙', { parent: 'a' })]
    expect(errors(evaluationScheme({ indicators: circle }))).toContain(
      'indicators.a.label: “甲”排在它的上级之前。',
    )
    const itself = [evaluationLeaf({ parent: 'duty', weight: 100 })]
    expect(errors(evaluationScheme({ indicators: itself }))).toContain(
      'indicators.duty.label: “履行责任”排在它的上级之前。',
    )
  })

  it('is not deeper than four levels', () => {
    const levels = ['一', '二', '三', '四'].map((label, index) =>
      heading(`l${index}`, label, { weight: 100, parent: index === 0 ? null : `l${index - 1}` }),
    )
    const fourth = evaluationLeaf({ key: 'four', label: '末级', parent: 'l2', weight: 100 })
    const fifth = evaluationLeaf({ key: 'five', label: '第五级', parent: 'l3', weight: 100 })
    expect(errors(evaluationScheme({ indicators: [...levels.slice(0, 3), fourth] }))).toEqual([])
    expect(errors(evaluationScheme({ indicators: [...levels, fifth] }))).toEqual([
      'indicators.five.label: “第五级”在第 5 级，指标最多 4 级。',
    ])
  })

  it('calls a line without a name by its place', () => {
    const content = withValue(evaluationScheme(), 'indicators.result.label', '')
    expect(errors(content)).toEqual(['indicators.result.label: 第 2 行指标没有名称。'])
  })
})

describe('leaves and scales', () => {
  it('an option without points is open where a leaf uses its scale, and nowhere else', () => {
    const content = withValue(evaluationScheme(), 'scales.good.options.2.points', null)
    expect(schemeProblems(content)).toMatchObject([
      { open: true, message: '量表“好—差”的“较好”得多少分未定。' },
    ])
    const unused = { ...GOOD_TO_POOR, key: 'spare', name: '备用' }
    unused.options = unused.options.map((it) => ({ ...it, points: null }))
    const both = evaluationScheme({ scales: [GOOD_TO_POOR, unused] })
    expect(errors(both)).toEqual([])
    expect(notices(both)).toEqual(['scales.spare.name'])
  })

  it('neutral options need no points, but some option must count', () => {
    const scales = [
      { ...GOOD_TO_POOR, options: GOOD_TO_POOR.options.map((it) => ({ ...it, neutral: true })) },
    ]
    expect(errors(evaluationScheme({ scales }))).toContain(
      'scales.good.name: 量表“好—差”的选项都不计分，用它的指标得不出分。',
    )
    expect(notices(evaluationScheme({ scales }))).toContain('scales.good.options.1.points')
  })

  it('options stand best first', () => {
    const content = withValue(evaluationScheme(), 'scales.good.options.3.points', 90)
    expect(errors(content)).toEqual([
      'scales.good.options.3.points: 量表“好—差”的“一般”比排在前面的选项分高。',
    ])
  })

  it('a leaf names a scale that is there, an adjustment its cap', () => {
    expect(
      errors(withValue(evaluationScheme(), 'indicators.duty.score', { by: 'grade', scale: 'gone' })),
    ).toContain('indicators.duty.score: “履行责任”所用的等次量表不存在。')
    const uncapped = { by: 'adjust', direction: 'penalty', cap: null } as const
    const { indicators } = evaluationScheme()
    const leaf = evaluationLeaf({ key: 'minus', label: '通报扣分', weight: 0, score: uncapped })
    expect(schemeProblems(evaluationScheme({ indicators: [...indicators, leaf] }))).toMatchObject([
      { open: true, place: 'indicators.minus.score.cap' },
    ])
  })

  it('a computed leaf names a figure of the catalogue', () => {
    const content = withValue(evaluationScheme(), 'indicators.duty.score', {
      by: 'fact',
      fact: '',
      ladder: [],
    })
    expect(errors(content)).toContain('indicators.duty.score.fact: “履行责任”没有选定由哪项数据计算。')
  })
})

describe('scorer groups', () => {
  it('every group scores something and every leaf is scored', () => {
    const content = evaluationScheme()
    const indicators = content.indicators.map((it) => ({ ...it, groups: ['a'] }))
    expect(errors({ ...content, indicators })).toEqual(['groups.b.name: “镇村干部”没有要评的指标。'])
    const gone = indicators.map((it) => ({ ...it, groups: ['c'] }))
    expect(errors({ ...content, indicators: gone })).toContain(
      'indicators.duty.groups: “履行责任”由一个已不存在的评议主体来评。',
    )
    expect(errors({ ...content, groups: [] })).toContain(
      'groups: “履行责任”等 2 项指标要有人评，但没有评议主体。',
    )
  })

  it('letters differ, and boxes by unit need subjects inside units', () => {
    expect(errors(withValue(evaluationScheme(), 'groups.b.letter', 'A'))).toEqual([
      'groups.b.letter: “镇村干部”的票种代号“A”已被前面的主体占用。',
    ])
    const byUnit = withValue(evaluationScheme(), 'groups.b.covers', 'unit')
    expect(errors(byUnit)).toEqual([])
    expect(errors({ ...byUnit, subject: 'organization' })[0]).toMatch(/^groups\.b\.covers/)
  })

  it('what is left out at both ends leaves a ballot', () => {
    const groups = [evaluationGroup({ weight: 100, minimumValid: 3 })]
    const dropping = (dropHighest: number) =>
      evaluationScheme({ groups, rules: { dropHighest, dropLowest: 1 } })
    expect(errors(dropping(1))).toEqual([])
    expect(errors(dropping(2))[0]).toMatch(/^groups\.a\.minimumValid/)
  })
})

describe('grades', () => {
  it('lines fall, and the last is 0', () => {
    expect(errors(withValue(evaluationScheme(), 'rules.grades.1.from', 90))).toEqual([
      'rules.grades.1.from: “较好”从 90 分起，不低于上一等次“好”的 85 分，永远轮不到它。',
    ])
    expect(errors(withValue(evaluationScheme(), 'rules.grades.3.from', 10))).toEqual([
      'rules.grades.3.from: 最后一个等次“差”从 10 分起，更低的分数没有等次。',
    ])
    expect(schemeProblems(withValue(evaluationScheme(), 'rules.grades.0.from', null))).toMatchObject([
      { open: true, place: 'rules.grades.0.from' },
    ])
  })

  it('a line above what the options can bring is never reached; a capped bonus lifts the limit', () => {
    // The best option carries 95 of 100, so nobody can have more than 95.
    const content = withValue(
      withValue(evaluationScheme(), 'scales.good.options.1.points', 95),
      'rules.grades.0.from',
      98,
    )
    expect(errors(content)).toEqual(['rules.grades.0.from: “好”从 98 分起，但最高只能得 95 分，谁也够不到。'])
    const bonus = { by: 'adjust', direction: 'bonus', cap: 3 } as const
    const plus = evaluationLeaf({ key: 'plus', label: '加分', weight: 0, score: bonus })
    expect(errors({ ...content, indicators: [...content.indicators, plus] })).toEqual([])
  })

  it('tells of a grade that no score falls to', () => {
    // The worst option carries 65, 差 ends at 60.
    const content = evaluationScheme({
      scales: [
        {
          ...GOOD_TO_POOR,
          options: GOOD_TO_POOR.options.map((it, index) => ({ ...it, points: 95 - 10 * index })),
        },
      ],
    })
    expect(errors(content)).toEqual([])
    expect(notices(content)).toEqual(['rules.grades.3.from'])
  })

  it.each([
    [
      'rules.ceilings.0.grade',
      { ceilings: [{ grade: '优秀', share: 0.2, consentShare: null, rounding: 'floor' }] },
    ],
    ['rules.vetoes.v.gradeAtMost', { vetoes: [{ key: 'v', label: '立案', gradeAtMost: '不称职' }] }],
    ['rules.caps.0.gradeAtMost', { caps: [{ indicator: 'duty', below: 60, gradeAtMost: '' }] }],
    ['rules.caps.0.indicator', { caps: [{ indicator: 'gone', below: 60, gradeAtMost: '一般' }] }],
    ['rules.ties', { ties: { by: 'group', key: 'gone' } }],
    [
      'rules.ballotLimits.0.indicator',
      { ballotLimits: [{ indicator: 'gone', mark: 1, share: 0.3, rounding: 'floor' }] },
    ],
    [
      'rules.ballotLimits.0.mark',
      { ballotLimits: [{ indicator: 'duty', mark: 7, share: 0.3, rounding: 'floor' }] },
    ],
    [
      'rules.grades.0.rate',
      { grades: [{ grade: '好', from: 0, rate: { indicator: 'duty', marks: 4, atLeast: 0.8 } }] },
    ],
  ] as [string, Partial<SchemeContent['rules']>][])('%s names what is not there', (place, rules) => {
    expect(errors(evaluationScheme({ rules })).map((it) => it.split(': ')[0])).toContain(place)
  })

  it('a limit that names no grade is found, even beside a grade without a name', () => {
    const unnamed = withValue(evaluationScheme(), 'rules.grades.0.grade', '')
    const content = {
      ...unnamed,
      rules: { ...unnamed.rules, vetoes: [{ key: 'v', label: '立案', gradeAtMost: '' }] },
    }
    expect(errors(content)).toEqual([
      'rules.grades.0.grade: 第 1 个等次没有名称。',
      'rules.vetoes.v.gradeAtMost: 一票否决“立案”没有选等次。',
    ])
  })

  it('ceilings of lower grades hold the better ones too', () => {
    const ceilings = [
      { grade: '好', share: 0.3, consentShare: null, rounding: 'floor' as const },
      { grade: '较好', share: 0.2, consentShare: null, rounding: 'floor' as const },
    ]
    expect(errors(evaluationScheme({ rules: { ceilings } }))).toEqual([
      'rules.ceilings.1.share: “较好”及以上限 20%，更好的“好”却可到 30%。',
    ])
  })

  it('a consequence names a grade; only people have a yearly assessment on file', () => {
    const consequences = [{ grade: '很差', bars: [], lasts: 'year' as const, text: '整改' }]
    expect(errors(evaluationScheme({ consequences }))[0]).toMatch(/^consequences\.0\.grade/)
    expect(errors(evaluationScheme({ files: 'assessment', subject: 'team' }))[0]).toMatch(/^files/)
  })

  it('a grade that goes into the file is one of its code table', () => {
    const named = (files: 'assessment' | 'history', ...names: string[]) =>
      errors(
        evaluationScheme({
          files,
          rules: { grades: names.map((grade, index) => ({ grade, from: 80 - 40 * index, rate: null })) },
        }),
      )
    expect(named('assessment', '优秀', '称职', '不称职')).toEqual([])
    expect(named('assessment', '优秀', '好', '不称职')).toEqual([
      expect.stringMatching(/^rules\.grades\.1\.grade: 等次“好”不在/),
    ])
    expect(named('history', '优秀', '好', '不称职')).toEqual([])
  })
})

test('denominators that let missing ballots count, and few ballots shown, are told', () => {
  expect(notices(evaluationScheme({ rules: { denominator: 'expected', minimumShown: 2 } }))).toEqual([
    'rules.denominator',
    'rules.minimumShown',
  ])
  expect(
    schemeProblems(evaluationScheme({ rules: { denominator: null, overmarked: null } })).map((it) => it.open),
  ).toEqual([true, true])
})

/** Two to five leaves in one or two levels with whole weights, one to four groups, any valid settings. */
const validScheme = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
    groupCuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    nested: fc.boolean(),
    top: fc.integer({ min: 60, max: 100 }),
    digits: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ cuts, groupCuts, nested, top, digits }) => {
    const parent = nested ? 'all' : null
    const leaves = parts(cuts).map((weight, index) =>
      evaluationLeaf({ key: `leaf${index}`, label: `指标${index}`, parent, weight }),
    )
    const groups = parts(groupCuts).map((weight, index) =>
      evaluationGroup({ key: `g${index}`, letter: 'ABCD'.charAt(index), name: `主体${index}`, weight }),
    )
    const grades = [top, top / 2, 0].map((from, index) => ({ grade: `等次${index}`, from, rate: null }))
    const indicators = nested ? [heading('all', '总', { weight: 100 }), ...leaves] : leaves
    return evaluationScheme({ indicators, groups, rules: { grades, digits } })
  })

/** The lengths between cuts of 0–100. */
function parts(cuts: readonly number[]): number[] {
  const marks = [0, ...[...cuts].sort((a, b) => a - b), 100]
  return marks.slice(1).map((it, index) => it - (marks[index] ?? 0))
}

const BREAKS: Record<string, (content: SchemeContent) => [place: string, value: unknown, found: string]> = {
  'a weight taken away': () => ['indicators.leaf0.weight', null, 'indicators.leaf0.weight'],
  'a weight changed': (content) => [
    'indicators.leaf0.weight',
    ((content.indicators.find((it) => it.key === 'leaf0')?.weight ?? 0) + 50) % 100,
    'indicators.leaf0.weight',
  ],
  "a group's weight taken away": () => ['groups.g0.weight', null, 'groups.g0.weight'],
  "an option's points taken away": () => [
    'scales.good.options.1.points',
    null,
    'scales.good.options.1.points',
  ],
  'a line above 100': () => ['rules.grades.0.from', 101, 'rules.grades.0.from'],
  'a line out of order': () => ['rules.grades.1.from', 100, 'rules.grades.1.from'],
  'no denominator': () => ['rules.denominator', null, 'rules.denominator'],
  'a scale that is gone': () => ['indicators.leaf0.score.scale', 'gone', 'indicators.leaf0.score'],
  'a name taken away': () => ['indicators.leaf0.label', '', 'indicators.leaf0.label'],
  'a group that is gone': () => ['indicators.leaf0.groups', ['gone'], 'indicators.leaf0.groups'],
}

test('a valid scheme has no problems, and breaking one thing is found at that thing', () => {
  fc.assert(
    fc.property(validScheme, fc.constantFrom(...Object.keys(BREAKS)), (content, kind) => {
      expect(schemeProblems(content)).toEqual([])
      const [place, value, found] = BREAKS[kind]!(content)
      const places = schemeProblems(withValue(content, place, value))
        .filter((it) => it.level === 'error')
        .map((it) => it.place)
      expect(places).toContain(found)
    }),
  )
})
