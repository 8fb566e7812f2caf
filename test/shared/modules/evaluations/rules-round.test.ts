import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, RoundState, RoundSubject } from '#shared/modules/evaluations/round'
import { ROUND_STATES } from '#shared/modules/evaluations/round'
import {
  boxHindrances,
  nextState,
  openingHindrances,
  planBoxes,
  previousState,
  quorumOf,
  resultHindrances,
  returnHindrances,
  subjectsOf,
  takesPart,
  turnoutFaults,
  validBallots,
} from '#shared/modules/evaluations/rules'
import type { OrganizationId } from '#shared/values/id'
import {
  ballotBox,
  evaluationGroup,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
} from '#test/builders/evaluation'

const WATER = '01ARZ3NDEKTSV4RRFFQ69G5FA1' as OrganizationId
const TOWN = '01ARZ3NDEKTSV4RRFFQ69G5FA2' as OrganizationId
const none = { kind: 'none', gradeAtMost: '', reason: '新录用' } as const

const of = (no: number, organizationId: OrganizationId, more: Partial<RoundSubject> = {}) =>
  roundSubject(no, { organizationId, unitName: organizationId === WATER ? '县水利局' : '青石镇', ...more })

const byUnit = evaluationScheme({
  groups: [
    evaluationGroup(),
    evaluationGroup({ key: 'b', letter: 'B', name: '职工', weight: 40, covers: 'unit' }),
  ],
})

describe('the order of steps', () => {
  it('goes one step on and one back, and ends', () => {
    expect(nextState('draft')).toBe('open')
    expect(nextState('archived')).toBeNull()
    expect(previousState('draft')).toBeNull()
    for (const state of Object.keys(ROUND_STATES) as RoundState[]) {
      const next = nextState(state)
      if (next) expect(previousState(next)).toBe(state)
    }
  })
})

describe('who stands on ballots', () => {
  it('leaves out the excluded and those a case keeps away, not those without a grade', () => {
    expect(takesPart(roundSubject(1))).toBe(true)
    expect(takesPart(roundSubject(1, { excluded: '回避' }))).toBe(false)
    expect(takesPart(roundSubject(1, { treatment: none }))).toBe(false)
    expect(takesPart(roundSubject(1, { treatment: { ...none, kind: 'pending' } }))).toBe(true)
  })

  it('lists those of the box’s unit, less those it must not score, in their order', () => {
    const subjects = [of(3, TOWN), of(1, WATER), of(2, WATER), of(4, WATER, { excluded: '调出' })]
    const listed = (box: Pick<Box, 'no' | 'organizationId'>) =>
      subjectsOf(box, subjects, [{ box: 2, subject: 2, reason: '配偶' }]).map((it) => it.no)
    expect(listed({ no: 1, organizationId: null })).toEqual([3, 1, 2])
    expect(listed({ no: 2, organizationId: WATER })).toEqual([1])
    expect(listed({ no: 3, organizationId: TOWN })).toEqual([3])
  })
})

describe('laying boxes', () => {
  it('makes one for a group that scores all and one for each unit of those who take part', () => {
    const subjects = [of(1, TOWN), of(2, WATER), of(3, TOWN), of(4, WATER, { treatment: none })]
    expect(planBoxes(byUnit, subjects).map((it) => [it.name, it.organizationId])).toEqual([
      ['A 县委委员', null],
      ['B 职工（青石镇）', TOWN],
      ['B 职工（县水利局）', WATER],
    ])
    expect(planBoxes(byUnit, subjects.slice(3))).toHaveLength(1)
  })

  it('makes none for a group that no leaf on paper belongs to', () => {
    const facts = evaluationLeaf({ score: { by: 'fact', fact: 'x', ladder: [] } })
    expect(planBoxes(evaluationScheme({ indicators: [facts] }), [of(1, TOWN)])).toEqual([])
    const onlyA = evaluationLeaf({ groups: ['a'] })
    const planned = planBoxes(evaluationScheme({ indicators: [onlyA] }), [of(1, TOWN)])
    expect(planned.map((it) => it.group)).toEqual(['a'])
  })

  it('names the box of a village by the village', () => {
    const village = of(1, TOWN, { kind: 'village', name: '柳溪村', unitName: '青石镇' })
    expect(planBoxes(byUnit, [village])[1]?.name).toBe('B 职工（柳溪村）')
  })
})

describe('the arithmetic of a box', () => {
  const messages = (box: Box, quorum = 0) => turnoutFaults(box, quorum).map((it) => it.message)

  it('asks for what is missing before anything else', () => {
    expect(messages(ballotBox(1, { expected: null, issued: null }))).toEqual([
      '“第 1 箱”的应到、发出还没有填。',
    ])
  })

  it('finds each count that is greater than the one before it', () => {
    expect(messages(ballotBox(1, { expected: 9 }))).toEqual(['“第 1 箱”实到 10，多于应到 9。'])
    expect(messages(ballotBox(1, { present: 9 }))).toEqual(['“第 1 箱”发出 10，多于实到 9。'])
    expect(messages(ballotBox(1, { issued: 9 }))).toEqual(['“第 1 箱”收回 10，多于发出 9。'])
    expect(messages(ballotBox(1, { counting: 'totals', voidTotals: 11 }))).toEqual([
      '“第 1 箱”无效 11，多于收回 10。',
    ])
  })

  it('counts two thirds as people do: 14 of 20, exactly 10 of 15', () => {
    expect(quorumOf(20, 2 / 3)).toBe(14)
    expect(quorumOf(15, 2 / 3)).toBe(10)
    expect(quorumOf(15, 0)).toBe(0)
    expect(messages(ballotBox(1, { expected: 15 }), 2 / 3)).toEqual([])
    expect(messages(ballotBox(1, { expected: 16 }), 2 / 3)).toHaveLength(1)
  })

  it('has nothing to say of counts that fall, and valid and void always add up to what came back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }), (numbers) => {
        const [expected = 0, present = 0, issued = 0, returned = 0, voided = 0] = numbers.toSorted(
          (a, b) => b - a,
        )
        const box = ballotBox(1, { expected, present, issued, returned, void: voided })
        expect(turnoutFaults(box, 0)).toEqual([])
        expect((validBallots(box) ?? 0) + voided).toBe(returned)
      }),
    )
  })
})

