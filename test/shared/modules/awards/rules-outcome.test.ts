import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pass } from '#shared/modules/awards/programme'
import { mostOf, type OutcomeEntry, stageOutcome } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { awardCategory, awardStage } from '#test/builders/award'

function entry(number: number, overrides: Partial<OutcomeEntry> = {}): OutcomeEntry {
  const score = overrides.score ?? null
  return {
    nominationId: `nomination-${number}` as NominationId,
    number,
    name: `第 ${number} 名`,
    unitName: '青石镇',
    category: 'rencai',
    obstacles: [],
    score,
    measure: score,
    lost: '',
    ties: [],
    decision: null,
    ...overrides,
  }
}

const decided = (passed: boolean) => ({ passed, reason: '会议研究', by: '沈知远' })

function review(pass: Pass, entries: readonly OutcomeEntry[], ties: Parameters<typeof awardStage>[1] = {}) {
  const categories = [awardCategory({ quota: 3 })]
  return stageOutcome({ stage: awardStage('review', { pass, ...ties }), categories, entries })
}

const passedNumbers = (rows: readonly { number: number; passed: boolean | null }[]) =>
  rows.filter((it) => it.passed).map((it) => it.number)

describe('how many may pass', () => {
  test.each([
    [{ by: 'all' }, 3, 8, null],
    [{ by: 'number', number: 4 }, 3, 8, 4],
    // Half of 7 is 3.5, rounded up where it stands exactly between.
    [{ by: 'share', share: 0.5 }, 3, 7, 4],
    [{ by: 'share', share: 0.3 }, 3, 5, 2],
    [{ by: 'line', line: 80 }, 3, 8, null],
    // 3 × 1.5 = 4.5: rounded up.
    [{ by: 'quota', factor: 1.5 }, 3, 8, 5],
    // 10 × 1.1 is 11.000000000000002 in floating point and still 11.
    [{ by: 'quota', factor: 1.1 }, 10, 30, 11],
    [{ by: 'quota', factor: 1 }, null, 8, null],
  ] as const)('%j of quota %s with %s come: %s', (pass, quota, came, most) => {
    expect(mostOf(pass, quota, came)).toBe(most)
  })
})

describe('who passes', () => {
  test('the best by score as far as the places last, an obstacle before any score', () => {
    const { rows, categories } = review({ by: 'number', number: 2 }, [
      entry(1, { score: 80 }),
      entry(2, { score: 95, obstacles: ['已撤回：本人放弃'] }),
      entry(3, { score: 91.33 }),
      entry(4, { score: 70 }),
    ])
    expect(rows.map((it) => [it.number, it.place, it.passed])).toEqual([
      [3, 1, true],
      [1, 2, true],
      [4, 3, false],
      [2, null, false],
    ])
    expect(rows[0]?.reason).toBe('得分 91.33，本类第 1 名，取前 2 名。')
    expect(rows[3]?.reason).toBe('已撤回：本人放弃')
    expect(categories).toEqual([
      { category: 'rencai', label: '优秀人才奖', came: 4, most: 2, passed: 2, ties: 0, undecided: 0 },
    ])
  })

  test('equal scores on the edge stay undecided until somebody decides', () => {
    const entries = [1, 2, 3].map((number) => entry(number, { score: number === 1 ? 90 : 85 }))
    const open = review({ by: 'number', number: 2 }, entries)
    expect(open.rows.map((it) => [it.number, it.passed, it.tied])).toEqual([
      [1, true, false],
      [2, null, true],
      [3, null, true],
    ])
    const chosen = entries.map((it) => (it.number === 3 ? { ...it, decision: decided(true) } : it))
    expect(passedNumbers(review({ by: 'number', number: 2 }, chosen).rows)).toEqual([1, 3])
    const left = entries.map((it) => (it.number === 3 ? { ...it, decision: decided(false) } : it))
    expect(passedNumbers(review({ by: 'number', number: 2 }, left).rows)).toEqual([1, 2])
  })

  test('a recorded rule tells equal ones apart, and one that lacks a value is passed over for all', () => {
    const ties = { ties: [{ by: 'previous', item: '' } as const, { by: 'item', item: 'deeds' } as const] }
    const { rows } = review(
      { by: 'number', number: 1 },
      [entry(1, { score: 85, ties: [88, 50] }), entry(2, { score: 85, ties: [null, 55] })],
      ties,
    )
    expect(rows.map((it) => [it.number, it.passed, it.tieText])).toEqual([
      [2, true, '同分，按“指定评分项得分”排列'],
      [1, false, '同分，按“指定评分项得分”排列'],
    ])
  })

  test('a line takes whoever reaches it, whatever their number', () => {
    const { rows } = review({ by: 'line', line: 80 }, [
      entry(1, { score: 80 }),
      entry(2, { score: 79.99 }),
      entry(3, { score: 99 }),
    ])
    expect(passedNumbers(rows)).toEqual([3, 1])
  })

  test('whoever has no score, and everybody where the number is not decided, stays undecided', () => {
    const { rows } = review({ by: 'number', number: 2 }, [entry(1), entry(2, { score: 60 })])
    expect(rows.map((it) => [it.number, it.passed, it.reason])).toEqual([
      [2, true, '得分 60.00，本类第 1 名，取前 2 名。'],
      [1, null, '没有完整得分。'],
    ])
    const open = review({ by: 'undecided' }, [entry(1, { score: 99 })])
    expect(open.rows[0]).toMatchObject({ passed: null, reason: '名额未定。' })
  })

  test('a vote that was lost cannot be decided over', () => {
    const stage = awardStage('vote', { pass: { by: 'quota', factor: 1 } })
    const lost = entry(1, {
      score: 7,
      lost: '赞成 7 票，没有超过应到 15 人的半数。',
      decision: decided(true),
    })
    const { rows } = stageOutcome({ stage, categories: [awardCategory()], entries: [lost] })
    expect(rows[0]).toMatchObject({ passed: false, reason: lost.lost })
  })

  test('a stage without scores takes everybody whom nothing stops, and asks where the places do not last', () => {
    const three = [1, 2, 3].map((number) => entry(number))
    const stage = (pass: Pass) => ({ stage: awardStage('decide', { pass }), categories: [awardCategory()] })
    expect(passedNumbers(stageOutcome({ ...stage({ by: 'all' }), entries: three }).rows)).toEqual([1, 2, 3])
    const tight = stageOutcome({ ...stage({ by: 'number', number: 2 }), entries: three })
    expect(tight.rows.map((it) => it.passed)).toEqual([null, null, null])
    const chosen = three.map((it) => (it.number < 3 ? { ...it, decision: decided(true) } : it))
    const settled = stageOutcome({ ...stage({ by: 'number', number: 2 }), entries: chosen })
    expect(settled.rows.map((it) => it.passed)).toEqual([true, true, false])
  })
})

