import { z } from 'zod'
import { AwardKey } from './award-key'

/** @file The stages of a 评选方案: what happens in each, who goes on, and by which rules. */

/**
 * How many of a category go on. `undecided` waits for the department: no cycle can start. `all` nobody is left behind but
 * the refused; `number`; `share` of those who came in (half-up); `line` a score at least; `quota` the category's quota
 * times `factor` (差额), rounded up.
 */
export const Pass = z.discriminatedUnion('by', [
  z.object({ by: z.literal('undecided') }),
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('number'), number: z.number().int().min(1).max(10_000) }),
  z.object({ by: z.literal('share'), share: z.number().min(0).max(1) }),
  z.object({ by: z.literal('line'), line: z.number().min(0).max(100) }),
  z.object({ by: z.literal('quota'), factor: z.number().min(1).max(10) }),
])
export type Pass = z.infer<typeof Pass>

/** What happens in a stage. What it is called is the programme's own. */
export const STAGE_KINDS = {
  apply: '申报',
  check: '资格审查',
  review: '专家评分',
  vote: '讨论票决',
  notice: '公示',
  decide: '审定',
  honour: '表彰',
} as const
export const StageKind = z.enum(Object.keys(STAGE_KINDS) as [keyof typeof STAGE_KINDS])
export type StageKind = z.infer<typeof StageKind>

/** How scores of several reviewers become one, and which of the three results decides. */
export const ReviewRule = z.object({
  /** Reviewers for each nomination; null is undecided. */
  reviewers: z.number().int().min(1).max(30).nullable(),
  /** Reviewers' sums left out at both ends, only where there are at least `dropFrom` of them. */
  dropHighest: z.number().int().min(0).max(5),
  dropLowest: z.number().int().min(0).max(5),
  dropFrom: z.number().int().min(1).max(30),
  /** `raw` 原始分 unless the department says otherwise; `corrected` less each reviewer's own offset; `rank` mean place. */
  decides: z.enum(['raw', 'corrected', 'rank']).default('raw'),
  /** Whether a conflict keeps the reviewer from that nomination only, or from its whole category. */
  conflictCovers: z.enum(['nomination', 'category']).default('nomination'),
})
export type ReviewRule = z.infer<typeof ReviewRule>

/** A vote counts when `present` of those due are there; a nomination is carried by more than `majority` of those `of`. */
export const VoteRule = z.object({
  present: z.number().min(0).max(1),
  majority: z.number().min(0).max(1),
  /** `due` 应到 or `present` 实到. */
  of: z.enum(['due', 'present']),
})
export type VoteRule = z.infer<typeof VoteRule>

/** 公示: at least `days`, working or natural; whether the day it goes up counts. */
export const NoticeRule = z.object({
  days: z.number().int().min(1).max(60),
  unit: z.enum(['working', 'natural']),
  countsFirst: z.boolean().default(false),
})
export type NoticeRule = z.infer<typeof NoticeRule>

/** Who of equal candidates goes first: tried in order until one tells them apart; what is left, a person decides. */
export const TIE_RULES = {
  previous: '上一轮得分',
  item: '指定评分项得分',
  highest: '最高分多者',
  vote: '专家票决',
} as const
export const TieRule = z.object({
  by: z.enum(Object.keys(TIE_RULES) as [keyof typeof TIE_RULES]),
  /** The score item's key for `item`. */
  item: z.string().max(30).default(''),
})
export type TieRule = z.infer<typeof TieRule>

export const StageRule = z.object({
  key: AwardKey,
  kind: StageKind,
  label: z.string().trim().min(1, '阶段名称未填').max(40),
  /** Who does it: 专家组, 人才工作领导小组, 市委常委会. */
  actor: z.string().trim().max(60).default(''),
  pass: Pass,
  ties: z.array(TieRule).max(6).default([]),
  review: ReviewRule.nullable().default(null),
  vote: VoteRule.nullable().default(null),
  notice: NoticeRule.nullable().default(null),
  /** Days from its start that are planned for it; null leaves the dates open. */
  days: z.number().int().min(1).max(400).nullable().default(null),
})
export type StageRule = z.infer<typeof StageRule>
