import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import {
  type ReviewedNomination,
  type ReviewMark,
  reviewResults,
  type ScoreRule,
} from '#shared/modules/awards/rules'
import type { NominationId, ReviewerId } from '#shared/values/id'
import { leastCpuTime } from '#test/support/cpu-time'

const RULE: ScoreRule = { dropHighest: 0, dropLowest: 0, dropFrom: 1, decides: 'raw' }
const DROP: ScoreRule = { ...RULE, dropHighest: 1, dropLowest: 1, dropFrom: 5 }

const reviewerIds = new Map<string, ReviewerId>()

function idOf(reviewer: string): ReviewerId {
  const known = reviewerIds.get(reviewer) ?? (newId() as ReviewerId)
  reviewerIds.set(reviewer, known)
  return known
}

const mark = (reviewer: string, total: number | null, more: Partial<ReviewMark> = {}): ReviewMark => ({
  reviewerId: idOf(reviewer),
  reviewer,
  state: 'submitted',
  total,
  items: {},
  ...more,
})

function nomination(number: number, totals: Record<string, number | null>): ReviewedNomination {
  return {
    nominationId: newId() as NominationId,
    number,
    name: `申报${number}`,
    unitName: '',
    category: 'rencai',
    outside: '',
    marks: Object.entries(totals).map(([reviewer, total]) => mark(reviewer, total)),
  }
}

const one = (totals: Record<string, number | null>, rule = RULE) =>
  reviewResults([nomination(1, totals)], rule)[0]!

describe('raw result', () => {
  it('is the mean of whole sheets', () => {
    // (91 + 90.5 + 92.5) / 3 = 91.333…
    expect(one({ a: 91, b: 90.5, c: 92.5 }).raw).toBeCloseTo(274 / 3, 9)
  })

  it('leaves one highest and one lowest out where there are enough scores', () => {
    // 95 and 60 go; (90 + 88 + 88) / 3
    const found = one({ a: 88, b: 95, c: 90, d: 60, e: 88 }, DROP)
    expect(found.raw).toBeCloseTo(266 / 3, 9)
    expect(found.marks.map((it) => it.dropped)).toEqual(['', 'highest', '', 'lowest', ''])
    expect(found.remarks.join()).not.toContain('未去')
  })

  it('leaves out one instance of equal totals', () => {
    // 90 90 80 70 70: one 90 and one 70 go, 80 is left as the mean
    const found = one({ a: 90, b: 90, c: 80, d: 70, e: 70 }, DROP)
    expect(found.raw).toBe(80)
    expect(found.marks.filter((it) => it.dropped === 'highest')).toHaveLength(1)
    expect(found.marks.filter((it) => it.dropped === 'lowest')).toHaveLength(1)
  })

  it('says that too few scores had nothing left out', () => {
    const found = one({ a: 95, b: 90, c: 61 }, DROP)
    expect(found.raw).toBe(82)
    expect(found.remarks).toContain('评分 3 份，不足 5 份，未去最高、最低分。')
  })

  it('counts what is missing, recused or absent in no divisor', () => {
    const given = nomination(1, { a: 80, b: 90 })
    const others = [
      mark('c', null, { state: 'assigned' }),
      mark('d', null, { state: 'absent' }),
      mark('e', 20, { state: 'recused' }),
    ]
    const [found] = reviewResults([{ ...given, marks: [...given.marks, ...others] }], RULE)
    expect(found!.raw).toBe(85)
    expect(found!.marks.at(-1)!.total).toBeNull()
  })

  it('takes a zero for a score and a missing one for none', () => {
    expect(one({ a: 0, b: 90 }).raw).toBe(45)
    expect(one({ a: null, b: 90 }).raw).toBe(90)
  })

  it('has no figure where nobody scored', () => {
    const found = one({ a: null })
    expect(found).toMatchObject({ raw: null, corrected: null, rank: null, place: null })
    expect(found.problems).toEqual(['没有一份可以计分的评分。'])
  })

  it('places nobody who is out of the running', () => {
    const list = [nomination(1, { a: 95 }), { ...nomination(2, { a: 99 }), outside: '已撤回：本人申请。' }]
    const [first, second] = reviewResults(list, RULE)
    expect(first!.place).toBe(1)
    expect(second).toMatchObject({ raw: null, place: null, problems: ['已撤回：本人申请。'] })
  })

  it('shares places between equal means', () => {
    const list = [{ a: 90 }, { a: 95 }, { a: 90 }, { a: 80 }].map((it, at) => nomination(at + 1, it))
    expect(reviewResults(list, RULE).map((it) => it.rawPlace)).toEqual([2, 1, 2, 4])
  })
})

