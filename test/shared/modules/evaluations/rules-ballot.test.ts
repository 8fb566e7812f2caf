import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BallotContent, type Mark, VOID_MARK } from '#shared/modules/evaluations/ballot'
import {
  ballotCells,
  ballotProblems,
  ballotProgress,
  boxCountFaults,
  columnCount,
  isMarkOf,
  mostOf,
  totalsProblems,
  unfilled,
} from '#shared/modules/evaluations/rules'
import type { BallotLimit } from '#shared/modules/evaluations/scheme'
import { ballotBox, counts, evaluationLeaf, evaluationScheme, roundSubject } from '#test/builders/evaluation'

const LIMIT: BallotLimit = { indicator: 'result', mark: 1, share: 0.3, rounding: 'floor' }
const SCHEME = evaluationScheme({ rules: { ballotLimits: [LIMIT] } })
const listed = (count: number) => Array.from({ length: count }, (_, index) => roundSubject(index + 1))
const ballot = (marks: Mark[], more: Partial<BallotContent> = {}): BallotContent => ({
  ...{ number: 1, marks, void: null, voidNote: '', ...more },
})
const mark = (subject: number, leaf: string, value: number): Mark => ({ subject, leaf, value })
/** So many subjects have 好 for 成效, the others 较好. */
const withBest = (count: number, best: number) =>
  listed(count).map(({ no }) => mark(no, 'result', no <= best ? 1 : 2))
const problems = (marks: Mark[], more: Partial<BallotContent> = {}, count = 18, scheme = SCHEME) =>
  ballotProblems(scheme, 'a', listed(count), ballot(marks, more))

describe('a ballot', () => {
  it('is read subject by subject, from left to right, with the items of its own group only', () => {
    const scheme = evaluationScheme({
      indicators: [
        evaluationLeaf({ groups: ['b'] }),
        evaluationLeaf({ key: 'result' }),
        evaluationLeaf({ key: 'style' }),
      ],
    })
    expect(ballotCells(scheme, 'a', listed(2))).toEqual([
      { subject: 1, leaf: 'result' },
      { subject: 1, leaf: 'style' },
      { subject: 2, leaf: 'result' },
      { subject: 2, leaf: 'style' },
    ])
    expect(ballotCells(scheme, 'b', listed(1))).toHaveLength(3)
  })

  it('tells how far it is filled, leaving out what does not belong to it', () => {
    const cells = ballotCells(SCHEME, 'a', listed(3))
    expect(ballotProgress(cells, [mark(1, 'duty', 1), mark(9, 'duty', 1)])).toEqual({ filled: 1, of: 6 })
  })

  it('counts a column', () => {
    expect(columnCount(withBest(5, 2), 'result', 1)).toBe(2)
    expect(columnCount(withBest(5, 2), 'duty', 1)).toBe(0)
  })
})

describe('a limit', () => {
  it('names how many there are, how many there may be and why, and both ways out', () => {
    // 18 × 30 % = 5.4, the rest is cut off: 5.
    const [problem] = problems(withBest(18, 6))
    expect(problem).toMatchObject({
      message: '工作成效“好”已选 6 人，最多 5 人（18 人的 30%，尾数舍去）。',
      remedy: '核对票面：录错则改格；票面如此则记为无效票（超过名额）。',
      voids: 'over-limit',
    })
    expect(problem?.cells).toEqual([1, 2, 3, 4, 5, 6].map((subject) => ({ subject, leaf: 'result' })))
    expect(problems(withBest(18, 5))).toEqual([])
  })

  it('says nothing of rounding where there is nothing to round', () => {
    expect(problems(withBest(20, 7), {}, 20)[0]?.message).toContain('（20 人的 30%）')
  })

  it('is no whole number too high because of binary fractions', () => {
    // 0.07 × 100 is 7.000000000000001 in binary.
    expect(mostOf({ ...LIMIT, share: 0.07, rounding: 'ceil' }, 100)).toBe(7)
    expect(mostOf({ ...LIMIT, share: 0.25, rounding: 'round' }, 18)).toBe(5)
    expect(mostOf({ ...LIMIT, share: 0.25, rounding: 'ceil' }, 17)).toBe(5)
  })

  it('is broken exactly where more have the mark than it allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.constantFrom('floor', 'round', 'ceil'),
        (count, best, rounding) => {
          const limit: BallotLimit = { ...LIMIT, rounding }
          const scheme = evaluationScheme({ rules: { ballotLimits: [limit] } })
          const chosen = Math.min(count, best)
          const found = problems(withBest(count, chosen), {}, count, scheme)
          expect(found.length > 0).toBe(chosen > mostOf(limit, count))
        },
      ),
    )
  })
})

