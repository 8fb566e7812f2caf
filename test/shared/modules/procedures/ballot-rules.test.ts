import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotRule } from '#shared/modules/procedures/procedure'
import type { StepBallot, StepPerson } from '#shared/modules/procedures/record'
import { ballotResult, EMPTY_BALLOT, leastOf } from '#shared/modules/procedures/rules-ballot'

const share = (of: 'due' | 'present', parts: number, whole: number, over: boolean) => ({
  of,
  parts,
  whole,
  over,
  basis: '',
})

const ELECTION: BallotRule = {
  mode: 'election',
  secret: true,
  quorum: share('due', 4, 5, false),
  majority: share('present', 1, 2, true),
  surplus: { parts: 1, whole: 5, basis: '' },
  candidates: 'candidate',
}

const votes = (more: Partial<StepBallot>): StepBallot => ({
  ...EMPTY_BALLOT,
  due: 50,
  present: 40,
  sent: 40,
  returned: 40,
  valid: 39,
  seats: 5,
  ...more,
})

const candidates = (counts: number[], elected: number[]): StepPerson[] =>
  counts.map((count, at) => ({
    role: 'candidate',
    personId: null,
    name: `候选人${at + 1}`,
    note: '',
    votes: count,
    elected: elected.includes(at),
  }))

describe('an election', () => {
  it('is valid with four fifths present, and seats those with over half of the present', () => {
    // 40 of 50 are four fifths; over half of 40 is 21.
    const result = ballotResult(ELECTION, votes({}), candidates([39, 38, 30, 25, 21, 20], [0, 1, 2, 3, 4]))
    expect(result.problems).toEqual([])
    expect(result.quorum).toMatchObject({ count: 40, need: 40, met: true })
    expect(result.eligible.map((it) => it.name)).toEqual([
      '候选人1',
      '候选人2',
      '候选人3',
      '候选人4',
      '候选人5',
    ])
    expect(result.carried).toBe(true)
    expect(ballotResult(ELECTION, votes({ present: 39, sent: 39, returned: 39 }), []).quorum?.met).toBe(false)
  })

  it('wants a fifth more candidates than seats', () => {
    const { problems } = ballotResult(ELECTION, votes({}), candidates([30, 30, 30, 30, 30], [0, 1, 2, 3, 4]))
    expect(problems).toEqual(['应选 5 名，候选人应不少于 6 名（差额 1/5），现为 5 名。'])
  })

  it('does not let anyone be marked past the votes', () => {
    const few = ballotResult(ELECTION, votes({ seats: 2 }), candidates([30, 25, 20], [0, 2]))
    expect(few.problems).toEqual([
      '候选人3得 20 票，不够当选票数。',
      '候选人2得 25 票，多于已当选者，应当选。',
    ])
    const tie = ballotResult(ELECTION, votes({ seats: 2 }), candidates([30, 25, 25], [0]))
    expect(tie.problems).toEqual(['候选人2、候选人3票数相等（25 票），名额不够，应就票数相等者再次投票。'])
    const many = ballotResult(ELECTION, votes({ seats: 2 }), candidates([30, 29, 28], [0, 1, 2]))
    expect(many.problems).toEqual(['应选 2 名，标记当选 3 名。'])
  })

  it('says which numbers contradict each other', () => {
    const { problems } = ballotResult(ELECTION, votes({ returned: 41 }), candidates([42], []))
    expect(problems).toContain('收回票数 41 多于发出票数 40。')
    expect(problems).toContain('候选人1得 42 票，多于有效票数 39。')
  })

  it('follows no order of votes in a recommendation', () => {
    const rule: BallotRule = { ...ELECTION, mode: 'recommend', majority: null, surplus: null }
    const result = ballotResult(rule, votes({ seats: null }), candidates([5, 30], [0]))
    expect(result.problems).toEqual([])
  })
})

describe('shares', () => {
  it('properties: the least count meets the share and one less does not', () => {
    const shares = fc.record({
      parts: fc.integer({ min: 1, max: 5 }),
      whole: fc.integer({ min: 1, max: 6 }),
      over: fc.boolean(),
    })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5000 }), ({ parts, whole, over }, base) => {
        const need = leastOf({ of: 'due', parts, whole, over, basis: '' }, base)
        const meets = (count: number) => (over ? count * whole > base * parts : count * whole >= base * parts)
        expect(meets(need)).toBe(true)
        expect(meets(need - 1)).toBe(false)
      }),
    )
  })
})