describe('corrected and rank result', () => {
  // B gives 10 less than A and C: a − b = 10, c − b = 10, a = c, 2a + 2b + 2c = 0, so a = c = 10/3 and b = −20/3.
  const strict = [
    nomination(1, { a: 90, b: 80 }),
    nomination(2, { b: 78, c: 88 }),
    nomination(3, { a: 86, c: 86 }),
  ]

  it('takes each reviewer at the own measure', () => {
    const found = reviewResults(strict, RULE)
    expect(found.map((it) => it.rawPlace)).toEqual([2, 3, 1])
    expect(found.map((it) => it.corrected!.toFixed(6))).toEqual(['86.666667', '84.666667', '82.666667'])
    expect(found.map((it) => it.correctedPlace)).toEqual([1, 2, 3])
    expect(found[0]!.marks.map((it) => it.offset!.toFixed(6))).toEqual(['3.333333', '-6.666667'])
    expect(found.map((it) => it.place)).toEqual([2, 3, 1])
  })

  it('gives the mean place among what the same reviewers read', () => {
    // A: 1 before 3; B: 1 before 2; C: 2 before 3
    const found = reviewResults(strict, RULE)
    expect(found.map((it) => it.rank)).toEqual([1, 0.5, 0])
    expect(found.map((it) => it.rankPlace)).toEqual([1, 2, 3])
  })

  it.each([
    ['corrected', [1, 2, 3]],
    ['rank', [1, 2, 3]],
    ['raw', [2, 3, 1]],
  ] as const)('decides by %s where the rule says so', (decides, places) => {
    expect(reviewResults(strict, { ...RULE, decides }).map((it) => it.place)).toEqual(places)
  })

  it('invents no correction between parts that nobody links', () => {
    const apart = [nomination(1, { a: 90, b: 80 }), nomination(2, { c: 70, d: 60 })]
    const [found] = reviewResults(apart, RULE)
    expect(found).toMatchObject({ raw: 85, corrected: null, correctedPlace: null })
    expect(found!.remarks[0]).toContain('分成 2 组')
    const [decided] = reviewResults(apart, { ...RULE, decides: 'corrected' })
    expect(decided!.place).toBeNull()
    expect(decided!.problems[0]).toContain('分成 2 组')
  })

  it('does not correct a single score', () => {
    const found = reviewResults([...strict, nomination(4, { a: 99 })], RULE)
    expect(found[3]!.corrected).toBeNull()
    expect(found[3]!.remarks).toContain('只有 1 份评分，专家的宽严无从比较，未作校正。')
    expect(found[0]!.corrected).toBeCloseTo(260 / 3, 6)
  })

  it('has no place to give where each reviewer read one', () => {
    const [found] = reviewResults([nomination(1, { a: 90, b: 80 })], RULE)
    expect(found!.rank).toBeNull()
    expect(found!.remarks.join()).toContain('没有位次可言')
  })

  it('keeps categories apart', () => {
    const list = [nomination(1, { a: 90, b: 90 }), { ...nomination(2, { a: 80, b: 80 }), category: 'danwei' }]
    expect(reviewResults(list, RULE).map((it) => it.place)).toEqual([1, 1])
  })
})