const passes: fc.Arbitrary<Pass> = fc.oneof(
  fc.constant<Pass>({ by: 'all' }),
  fc.constant<Pass>({ by: 'undecided' }),
  fc.integer({ min: 1, max: 6 }).map((number): Pass => ({ by: 'number', number })),
  fc.integer({ min: 0, max: 10 }).map((tenths): Pass => ({ by: 'share', share: tenths / 10 })),
  fc.integer({ min: 0, max: 100 }).map((line): Pass => ({ by: 'line', line })),
  fc.integer({ min: 10, max: 30 }).map((tenths): Pass => ({ by: 'quota', factor: tenths / 10 })),
)

const kinds = fc.constantFrom('check', 'review', 'vote', 'decide')
const entryShape = fc.record({
  score: fc.option(fc.integer({ min: 55, max: 62 }), { nil: null }),
  ties: fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }), { minLength: 2, maxLength: 2 }),
  obstacle: fc.boolean(),
  lost: fc.boolean(),
  decision: fc.option(fc.boolean(), { nil: null, freq: 4 }),
})
const cases = fc.record({
  kind: kinds,
  pass: passes,
  quota: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 }),
  shapes: fc.array(entryShape, { maxLength: 14 }),
})

type Shape = { kind: 'check' | 'review' | 'vote' | 'decide'; pass: Pass; quota: number | null }

function outcomeOf({ kind, pass, quota }: Shape, entries: readonly OutcomeEntry[]) {
  const ties = [{ by: 'previous', item: '' } as const, { by: 'highest', item: '' } as const]
  const categories = [awardCategory({ quota }), awardCategory({ key: 'danwei', label: '单位', quota })]
  return stageOutcome({ stage: awardStage(kind, { pass, ties }), categories, entries })
}

function entriesOf(shapes: readonly (typeof entryShape extends fc.Arbitrary<infer T> ? T : never)[]) {
  return shapes.map(({ score, ties, obstacle, lost, decision }, index) =>
    entry(index + 1, {
      category: index % 3 === 0 ? 'danwei' : 'rencai',
      score,
      measure: score,
      ties,
      obstacles: obstacle ? ['异议成立。'] : [],
      lost: lost ? '票数不够。' : '',
      decision: decision === null ? null : decided(decision),
    }),
  )
}

describe('whatever comes in', () => {
  test('nobody passes with an obstacle, and never more than the places', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const entries = entriesOf(given.shapes)
        const { rows, categories } = outcomeOf(given, entries)
        expect(rows).toHaveLength(entries.length)
        for (const row of rows) {
          const own = entries.find((it) => it.nominationId === row.nominationId)
          if ((own?.obstacles.length ?? 0) > 0 || own?.lost) expect(row.passed).toBe(false)
        }
        for (const { most, passed } of categories) if (most !== null) expect(passed).toBeLessThanOrEqual(most)
      }),
      { numRuns: 1000 },
    )
  })

  test('the order in which nominations come in changes nothing', () => {
    const shuffled = cases.chain((it) => {
      const entries = entriesOf(it.shapes)
      return fc.tuple(fc.constant(it), fc.shuffledSubarray(entries, { minLength: entries.length }))
    })
    fc.assert(
      fc.property(shuffled, ([given, entries]) => {
        expect(outcomeOf(given, entries)).toEqual(outcomeOf(given, entriesOf(given.shapes)))
      }),
      { numRuns: 500 },
    )
  })

  test('nobody passes over somebody of a better score whom nothing stops', () => {
    const ranked = cases.filter((it) => it.kind === 'review' || it.kind === 'vote')
    fc.assert(
      fc.property(ranked, (given) => {
        const { rows } = outcomeOf(given, entriesOf(given.shapes))
        const own = rows.filter((it) => it.decision === null && it.place !== null)
        for (const row of own.filter((it) => it.passed))
          for (const other of own.filter((it) => it.category === row.category))
            if ((other.score ?? 0) > (row.score ?? 0)) expect(other.passed).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('deciding everybody who is tied leaves nobody tied', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const entries = entriesOf(given.shapes)
        const isTied = (it: { tied: boolean; decision: unknown }) => it.tied && it.decision === null
        const tied = new Set(
          outcomeOf(given, entries)
            .rows.filter(isTied)
            .map((it) => it.nominationId),
        )
        const settled = entries.map((it) =>
          tied.has(it.nominationId) ? { ...it, decision: decided(false) } : it,
        )
        expect(outcomeOf(given, settled).rows.filter(isTied)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