describe('what keeps a box from being closed', () => {
  const rule = { quorum: 0, entry: 'double' } as const
  const fine = { differing: 0, counted: true }
  const messages = (box: Box, facts = fine, entry: 'single' | 'double' = 'double') =>
    boxHindrances(box, { ...rule, entry }, facts).map((it) => it.message)

  it('is nothing for a box without subjects, or with both entries full and alike', () => {
    expect(messages(ballotBox(1, { subjects: 0, expected: null }))).toEqual([])
    expect(messages(ballotBox(1, { second: 10 }))).toEqual([])
    expect(messages(ballotBox(1), fine, 'single')).toEqual([])
  })

  it('is each entry that lacks or exceeds the ballots returned', () => {
    expect(messages(ballotBox(1, { first: 8, second: 11 }))).toEqual([
      '“第 1 箱”收回 10 张，第一遍已录 8 张，还差 2 张。',
      '“第 1 箱”收回 10 张，第二遍却录了 11 张，多 1 张。',
    ])
    expect(messages(ballotBox(1, { first: 8 }), fine, 'single')).toEqual([
      '“第 1 箱”收回 10 张，已录 8 张，还差 2 张。',
    ])
  })

  it('is the ballots that differ, and totals not yet typed', () => {
    expect(messages(ballotBox(1, { second: 10 }), { ...fine, differing: 3 })).toEqual([
      '“第 1 箱”两遍录入有 3 张不一致。',
    ])
    const totals = ballotBox(1, { counting: 'totals', first: 0 })
    expect(messages(totals, { ...fine, counted: false })).toHaveLength(1)
    expect(messages(totals)).toEqual([])
    expect(messages({ ...totals, voidTotals: 10 }, { ...fine, counted: false })).toEqual([])
  })
})

describe('opening and going back', () => {
  it('names errors of the scheme, nobody, the lost, the homeless and strange grades', () => {
    const capped = { kind: 'capped', gradeAtMost: '称职', reason: '诫勉' } as const
    const subjects = [of(1, WATER, { treatment: capped }), roundSubject(2, { name: '温千山' })]
    const found = openingHindrances(byUnit, subjects, [of(1, WATER, { name: '韩屿' })])
    expect(found.map((it) => it.message)).toEqual([
      '“韩屿”已不在册。',
      '“温千山”没有所在单位，“职工”按单位设的票箱列不进去。',
      expect.stringContaining('限定的最高等次不是本方案的等次'),
    ])
    const nobody = openingHindrances(evaluationScheme({ rules: { denominator: null } }), [], [])
    expect(nobody.map((it) => it.place)).toEqual(['scheme', 'subjects'])
  })

  it('names five and counts the rest', () => {
    const lost = Array.from({ length: 7 }, (_, index) => of(index + 1, WATER, { name: `甲${index}` }))
    expect(openingHindrances(evaluationScheme(), lost, lost)[0]?.message).toBe(
      '“甲0”“甲1”“甲2”“甲3”“甲4”等 7 个对象已不在册。',
    )
  })

  it('goes back to the draft only while no ballot is entered', () => {
    expect(returnHindrances([ballotBox(1, { first: 0 })])).toEqual([])
    expect(returnHindrances([ballotBox(1, { first: 2, second: 1 })])[0]?.message).toContain('3 张')
  })
})

describe('confirming', () => {
  const working = (subject: number, problems: string[]) => ({
    ...{ subject, score: null, rank: null, ranked: 0, grade: '', gradeSteps: [], lines: [], groups: [] },
    ...{ problems, remarks: [] },
  })
  const ceiling = (undecided: number[]) => ({
    ...{ grade: '优秀', base: 5, share: 0.2, most: 1, reached: 0, held: [], undecided },
  })
  const subjects = [of(1, WATER, { name: '韩屿' }), of(2, WATER, { name: '沈知远', excluded: '调出' })]

  it('waits for every score of those who take part, and for ties at a ceiling', () => {
    const tally = {
      workings: [working(1, ['A 组没有有效票。']), working(2, ['没有票。'])],
      ceilings: [ceiling([1])],
    }
    expect(resultHindrances(tally, subjects).map((it) => it.message)).toEqual([
      '“韩屿”没有完整结果：A 组没有有效票。',
      '“韩屿”得分相同，正在“优秀”名额边上，等次未核定。',
    ])
  })

  it('has no objection to a complete result', () => {
    expect(resultHindrances({ workings: [working(1, [])], ceilings: [ceiling([])] }, subjects)).toEqual([])
  })
})
