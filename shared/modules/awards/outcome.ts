import { z } from 'zod'
import { NominationId, ObjectionId } from '../../values/id'
import { AwardKey } from './programme'

/** @file What a stage comes to: who goes on and why, votes, objections. */

/** One nomination in one stage: what the rules say, what somebody decided, what stands. */
export const OutcomeRow = z.object({
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: AwardKey,
  categoryLabel: z.string(),
  /** The score or the votes that decide here; null where the stage has none. */
  score: z.number().nullable(),
  place: z.number().int().nullable(),
  /** Stands equal with the last that passes, and no recorded rule tells them apart. */
  tied: z.boolean(),
  /** How the tie was broken, '' none. */
  tieText: z.string(),
  /** Why it cannot pass whatever its score: withdrawn, not eligible, an objection open or upheld. */
  obstacles: z.array(z.string()),
  /** A decision by hand, with its reason. */
  decision: z.object({ passed: z.boolean(), reason: z.string(), by: z.string() }).nullable(),
  /** null where it is undecided yet. */
  passed: z.boolean().nullable(),
  /** 得分 91.33，本类第 2 名，取前 4 名 */
  reason: z.string(),
})
export type OutcomeRow = z.infer<typeof OutcomeRow>

export const CategoryOutcome = z.object({
  category: AwardKey,
  label: z.string(),
  came: z.number().int(),
  /** How many may pass; null where only a line decides. */
  most: z.number().int().nullable(),
  passed: z.number().int(),
  ties: z.number().int(),
  undecided: z.number().int(),
})
export type CategoryOutcome = z.infer<typeof CategoryOutcome>

/** The meeting that votes in a stage. */
export const VoteMeeting = z.object({
  heldOn: z.string().max(12).default(''),
  place: z.string().trim().max(100).default(''),
  chair: z.string().trim().max(40).default(''),
  /** 监票人, 计票人 */
  scrutineers: z.string().trim().max(100).default(''),
  tellers: z.string().trim().max(100).default(''),
  due: z.number().int().min(1).max(1000).nullable(),
  present: z.number().int().min(0).max(1000).nullable(),
  issued: z.number().int().min(0).max(1000).nullable(),
  returned: z.number().int().min(0).max(1000).nullable(),
  minutes: z.string().trim().max(20_000).default(''),
  /** The document or minutes by which a 审定 was decided. */
  document: z.string().trim().max(200).default(''),
})
export type VoteMeeting = z.infer<typeof VoteMeeting>

/** Votes on one nomination; all null is not counted yet. */
export const VoteCount = z.object({
  nominationId: NominationId,
  yes: z.number().int().min(0).max(1000).nullable(),
  no: z.number().int().min(0).max(1000).nullable(),
  abstain: z.number().int().min(0).max(1000).nullable(),
})
export type VoteCount = z.infer<typeof VoteCount>

export const OBJECTION_OUTCOMES = {
  open: '核查中',
  unfounded: '不成立',
  upheld: '成立',
  invalid: '不受理',
} as const
export const ObjectionOutcome = z.enum(Object.keys(OBJECTION_OUTCOMES) as [keyof typeof OBJECTION_OUTCOMES])
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>

export const ObjectionContent = z.object({
  nominationId: NominationId,
  receivedOn: z.string().min(4, '收到日期未填').max(12),
  /** Who objects; '' anonymous. */
  from: z.string().trim().max(100).default(''),
  contact: z.string().trim().max(100).default(''),
  content: z.string().trim().min(1, '反映内容未填').max(4000),
  /** What was looked into and found. */
  finding: z.string().trim().max(4000).default(''),
  outcome: ObjectionOutcome.default('open'),
  closedOn: z.string().max(12).default(''),
})
export type ObjectionContent = z.infer<typeof ObjectionContent>

export const Objection = ObjectionContent.extend({
  id: ObjectionId,
  version: z.number().int(),
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  /** Until when it must be handled, '' undecided; true where it was not handled by then. */
  due: z.string(),
  late: z.boolean(),
  /** Received after the notice had ended; it hinders all the same. */
  afterNotice: z.boolean(),
})
export type Objection = z.infer<typeof Objection>

/** 公示 of the open notice stage: when it went up, when it ends, how many days are left. */
export const NoticeState = z.object({
  startsOn: z.string(),
  /** The last day, by the calendar in force; '' before it went up. */
  endsOn: z.string(),
  daysLeft: z.number().int(),
  over: z.boolean(),
  /** Years within it that the calendar says nothing of: weekends alone were counted. */
  uncovered: z.array(z.number().int()),
  listed: z.number().int(),
  objections: z.number().int(),
  openObjections: z.number().int(),
})
export type NoticeState = z.infer<typeof NoticeState>

/** One that is published, or came so far and cannot be: then `obstacles` says why. */
export const NoticeRow = z.object({
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: AwardKey,
  obstacles: z.array(z.string()),
  openObjections: z.number().int(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

/** A category of a notice, in the order of the programme; its rows by 姓氏笔画. */
export const NoticeGroup = z.object({ category: AwardKey, label: z.string(), rows: z.array(NoticeRow) })
export type NoticeGroup = z.infer<typeof NoticeGroup>
