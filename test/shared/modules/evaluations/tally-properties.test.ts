import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Count, VOID_MARK } from '#shared/modules/evaluations/ballot'
import type { Working } from '#shared/modules/evaluations/result'
import { scoreUnits, type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import {
  ballotBox,
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

/** @file What holds for every tally: rounds at random, marked ballot by ballot. */

/** A cell of a ballot: one of four options, ticked twice, or empty. */
type Cell = 1 | 2 | 3 | 4 | typeof VOID_MARK | null
/** ballots[ballot][subject][leaf] of one box. */
type Papers = Cell[][][]
type Sketch = { weights: number[]; groups: number[]; drop: number; papers: Papers[] }

const LEAVES = ['duty', 'result', 'style'] as const
const KEYS = ['a', 'b', 'c'] as const

const cell = fc.constantFrom<Cell>(1, 1, 2, 2, 3, 4, VOID_MARK, null)
/** Three weights in whole percents that add up to 100. */
const weights = fc
  .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .filter(([a, b]) => a < b)
  .map(([a, b]) => [a, b - a, 100 - b])

const sketch: fc.Arbitrary<Sketch> = fc.integer({ min: 1, max: 5 }).chain((subjects) => {
  const paper = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
    minLength: subjects,
    maxLength: subjects,
  })
  const box = fc.array(paper, { minLength: 3, maxLength: 9 })
  return fc.record({
    weights,
    groups: weights,
    drop: fc.integer({ min: 0, max: 2 }),
    papers: fc.tuple(box, box, box).map((it) => [...it]),
  })
})

/** What the boxes would have counted from these papers. */
function countsOf(papers: readonly Papers[]): Count[] {
  const counts = new Map<string, Count>()
  papers.forEach((box, boxAt) => {
    for (const ballot of box)
      ballot.forEach((leaves, subjectAt) => {
        leaves.forEach((value, leafAt) => {
          if (value === null) return
          const [subject, leaf] = [subjectAt + 1, LEAVES[leafAt] ?? 'duty']
          const key = `${boxAt} ${subject} ${leaf} ${value}`
          const known = counts.get(key) ?? { box: boxAt + 1, subject, leaf, value, n: 0 }
          counts.set(key, { ...known, n: known.n + 1 })
        })
      })
  })
  return [...counts.values()]
}

function inputOf({ weights: parts, groups, drop, papers }: Sketch): TallyInput {
  const subjects = papers[0]?.[0]?.length ?? 0
  return tallyInput({
    scheme: evaluationScheme({
      indicators: LEAVES.map((key, at) => evaluationLeaf({ key, weight: parts[at] ?? 0 })),
      groups: KEYS.map((key, at) =>
        evaluationGroup({ key, weight: groups[at] ?? 0, whenShort: 'redistribute' }),
      ),
      rules: { dropHighest: drop, dropLowest: drop },
    }),
    subjects: Array.from({ length: subjects }, (_, index) => roundSubject(index + 1)),
    boxes: papers.map((box, at) => ballotBox(at + 1, { group: KEYS[at] ?? 'a', ballots: box.length })),
    counts: countsOf(papers),
  })
}

const sum = (list: readonly number[]) => list.reduce((total, it) => total + it, 0)
const withResult = (workings: readonly Working[]) => workings.filter((it) => it.score !== null)

