import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssignmentTask, type Distribution, distribute } from '#shared/modules/awards/rules-assignment'

const demand = (id: string, allowed: string[], kept: string[] = [], current: string[] = []) => ({
  id,
  allowed,
  kept,
  current,
})
const task = (overrides: Partial<AssignmentTask>): AssignmentTask => ({
  reviewers: ['a', 'b', 'c'],
  nominations: [],
  each: 2,
  most: null,
  ...overrides,
})
const loadsOf = ({ loads }: Distribution) => [...loads.values()]
const spread = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads)

describe('who reads what', () => {
  it('gives every nomination its reviewers and everybody the same load', () => {
    // Six nominations by two of three reviewers: twelve reviews, four each.
    const nominations = ['1', '2', '3', '4', '5', '6'].map((id) => demand(id, ['a', 'b', 'c']))
    const made = distribute(task({ nominations }))
    expect([...made.pairs.values()].map((it) => it.length)).toEqual([2, 2, 2, 2, 2, 2])
    expect(loadsOf(made)).toEqual([4, 4, 4])
    expect(made.shortages).toEqual([])
  })

  it('moves what was given first when a later nomination can be read by few', () => {
    // b and c may read everything but 3, which only a and b may: at most two each leaves one way.
    const made = distribute(
      task({
        most: 2,
        nominations: [demand('1', ['a', 'b', 'c']), demand('2', ['b', 'c']), demand('3', ['a', 'b'])],
      }),
    )
    expect(made.shortages).toEqual([])
    expect(loadsOf(made)).toEqual([2, 2, 2])
    expect(new Set(made.pairs.get('3'))).toEqual(new Set(['a', 'b']))
  })

  it('leaves kept pairs, counts them as load, and moves as little as the balance allows', () => {
    const nominations = [
      demand('1', ['a', 'b', 'c'], ['a', 'b']),
      demand('2', ['a', 'b', 'c'], [], ['a', 'c']),
      demand('3', ['a', 'b', 'c'], [], ['b', 'c']),
    ]
    const made = distribute(task({ nominations }))
    expect(made.pairs).toEqual(
      new Map([
        ['1', ['a', 'b']],
        ['2', ['a', 'c']],
        ['3', ['b', 'c']],
      ]),
    )
  })

  it('says which nominations get how many of how many when there are too few', () => {
    const nominations = [demand('1', ['a']), demand('2', ['a', 'b', 'c']), demand('3', ['a'])]
    expect(distribute(task({ nominations })).shortages).toEqual([
      { nominations: ['1', '3'], reviewers: ['a'], wanted: 4, possible: 2 },
    ])
  })

  it('finds the nominations that are short together where loads are limited', () => {
    // Three nominations need six reviews; a and b may give two each, c is barred from all of them.
    const nominations = ['1', '2', '3'].map((id) => demand(id, ['a', 'b']))
    expect(distribute(task({ nominations, most: 2 })).shortages).toEqual([
      { nominations: ['1', '2', '3'], reviewers: ['a', 'b'], wanted: 6, possible: 4 },
    ])
  })

  it('lets every reviewer meet every other, so that offsets can be compared', () => {
    const reviewers = Array.from({ length: 9 }, (_, index) => `r${index}`)
    const nominations = Array.from({ length: 36 }, (_, index) => demand(String(index), reviewers))
    const met = new Set<string>()
    for (const pair of distribute(task({ reviewers, nominations, each: 3 })).pairs.values())
      for (const one of pair) for (const other of pair) if (one < other) met.add(`${one}${other}`)
    expect(met.size).toBe(36)
  })

  it('distributes 600 nominations to 40 reviewers, three each, within a second', () => {
    const big = largeTask()
    const from = performance.now()
    const made = distribute(big)
    const took = performance.now() - from
    expect(made.shortages).toEqual([])
    expect(spread(loadsOf(made))).toBeLessThanOrEqual(1)
    expect(sound(big, made)).toBe(true)
    expect(took).toBeLessThan(1000)
  })
})

/** Forty reviewers on four panels of ten, 600 nominations over the panels, one pair in eight in conflict. */
function largeTask(): AssignmentTask {
  const reviewers = Array.from({ length: 40 }, (_, index) => `r${index}`)
  const nominations = Array.from({ length: 600 }, (_, index) => {
    const panel = index % 4
    const own = reviewers.filter((_, at) => at % 4 === panel && (at * 31 + index * 17) % 8 !== 0)
    return demand(String(index), own)
  })
  return { reviewers, nominations, each: 3, most: null }
}

