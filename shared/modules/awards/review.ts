import { z } from 'zod'
import { CycleId, NominationId, ReviewerId } from '../../values/id'
import { AwardKey } from './programme'

export * from './reviewer'

/** @file 评审: reviewers, their conflicts with nominations, who reads what, and the scores that come back. */

/** 回避 reasons. */
export const CONFLICT_KINDS = {
  self: '本人参评',
  kin: '近亲属',
  unit: '同期同单位',
  superior: '上下级',
  class: '同学',
  nominee: '本人推荐',
  declared: '本人申报',
} as const
export const ConflictKind = z.enum(Object.keys(CONFLICT_KINDS) as [keyof typeof CONFLICT_KINDS])
export type ConflictKind = z.infer<typeof ConflictKind>

export const Conflict = z.object({
  reviewerId: ReviewerId,
  reviewerName: z.string(),
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  kind: ConflictKind,
  /** 2015.03 至 2018.06 同在县农业农村局 */
  reason: z.string(),
  /**
   * It rests on equal names or on periods that are not known to the month: 待核. It keeps both apart like any other until
   * somebody looked and put on record that it does not hold.
   */
  toCheck: z.boolean(),
  /** Where conflicts cover the whole category: the nomination that it comes from; null where it is this one itself. */
  through: NominationId.nullable(),
})
export type Conflict = z.infer<typeof Conflict>

/** What somebody put on record about a pair, beside what the records say. */
export const Declaration = z.object({
  reviewerId: ReviewerId,
  reviewerName: z.string(),
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  verdict: z.enum(['conflict', 'clear']),
  reason: z.string(),
})
export type Declaration = z.infer<typeof Declaration>

/** A group of reviewers for some categories in one stage. */
export const PanelMember = z.object({
  reviewerId: ReviewerId,
  name: z.string(),
  unitName: z.string(),
  role: z.enum(['chair', 'member']),
  state: z.enum(['chosen', 'invited', 'accepted', 'declined', 'absent']),
  /** Nominations of the panel's categories that the reviewer must keep away from. */
  conflicts: z.number().int(),
  /** Of these, how many are 待核. */
  toCheck: z.number().int(),
  load: z.number().int(),
  submitted: z.number().int(),
})
export type PanelMember = z.infer<typeof PanelMember>

/** A reviewer who could be chosen for a panel; `toCheck` of the conflicts are to be looked at. */
export const PanelChoice = z.object({
  reviewerId: ReviewerId,
  name: z.string(),
  unitName: z.string(),
  technicalTitle: z.string(),
  fields: z.array(z.string()),
  conflicts: z.number().int(),
  toCheck: z.number().int(),
})
export type PanelChoice = z.infer<typeof PanelChoice>

export const Panel = z.object({
  cycleId: CycleId,
  stage: AwardKey,
  no: z.number().int(),
  version: z.number().int(),
  name: z.string().trim().min(1, '评审组名称未填').max(40),
  categories: z.array(AwardKey),
  members: z.array(PanelMember),
  nominations: z.number().int(),
})
export type Panel = z.infer<typeof Panel>

/** `assigned`; `submitted` all items are there; `recused` 回避 found after; `absent` 缺席. The last two count in no mean. */
export const AssignmentState = z.enum(['assigned', 'submitted', 'recused', 'absent'])
export type AssignmentState = z.infer<typeof AssignmentState>

export const Assignment = z.object({
  reviewerId: ReviewerId,
  reviewerName: z.string(),
  nominationId: NominationId,
  number: z.number().int(),
  /** Given by hand; a new distribution leaves it. */
  byHand: z.boolean(),
  state: AssignmentState,
  stateReason: z.string(),
  /** Both must be kept apart, and the scores would still count. */
  conflicted: z.boolean(),
})
export type Assignment = z.infer<typeof Assignment>

/** A nomination of the stage with everybody who reads it, read it, or had to keep away. */
export const ReviewTask = z.object({
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.string(),
  reviewers: z.array(Assignment.omit({ nominationId: true, number: true })),
})
export type ReviewTask = z.infer<typeof ReviewTask>

/** What a distribution comes to, before it is kept. `impossible` names who blocks whom when none exists. */
export const AssignmentPlan = z.object({
  pairs: z.number().int(),
  /** Of these, how many stand already and stay. */
  kept: z.number().int(),
  most: z.number().int(),
  least: z.number().int(),
  milliseconds: z.number(),
  impossible: z
    .array(
      z.object({
        panel: z.string(),
        /** Nominations that cannot get enough reviewers together, as number and name. */
        nominations: z.array(z.object({ id: NominationId, number: z.number().int(), name: z.string() })),
        /** Reviews that they need together, and how many of them can be had. */
        wanted: z.number().int(),
        possible: z.number().int(),
        text: z.string(),
        remedy: z.string(),
      }),
    )
    .default([]),
})
export type AssignmentPlan = z.infer<typeof AssignmentPlan>

/** A reviewer's scores for one nomination; an item that is missing is null, never zero. */
export const ScoreSheet = z.object({
  reviewerId: ReviewerId,
  nominationId: NominationId,
  number: z.number().int(),
  /** '' where the category is anonymous and the caller a reviewer. */
  name: z.string(),
  unitName: z.string(),
  category: AwardKey,
  version: z.number().int(),
  state: AssignmentState,
  values: z.record(AwardKey, z.number().min(0).max(100).nullable()),
  total: z.number().nullable(),
  comment: z.string(),
})
export type ScoreSheet = z.infer<typeof ScoreSheet>

/** How far a reviewer has come: the only thing about scores that shows while scoring runs. */
export const ScoreProgress = z.object({
  reviewerId: ReviewerId,
  name: z.string(),
  assigned: z.number().int(),
  submitted: z.number().int(),
  recused: z.number().int(),
  absent: z.number().int(),
  /** The pack given out last is older than what is assigned now. */
  stale: z.boolean(),
  issuedAt: z.string(),
})
export type ScoreProgress = z.infer<typeof ScoreProgress>

/** The three results side by side with what they were made of. Scores on 0–100; places count from 1. */
export const ReviewResult = z.object({
  nominationId: NominationId,
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.string(),
  raw: z.number().nullable(),
  corrected: z.number().nullable(),
  /** Mean place among those the same reviewers read, 0–1, the best 1. */
  rank: z.number().nullable(),
  rawPlace: z.number().int().nullable(),
  correctedPlace: z.number().int().nullable(),
  rankPlace: z.number().int().nullable(),
  /** By the rule that decides. */
  place: z.number().int().nullable(),
  /** What each score item comes to over the marks that the raw mean is made of. */
  items: z.record(z.string(), z.number()),
  marks: z.array(
    z.object({
      reviewerId: ReviewerId,
      reviewer: z.string(),
      total: z.number().nullable(),
      /** This reviewer's offset: positive gives more than others. */
      offset: z.number().nullable(),
      /** Place among what this reviewer read in the category, 0–1. */
      rank: z.number().nullable(),
      dropped: z.enum(['', 'highest', 'lowest']),
      /** Left out of the corrected mean, where it may be another one. */
      correctedDropped: z.enum(['', 'highest', 'lowest']),
      state: AssignmentState,
    }),
  ),
  /** Why the deciding figure cannot be worked out, as whole sentences. */
  problems: z.array(z.string()),
  /** What is worth knowing beside it: nothing left out for want of scores, a figure that does not decide missing. */
  remarks: z.array(z.string()),
})
export type ReviewResult = z.infer<typeof ReviewResult>