describe('every tally', () => {
  it('is the same in whatever order ballots and counts come', () => {
    fc.assert(
      fc.property(sketch, fc.integer(), (it, seed) => {
        const turned = it.papers.map((box) => box.toReversed())
        const input = inputOf({ ...it, papers: turned })
        const counts = input.counts.toSorted(
          (a, b) => ((a.value * 31 + a.subject * seed) % 7) - ((b.value * 31 + b.subject * seed) % 7),
        )
        expect(tallyRound({ ...input, counts })).toEqual(tallyRound(inputOf(it)))
      }),
    )
  })

  it('conserves weights: groups add up to 1, what the lines bring adds up to the score', () => {
    fc.assert(
      fc.property(sketch, (it) => {
        for (const { groups, lines, score } of withResult(tallyRound(inputOf(it)).workings)) {
          expect(sum(groups.map((group) => group.weight))).toBeCloseTo(1, 9)
          expect(sum(lines.map((line) => line.brings ?? 0))).toBeCloseTo(score ?? 0, 9)
          for (const line of lines) expect(sum(line.groups.map((group) => group.weight))).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('counts every valid ballot once in every cell: marks, void and empty add up', () => {
    fc.assert(
      fc.property(sketch, (it) => {
        for (const { lines } of tallyRound(inputOf(it)).workings)
          for (const line of lines)
            line.groups.forEach((group, at) => {
              const marks = sum(group.counts.map((count) => count.n))
              expect(marks + group.void + group.unfilled).toBe(it.papers[at]?.length)
            })
      }),
    )
  })

  it('never lowers a score, a rank or a grade when a mark of that subject is raised', () => {
    const raised = sketch.chain((it) => {
      const spot = fc.record({
        box: fc.nat(2),
        ballot: fc.nat(8),
        subject: fc.nat(4),
        leaf: fc.nat(2),
      })
      return fc.tuple(fc.constant(it), spot)
    })
    fc.assert(
      fc.property(raised, ([it, at]) => {
        const leaves = it.papers[at.box]?.[at.ballot]?.[at.subject]
        const mark = leaves?.[at.leaf]
        fc.pre(typeof mark === 'number' && mark > 1)
        const before = tallyRound(inputOf(it)).workings[at.subject]
        const papers = structuredClone(it.papers)
        const changed = papers[at.box]?.[at.ballot]?.[at.subject]
        if (changed) changed[at.leaf] = ((mark ?? 2) - 1) as Cell
        const after = tallyRound(inputOf({ ...it, papers })).workings[at.subject]
        fc.pre(before?.score != null && after?.score != null)
        expect(scoreUnits(after?.score ?? 0)).toBeGreaterThanOrEqual(scoreUnits(before?.score ?? 0))
        expect(after?.rank ?? 0).toBeLessThanOrEqual(before?.rank ?? 0)
        const grades = ['好', '较好', '一般', '差']
        expect(grades.indexOf(after?.grade ?? '')).toBeLessThanOrEqual(grades.indexOf(before?.grade ?? ''))
      }),
    )
  })

  it('takes nothing that is missing for zero: without empty and void cells the score is the same', () => {
    fc.assert(
      fc.property(sketch, (it) => {
        const none = { ...it, drop: 0 }
        const input = inputOf(none)
        const marked = input.counts.filter((count) => count.value !== VOID_MARK)
        const padded = input.boxes.map((box) => ({ ...box, valid: box.valid + 40 }))
        const scores = (given: TallyInput) => tallyRound(given).workings.map((working) => working.score)
        expect(scores({ ...input, counts: marked, boxes: padded })).toEqual(scores(input))
      }),
    )
  })

  it('ranks by scores: one more than those with a higher one, equal only for equal ones', () => {
    fc.assert(
      fc.property(sketch, (it) => {
        const ranked = withResult(tallyRound(inputOf(it)).workings)
        const units = ranked.map((working) => scoreUnits(working.score ?? 0))
        ranked.forEach((working, at) => {
          const better = units.filter((other) => other > (units[at] ?? 0)).length
          expect(working.rank).toBe(better + 1)
        })
      }),
    )
  })

  it('stays between the worst and the best mark given', () => {
    fc.assert(
      fc.property(sketch, (it) => {
        for (const { score } of withResult(tallyRound(inputOf(it)).workings)) {
          expect(score).toBeGreaterThanOrEqual(-1e-9)
          expect(score).toBeLessThanOrEqual(100 + 1e-9)
        }
      }),
    )
  })

  it('gives a grade with a ceiling to no more than its places, and to nobody before somebody with a higher score', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((it) => it / 100)
    const rounding = fc.constantFrom('floor' as const, 'round' as const, 'ceil' as const)
    fc.assert(
      fc.property(sketch, share, rounding, fc.boolean(), (it, part, way, decide) => {
        const input = inputOf(it)
        const ceilings = [{ grade: '好', share: part, consentShare: null, rounding: way }]
        const grades = [
          { grade: '好', from: 40, rate: null },
          { grade: '差', from: 0, rate: null },
        ]
        const ceilingTies = decide ? ('decide' as const) : ('below' as const)
        const rules = { ...input.scheme.rules, ceilings, grades, ceilingTies }
        const tally = tallyRound({ ...input, scheme: { ...input.scheme, rules } })
        const [state] = tally.ceilings
        const good = tally.workings.filter((working) => working.grade === '好')
        expect(good.length).toBe(state?.reached)
        expect(good.length).toBeLessThanOrEqual(state?.most ?? -1)
        const least = Math.min(...good.map((working) => scoreUnits(working.score ?? 0)))
        for (const { grade, score } of withResult(tally.workings))
          if (grade === '差') expect(scoreUnits(score ?? 0)).toBeLessThan(least)
        expect(state?.undecided.length === 0 || decide).toBe(true)
      }),
    )
  })
})