/** No pair but an allowed or kept one, none twice. */
function sound({ nominations }: AssignmentTask, { pairs }: Distribution): boolean {
  return nominations.every(({ id, allowed, kept }) => {
    const got = pairs.get(id) ?? []
    return new Set(got).size === got.length && got.every((it) => allowed.includes(it) || kept.includes(it))
  })
}

const NAMES = ['a', 'b', 'c', 'd']
/** Small enough that every distribution can be tried. */
const small = fc
  .record({
    each: fc.integer({ min: 1, max: 3 }),
    most: fc.option(fc.integer({ min: 1, max: 4 })),
    rows: fc.array(
      fc.record({
        allowed: fc.subarray(NAMES),
        kept: fc.subarray(NAMES, { maxLength: 2 }),
        current: fc.subarray(NAMES),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(
    ({ each, most, rows }): AssignmentTask => ({
      reviewers: NAMES,
      nominations: rows.map((row, index) => ({ id: String(index), ...row })),
      each,
      most,
    }),
  )

describe('against every distribution there is', () => {
  it('gives only allowed pairs, exactly as many as wanted, and finds one whenever one exists', () => {
    fc.assert(
      fc.property(small, (given) => {
        const made = distribute(given)
        expect(sound(given, made)).toBe(true)
        expect(made.shortages.length === 0).toBe(everyLoads(given).length > 0)
        if (made.shortages.length === 0)
          for (const { id, kept } of given.nominations)
            expect(made.pairs.get(id)).toHaveLength(Math.max(given.each, kept.length))
      }),
      { numRuns: 600 },
    )
  })

  it('spreads the load as evenly as any of them', () => {
    fc.assert(
      fc.property(small, (given) => {
        const all = everyLoads(given)
        fc.pre(all.length > 0)
        const squares = (loads: readonly number[]) => loads.reduce((sum, it) => sum + it * it, 0)
        const own = loadsOf(distribute(given))
        expect(squares(own)).toBe(Math.min(...all.map(squares)))
        expect(Math.max(...own)).toBe(Math.min(...all.map((it) => Math.max(...it))))
      }),
      { numRuns: 600 },
    )
  })

  it('names short sets that nothing could help: their reviewers are full or used up', () => {
    fc.assert(
      fc.property(small, (given) => {
        for (const { nominations, reviewers, wanted, possible } of distribute(given).shortages) {
          expect(possible).toBeLessThan(wanted)
          const alone = {
            ...given,
            nominations: given.nominations.filter((it) => nominations.includes(it.id)),
          }
          const best = mostPairs(alone, new Set(reviewers), given)
          expect(possible).toBe(best)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(small, (given) => {
        expect(distribute(given)).toEqual(distribute(structuredClone(given)))
      }),
    )
  })
})

/** Loads of every valid distribution, each once. */
function everyLoads({ reviewers, nominations, each, most }: AssignmentTask): number[][] {
  let all = new Map([['', reviewers.map((it) => nominations.filter(({ kept }) => kept.includes(it)).length)]])
  for (const { allowed, kept } of nominations) {
    const free = allowed.filter((it) => !kept.includes(it))
    const next = new Map<string, number[]>()
    for (const chosen of subsets(free, Math.max(0, each - kept.length)))
      for (const loads of all.values()) {
        const after = loads.map((load, at) => load + (chosen.includes(reviewers[at] ?? '') ? 1 : 0))
        const over = after.some((load, at) => load > (most ?? 99) && load > (loads[at] ?? 0))
        if (!over) next.set(after.join(), after)
      }
    all = next
  }
  return [...all.values()]
}

/** The most movable pairs that these nominations could get, whoever else went without. */
function mostPairs(alone: AssignmentTask, among: ReadonlySet<string>, whole: AssignmentTask): number {
  let best = 0
  const standing = new Map(
    NAMES.map((it) => [it, whole.nominations.filter((one) => one.kept.includes(it)).length]),
  )
  const go = (index: number, loads: Map<string, number>, got: number): void => {
    const one = alone.nominations[index]
    if (!one) {
      best = Math.max(best, got)
      return
    }
    const free = one.allowed.filter((it) => among.has(it) && !one.kept.includes(it))
    for (let size = Math.max(0, alone.each - one.kept.length); size >= 0; size -= 1)
      for (const chosen of subsets(free, size)) {
        if (chosen.some((it) => (loads.get(it) ?? 0) >= (alone.most ?? 99))) continue
        go(
          index + 1,
          new Map([...loads].map(([who, load]) => [who, load + (chosen.includes(who) ? 1 : 0)])),
          got + size,
        )
      }
  }
  go(0, standing, 0)
  return best
}

function subsets(of: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return of.flatMap((it, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [it, ...rest]))
}