describe('what cannot stand on a ballot', () => {
  it('is an option that the scale has not, named by subject and item', () => {
    const [problem] = problems([mark(2, 'duty', 7)])
    expect(problem?.message).toBe(
      `${roundSubject(2).name}“履行责任”录为 7，应为 1 好、 2 较好、 3 一般、 4 差。`,
    )
    expect(problem?.voids).toBeNull()
  })

  it('is a subject or an item of another ballot', () => {
    expect(problems([mark(1, 'duty', 1), mark(19, 'duty', 1), mark(1, 'none', 1)])[0]).toMatchObject({
      message: '有 2 格不在这种票上：对象不在票上，或这组主体不评这一项。',
      voids: 'foreign',
    })
  })

  it('is one cell twice, an empty paper, and a reason 其他 without words', () => {
    expect(problems([mark(1, 'duty', 1), mark(1, 'duty', 2)])[0]?.message).toContain('有两个值')
    expect(problems([])[0]).toMatchObject({ voids: 'blank' })
    expect(problems([], { void: 'other' })[0]?.message).toContain('没有写明')
    expect(problems([], { void: 'other', voidNote: '撕毁' })).toEqual([])
    expect(problems([], { void: 'blank' })).toEqual([])
  })

  it('is a double tick only where the scheme makes the whole paper invalid for it', () => {
    const marks = [mark(1, 'duty', VOID_MARK), mark(2, 'duty', 1)]
    expect(problems(marks)).toEqual([])
    const strict = evaluationScheme({ rules: { overmarked: 'ballot' } })
    expect(problems(marks, {}, 18, strict)[0]).toMatchObject({
      message: `${roundSubject(1).name}“履行责任”多选，本方案规定一项多选整票无效。`,
      voids: 'overmarked',
      cells: [{ subject: 1, leaf: 'duty' }],
    })
    expect(problems(marks, { void: 'overmarked' }, 18, strict)).toEqual([])
  })

  it('are points beyond the full mark or between the steps', () => {
    const leaf = evaluationLeaf({ full: 10, score: { by: 'points', step: 0.1 } }) as Parameters<
      typeof isMarkOf
    >[1]
    const sound = [0, 0.1, 0.3, 9.7, 10, VOID_MARK]
    expect(sound.filter((it) => isMarkOf(SCHEME, leaf, it))).toEqual(sound)
    expect([-0.1, 10.1, 0.15, 1.23].filter((it) => isMarkOf(SCHEME, leaf, it))).toEqual([])
  })
})

describe('totals counted on paper', () => {
  const box = ballotBox(1, { returned: 12, voidTotals: 2, counting: 'totals', name: 'A 县委委员' })
  const found = (...all: ReturnType<typeof counts>[]) => totalsProblems(SCHEME, box, listed(2), all.flat())

  it('may leave cells empty and never come to more than the valid ballots', () => {
    // 有效 = 12 − 2 = 10.
    expect(found(counts(1, 1, 'duty', { 1: 4, 2: 6 }), counts(1, 2, 'duty', { 3: 1 }))).toEqual([])
    expect(found(counts(1, 1, 'duty', { 1: 4, 2: 7 }))[0]).toMatchObject({
      message: `${roundSubject(1).name}“履行责任”合计 11 票，多于有效票 10 张（收回 12，无效 2）。`,
    })
    expect(found(counts(1, 3, 'duty', { 1: 1 }))[0]?.message).toContain('不在“A 县委委员”的票上')
    expect(found(counts(1, 1, 'duty', { 8: 1 }))[0]?.message).toContain('应为')
    expect(totalsProblems(SCHEME, { ...box, returned: null }, listed(2), [])[0]?.field).toBe('returned')
  })

  it('add up with 未填 to the valid ballots', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.nat(100), { maxLength: 6 }), (valid, given) => {
        expect(given.reduce((sum, n) => sum + n, 0) + unfilled(valid, given)).toBe(valid)
      }),
    )
  })

  it('need 应到 ≥ 实到 ≥ 发出 ≥ 收回, as far as they are known', () => {
    const counted = { expected: 10, present: 9, issued: 9, returned: 8 }
    expect(boxCountFaults(ballotBox(1, counted), 9)).toEqual([])
    expect(boxCountFaults(ballotBox(1, { ...counted, returned: 10 }), 0)).toHaveLength(1)
    expect(boxCountFaults(ballotBox(1, { ...counted, issued: null, present: null }), 0)).toEqual([])
    expect(boxCountFaults(ballotBox(1, counted), 10)[0]).toMatchObject({ field: 'issued' })
  })
})
