import { describe, expect, it } from 'vitest'
import type { GroupWorking, Working } from '#shared/modules/evaluations/result'
import { type Leaf, leavesOf, tallyRound } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import {
  branchWords,
  leafWords,
  meanWords,
  silentIn,
  totalWords,
  votesOf,
  weightText,
} from '#shared/modules/evaluations/words-working'
import { ballotBox, counts, evaluationLeaf, evaluationScheme, tallyInput } from '#test/builders/evaluation'

/**
 * Subject 1 by two groups of ten ballots, 好 100 较好 80 一般 60 差 0. 履责: A 6 好 4 较好 = 92, B 5 好 5 较好 = 90.
 * 成效: A 10 较好 = 80, B 2 好 6 较好 2 一般 = 80.
 */
const COUNTS = [
  ...counts(1, 1, 'duty', { 1: 6, 2: 4 }),
  ...counts(2, 1, 'duty', { 1: 5, 2: 5 }),
  ...counts(1, 1, 'result', { 2: 10 }),
  ...counts(2, 1, 'result', { 1: 2, 2: 6, 3: 2 }),
]

function workingOf(scheme: SchemeContent, overrides: Parameters<typeof tallyInput>[0] = {}): Working {
  const { workings } = tallyRound(tallyInput({ scheme, counts: COUNTS, ...overrides }))
  return workings.find((it) => it.subject === 1) as Working
}

const lineOf = (working: Working, key: string) => working.lines.find((it) => it.indicator === key)!
const leafOf = (scheme: SchemeContent, key: string) => leavesOf(scheme).find((it) => it.key === key) as Leaf
const groupOf = (working: Working, leaf: string, group: string): GroupWorking =>
  lineOf(working, leaf).groups.find((it) => it.group === group)!

describe('the whole in words', () => {
  const scheme = evaluationScheme()
  const working = workingOf(scheme)

  it('adds up lines by their weights', () => {
    // 0.6 × 92 + 0.4 × 90 = 91.2; 0.6 × 91.2 + 0.4 × 80 = 86.72
    expect(totalWords(scheme, working)).toBe('0.6 × 91.20 + 0.4 × 80.00 = 86.72')
  })

  it('adds up a line by its groups, and a group by its votes', () => {
    expect(leafWords(scheme, lineOf(working, 'duty'))).toBe('0.6 × 92.00 + 0.4 × 90.00 = 91.20')
    expect(meanWords(scheme, leafOf(scheme, 'result'), groupOf(working, 'result', 'b'))).toBe(
      '(100 × 2 + 80 × 6 + 60 × 2) ÷ 10 = 80.00',
    )
    expect(meanWords(scheme, leafOf(scheme, 'result'), groupOf(working, 'result', 'a'))).toBe(
      '80 × 10 ÷ 10 = 80.00',
    )
  })

  it('says nothing where there is no score', () => {
    expect(totalWords(scheme, { ...working, score: null })).toBe('')
  })
})

it('names what was rounded for showing', () => {
  const scheme = evaluationScheme()
  // 2 好 1 较好: 280 ÷ 3 = 93.333…
  const three = [ballotBox(1, { ballots: 3 }), ballotBox(2, { group: 'b' })]
  const working = workingOf(scheme, {
    boxes: three,
    counts: [
      ...counts(1, 1, 'duty', { 1: 2, 2: 1 }),
      ...counts(1, 1, 'result', { 2: 3 }),
      ...COUNTS.filter((it) => it.box === 2),
    ],
  })
  expect(meanWords(scheme, leafOf(scheme, 'duty'), groupOf(working, 'duty', 'a'))).toBe(
    '(100 × 2 + 80 × 1) ÷ 3 ≈ 93.33',
  )
  // 0.6 × 93.3333… + 0.4 × 90 = 92 exactly
  expect(leafWords(scheme, lineOf(working, 'duty'))).toBe('0.6 × 93.3333 + 0.4 × 90.00 = 92.00')
})

it('brings lines of another full mark to the full mark of the whole', () => {
  const scheme = evaluationScheme({
    indicators: [evaluationLeaf({ full: 50 }), evaluationLeaf({ key: 'result', weight: 40 })],
  })
  const working = workingOf(scheme)
  // 履责 on 50: 45.6
  expect(totalWords(scheme, working)).toBe('0.6 × 45.60 × 100 ÷ 50 + 0.4 × 80.00 = 86.72')
})

it('adds what was recorded beside the ballots, and takes penalties away', () => {
  const adjust = (key: string, direction: 'bonus' | 'penalty') =>
    evaluationLeaf({ ...{ key, label: key, weight: 0, score: { by: 'adjust', direction, cap: 5 } } })
  const scheme = evaluationScheme({
    indicators: [...evaluationScheme().indicators, adjust('bonus', 'bonus'), adjust('penalty', 'penalty')],
  })
  const point = (key: string, points: number) => ({
    ...{
      id: key,
      version: 1,
      subject: 1,
      kind: 'adjust' as const,
      key,
      points,
      reason: '省级通报',
      basis: '',
    },
    ...{ changedBy: '沈知远', changedAt: '' },
  })
  const working = workingOf(scheme, { points: [point('bonus', 2), point('penalty', 0.5)] })
  expect(totalWords(scheme, working)).toBe('0.6 × 91.20 + 0.4 × 80.00 + 2.00 − 0.50 = 88.22')
})

it('takes a branch apart into its children', () => {
  const scheme = evaluationScheme({
    indicators: [
      evaluationLeaf({ key: 'all', label: '党建', weight: 100, score: null }),
      evaluationLeaf({ parent: 'all' }),
      evaluationLeaf({ key: 'result', parent: 'all', weight: 40 }),
    ],
  })
  const working = workingOf(scheme)
  const [all] = scheme.indicators
  expect(branchWords(scheme, all!, working.lines)).toBe('0.6 × 91.20 + 0.4 × 80.00 = 86.72')
  expect(totalWords(scheme, working)).toBe('1 × 86.72 = 86.72')
})

describe('votes of a group', () => {
  it('stand beside their rate of the denominator before marks were left out', () => {
    const scheme = evaluationScheme({ rules: { dropHighest: 1, dropLowest: 1 } })
    const working = workingOf(scheme)
    const group = groupOf(working, 'result', 'b')
    const leaf = leafOf(scheme, 'result')
    expect(votesOf(scheme, leaf, group).map((it) => [it.label, it.n, it.share])).toEqual([
      ['好', 2, '20%'],
      ['较好', 6, '60%'],
      ['一般', 2, '20%'],
    ])
    expect(meanWords(scheme, leaf, group)).toBe('(100 × 1 + 80 × 6 + 60 × 1) ÷ 8 = 80.00')
  })

  it('say how many of the denominator gave no mark', () => {
    const scheme = evaluationScheme({ rules: { denominator: 'present' } })
    const boxes = [ballotBox(1, { present: 12 }), ballotBox(2, { group: 'b', present: 10 })]
    const working = workingOf(scheme, { boxes })
    expect(silentIn(scheme, leafOf(scheme, 'duty'), groupOf(working, 'duty', 'a'))).toBe(2)
    // (600 + 320) ÷ 12
    expect(meanWords(scheme, leafOf(scheme, 'duty'), groupOf(working, 'duty', 'a'))).toBe(
      '(100 × 6 + 80 × 4) ÷ 12 ≈ 76.67',
    )
  })
})

it('writes a weight as a factor', () => {
  expect([0.6, 1 / 3, 1, 0.125].map(weightText)).toEqual(['0.6', '0.3333', '1', '0.125'])
})
