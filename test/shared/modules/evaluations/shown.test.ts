import { describe, expect, it } from 'vitest'
import { leversOf, mayTryOut, tallyRound } from '#shared/modules/evaluations/rules'
import {
  ballotBox,
  counts,
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

/** A, B and C with so many ballots each, every one of them 好 from A, 较好 from B, 一般 from C. */
function voted(a: number, b: number, c: number) {
  const groups = [
    evaluationGroup({ weight: 50 }),
    evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 30 }),
    evaluationGroup({ key: 'c', letter: 'C', name: '群众代表', weight: 20 }),
  ].filter((_, index) => [a, b, c][index] !== 0)
  return tallyInput({
    scheme: evaluationScheme({ indicators: [evaluationLeaf({ weight: 100 })], groups }),
    subjects: [roundSubject(1), roundSubject(2)],
    boxes: [
      ballotBox(1, { ballots: a }),
      ballotBox(2, { group: 'b', ballots: b }),
      ballotBox(3, { group: 'c', ballots: c }),
    ],
    counts: [1, 2].flatMap((no) => [
      ...counts(1, no, 'duty', { 1: a }),
      ...counts(2, no, 'duty', { 2: b }),
      ...counts(3, no, 'duty', { 3: c }),
    ]),
  })
}

const shown = (input: ReturnType<typeof voted>) => {
  const working = tallyRound(input).workings[0]
  return {
    ...{ score: working?.score, line: working?.lines[0]?.score },
    groups: working?.groups.map((it) => it.score),
    means: working?.lines[0]?.groups.map((it) => it.mean),
    hidden: working?.lines[0]?.groups.map((it) => it.hidden),
    remarks: working?.remarks,
  }
}

describe('fewer ballots than may be shown', () => {
  it('show everything where all groups have enough', () => {
    // 0.5 × 100 + 0.3 × 80 + 0.2 × 60 = 86
    expect(shown(voted(10, 5, 3))).toMatchObject({
      ...{ hidden: [false, false, false], groups: [100, 80, 60], remarks: [] },
    })
  })

  it('close the group, and the next smallest with it, lest subtracting lays it open', () => {
    // C has 2. With A and B in the open, (86 − 0.5 × 100 − 0.3 × 80) ÷ 0.2 would be C's score.
    const found = shown(voted(10, 5, 2))
    expect(found.score).toBeCloseTo(86, 10)
    expect(found.hidden).toEqual([false, true, true])
    expect(found.groups).toEqual([100, null, null])
    expect(found.means).toEqual([100, null, null])
    expect(found.remarks).toEqual([
      'C 群众代表的有效票少于 3 张，不单独显示；为防倒推，B 镇村干部也只计入合计。',
    ])
  })

  it('close two small groups alone when they have enough together', () => {
    expect(shown(voted(10, 2, 2))).toMatchObject({ hidden: [false, true, true] })
    expect(shown(voted(10, 2, 2)).remarks).toEqual([
      'B 镇村干部、C 群众代表的有效票少于 3 张，不单独显示，只计入合计。',
    ])
  })

  it('give no counts of a closed group, not even how many left it empty', () => {
    const [, b, c] = tallyRound(voted(10, 5, 2)).workings[0]?.lines[0]?.groups ?? []
    for (const group of [b, c])
      expect(group).toMatchObject({ counts: [], void: 0, unfilled: 0, base: 0, mean: null })
  })

  it('give no result at all where the whole rests on them', () => {
    const { workings } = tallyRound(voted(2, 0, 0))
    expect(workings[0]).toMatchObject({
      ...{ score: null, rank: null, grade: '', problems: ['有效票少于 3 张，结果不显示。'] },
    })
    expect(JSON.stringify(workings[0]?.lines)).not.toContain('100,')
    expect(workings[0]?.lines[0]).toMatchObject({ score: null, brings: null })
  })

  it('close all lines where a leaf is theirs alone, and show the whole only', () => {
    const input = voted(10, 0, 2)
    const leaves = [
      evaluationLeaf({ weight: 50, groups: ['a'] }),
      evaluationLeaf({ key: 'result', label: '成效', weight: 50, groups: ['c'] }),
    ]
    const scheme = { ...input.scheme, indicators: leaves }
    const more = [1, 2].flatMap((no) => counts(3, no, 'result', { 3: 2 }))
    const { workings } = tallyRound({ ...input, scheme, counts: [...input.counts, ...more] })
    // 0.5 × 100 + 0.5 × 60 = 80
    expect(workings[0]?.score).toBeCloseTo(80, 10)
    expect(workings[0]?.lines.map((it) => it.score)).toEqual([null, null])
    expect(workings[0]?.groups.map((it) => it.score)).toEqual([null, null])
  })

  it('allow no other weights: two results are two equations', () => {
    expect(mayTryOut(voted(10, 5, 3))).toBe(true)
    expect(mayTryOut(voted(10, 5, 2))).toBe(false)
    expect(
      leversOf(voted(10, 5, 2))(1).filter((it) => it.text.includes('权重') || it.text.includes('不计')),
    ).toEqual([])
  })
})
