import { describe, expect, test } from 'vitest'
import type { NoticeState, OutcomeRow } from '#shared/modules/awards/outcome'
import type { StageKind, VoteRule } from '#shared/modules/awards/programme'
import type { ReviewResult } from '#shared/modules/awards/review'
import {
  closeHindrances,
  confirmHindrances,
  highestCounts,
  isQuorate,
  leastVotes,
  nextStageState,
  openHindrances,
  passRuleWords,
  previousStageState,
  type StageFacts,
  votedOf,
} from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { awardStage } from '#test/builders/award'

const ANNA = { number: 1, name: '沈知远' }
const FACTS: StageFacts = {
  came: [ANNA],
  drafts: [],
  unchecked: [],
  objected: [],
  conflicted: [],
  outcome: [],
  review: null,
  vote: null,
  notice: null,
}
const NOTICE: NoticeState = {
  startsOn: '2026.06.08',
  endsOn: '2026.06.15',
  daysLeft: 3,
  over: false,
  uncovered: [],
  listed: 2,
  objections: 0,
  openObjections: 0,
}
const VOTE: VoteRule = { present: 2 / 3, majority: 0.5, of: 'due' }

const confirming = (kind: StageKind, facts: Partial<StageFacts>) =>
  confirmHindrances(awardStage(kind), { ...FACTS, ...facts }).map((it) => it.link)

describe('the steps of a stage', () => {
  test('only a review closes before it is confirmed', () => {
    expect(nextStageState({ state: 'open', kind: 'review' })).toBe('closed')
    expect(nextStageState({ state: 'open', kind: 'vote' })).toBe('confirmed')
    expect(nextStageState({ state: 'confirmed', kind: 'vote' })).toBeNull()
    expect(previousStageState({ state: 'confirmed', kind: 'review' })).toBe('closed')
    expect(previousStageState({ state: 'confirmed', kind: 'notice' })).toBe('open')
    expect(previousStageState({ state: 'waiting', kind: 'notice' })).toBeNull()
  })
})

describe('what hinders a step', () => {
  test('nobody came, except into the first stage', () => {
    expect(openHindrances(awardStage('apply'), { ...FACTS, came: [] })).toEqual([])
    expect(openHindrances(awardStage('review'), { ...FACTS, came: [] })).toHaveLength(1)
  })

  test.each<[string, StageKind, Partial<StageFacts>, string[]]>([
    ['a draft', 'apply', { drafts: [ANNA] }, ['nominations']],
    ['a condition to be checked', 'check', { unchecked: [ANNA] }, ['checks']],
    ['one that came up later', 'honour', { unchecked: [ANNA] }, ['checks']],
    ['an objection, but not before the notice', 'check', { objected: [ANNA] }, []],
    ['an objection', 'notice', { objected: [ANNA], notice: { ...NOTICE, over: true } }, ['notice']],
    ['a notice that runs', 'notice', { notice: NOTICE }, ['notice']],
    [
      'a notice that has not begun',
      'notice',
      { notice: { ...NOTICE, startsOn: '', over: false } },
      ['notice'],
    ],
    ['a conflict found later', 'honour', { conflicted: [ANNA] }, ['panels']],
    ['no document of approval', 'decide', {}, ['vote']],
    ['nothing', 'honour', {}, []],
  ])('%s', (_, kind, facts, links) => {
    expect(confirming(kind, facts)).toEqual(links)
  })

  test('names three and counts the rest', () => {
    const drafts = [1, 2, 3, 4, 5].map((number) => ({ number, name: `第${number}人` }))
    const [only] = confirmHindrances(awardStage('apply'), { ...FACTS, drafts })
    expect(only?.text).toBe('1 号第1人、2 号第2人、3 号第3人等 5 份还是草稿。')
  })

  test('reviewers who are not done, and too few reviewers, each with its remedy', () => {
    const review = { unfinished: [{ reviewer: '温映川', open: 2 }], short: [{ ...ANNA, has: 2 }] }
    expect(closeHindrances(awardStage('review'), { ...FACTS, review }).map((it) => it.text)).toEqual([
      '评审专家温映川还有 2 份没有评完。',
      '1 号沈知远（2／3）的评分不够每份 3 人。',
    ])
  })

  test('those who tie stand in the way of confirming', () => {
    const row = {
      ...ANNA,
      nominationId: 'a' as NominationId,
      tied: true,
      passed: null,
      obstacles: [] as string[],
    }
    const outcome = [row as unknown as OutcomeRow]
    expect(confirming('decide', { outcome })).toEqual(['vote', 'outcome'])
  })
})

describe('votes', () => {
  test.each([
    // Two thirds of 15 are 10, of 16 are 10.67.
    [15, 10, true],
    [15, 9, false],
    [16, 10, false],
    [16, 11, true],
  ])('of %i due, %i present: %s', (due, present, quorate) => {
    expect(isQuorate(VOTE, due, present)).toBe(quorate)
  })

  test.each([
    // More than half of 15 is 8, of 16 is 9; more than two thirds of 15 is 11.
    [0.5, 15, 8],
    [0.5, 16, 9],
    [2 / 3, 15, 11],
  ])('more than %f of %i: at least %i', (majority, base, least) => {
    const rule = { ...VOTE, majority }
    expect(leastVotes(rule, base)).toBe(least)
    expect(votedOf(rule, { due: base, present: base }, { yes: least }).lost).toBe('')
    expect(votedOf(rule, { due: base, present: base }, { yes: least - 1 }).lost).not.toBe('')
  })

  test('what is not counted carries nothing and loses nothing', () => {
    const none = { score: null, measure: null, lost: '' }
    expect(votedOf(VOTE, { due: 15, present: 12 }, { yes: null })).toEqual(none)
    expect(votedOf(VOTE, { due: null, present: 12 }, { yes: 9 })).toEqual(none)
  })
})

test('the highest marks are counted by reviewer within a category', () => {
  const result = (id: string, totals: (number | null)[]) =>
    ({
      nominationId: id,
      category: 'rencai',
      marks: totals.map((total, at) => ({ reviewerId: `r${at}`, total, state: 'submitted' })),
    }) as unknown as ReviewResult
  // Reviewer 0 gives a the most, reviewer 1 gives both the same, reviewer 2 marked b alone.
  const counts = highestCounts([result('a', [90, 80, null]), result('b', [85, 80, 60])])
  expect([...counts]).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})

test('how many pass, in words', () => {
  expect(passRuleWords({ by: 'quota', factor: 1.5 })).toBe('名额的 1.5 倍')
  expect(passRuleWords({ by: 'share', share: 0.3 })).toBe('30%')
  expect(passRuleWords({ by: 'number', number: 4 })).toBe('取前 4 名')
})