/** Up to six reviewers and a dozen nominations; half points, holes where a reviewer did not read. */
const design = fc
  .array(fc.array(fc.option(fc.integer({ min: 0, max: 200 }), { freq: 3 }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.map((row, at) => nomination(at + 1, totalsOf(row))))

function totalsOf(row: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(row.flatMap((it, at) => (it === null ? [] : [[`r${at}`, it / 2]])))
}

const rules = fc.constantFrom<ScoreRule>(RULE, DROP, { ...DROP, dropFrom: 3 })

describe('properties', () => {
  it('a constant added by one reviewer changes no corrected place and no mean place', () => {
    fc.assert(
      fc.property(design, rules, fc.integer({ min: -40, max: 40 }), (list, rule, more) => {
        const moved = list.map((it) => ({
          ...it,
          marks: it.marks.map((own) =>
            own.reviewer === 'r0' && own.total !== null ? { ...own, total: own.total + more } : own,
          ),
        }))
        const [before, after] = [reviewResults(list, rule), reviewResults(moved, rule)]
        expect(after.map((it) => it.correctedPlace)).toEqual(before.map((it) => it.correctedPlace))
        expect(after.map((it) => it.rankPlace)).toEqual(before.map((it) => it.rankPlace))
      }),
    )
  })

  it('the order of nominations and of scores does not matter', () => {
    fc.assert(
      fc.property(design, rules, (list, rule) => {
        const turned = list.toReversed().map((it) => ({ ...it, marks: it.marks.toReversed() }))
        const found = reviewResults(turned, rule).toReversed()
        const plain = ({
          raw,
          rank,
          place,
          rawPlace,
          correctedPlace,
          rankPlace,
        }: (typeof found)[number]) => ({
          raw,
          rank,
          place,
          rawPlace,
          correctedPlace,
          rankPlace,
        })
        expect(found.map(plain)).toEqual(reviewResults(list, rule).map(plain))
      }),
    )
  })

  it('a missing score is no zero: it changes nothing but to be named', () => {
    fc.assert(
      fc.property(design, rules, (list, rule) => {
        const waiting = list.map((it) => ({
          ...it,
          marks: [...it.marks, mark('late', null, { state: 'assigned' })],
        }))
        const [before, after] = [reviewResults(list, rule), reviewResults(waiting, rule)]
        expect(after.map((it) => it.raw)).toEqual(before.map((it) => it.raw))
        expect(after.map((it) => it.place)).toEqual(before.map((it) => it.place))
      }),
    )
  })

  it('a mean lies between the scores that it is made of', () => {
    fc.assert(
      fc.property(design, rules, (list, rule) => {
        for (const { raw, rank, marks } of reviewResults(list, rule)) {
          const kept = marks.flatMap((it) => (it.dropped === '' && it.total !== null ? [it.total] : []))
          if (raw !== null) {
            expect(raw).toBeGreaterThanOrEqual(Math.min(...kept) - 1e-9)
            expect(raw).toBeLessThanOrEqual(Math.max(...kept) + 1e-9)
          }
          if (rank !== null) expect(rank).toBeGreaterThanOrEqual(0)
          if (rank !== null) expect(rank).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

it('works 600 nominations with three scores each out in well under 300 ms', async () => {
  const list = Array.from({ length: 600 }, (_, at) =>
    nomination(at + 1, {
      [`r${at % 40}`]: 60 + ((at * 7) % 40),
      [`r${(at + 1) % 40}`]: 60 + ((at * 11) % 40),
      [`r${(at + 7) % 40}`]: 60 + ((at * 13) % 40),
    }),
  )
  const work = () => reviewResults(list, { ...DROP, dropFrom: 3 })
  expect(work()).toHaveLength(600)
  expect(await leastCpuTime(5, work)).toBeLessThan(300)
})
