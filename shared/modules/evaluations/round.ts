import { z } from 'zod'
import { OrganizationId, PersonId, RoundId, SchemeId } from '../../values/id'
import { Key, SchemeContent, SubjectKind } from './scheme'

/** @file 轮次: one evaluation held with one edition of a scheme, its subjects, its ballot boxes, its steps. */

/** In order. A round goes forward one step at a time, back one step with a reason. */
export const ROUND_STATES = {
  draft: '筹备',
  open: '录票',
  closed: '封票',
  confirmed: '审定',
  published: '公布',
  archived: '归档',
} as const
export const RoundState = z.enum(Object.keys(ROUND_STATES) as [keyof typeof ROUND_STATES])
export type RoundState = z.infer<typeof RoundState>

/** Numbers within a round: given once, never reused. Marks are stored by them. */
export const SubjectNo = z.number().int().min(1)
export const BoxNo = z.number().int().min(1)

/**
 * How a subject is treated, as the rule table of special cases or a person decided. `normal` is graded; `capped` is
 * graded but not above `gradeAtMost`; `comment` 只写评语、不定等次; `pending` 暂不写评语、不定等次; `none` 不参加考核.
 */
export const TREATMENTS = {
  normal: '正常参加',
  capped: '限定等次',
  comment: '只写评语、不定等次',
  pending: '结论前不定等次',
  none: '不参加',
} as const
export const Treatment = z.object({
  kind: z.enum(Object.keys(TREATMENTS) as [keyof typeof TREATMENTS]),
  gradeAtMost: z.string().max(40).default(''),
  /** The case and its source, in words: 试用期（至 2026.12）. '' for `normal`. */
  reason: z.string().max(300).default(''),
})
export type Treatment = z.infer<typeof Treatment>

export const RoundSubject = z.object({
  no: SubjectNo,
  version: z.number().int(),
  kind: SubjectKind,
  personId: PersonId.nullable(),
  /** The person's unit, or the organization itself. */
  organizationId: OrganizationId.nullable(),
  /** As they stood when the round opened; later changes of the records do not reach it. */
  name: z.string(),
  post: z.string(),
  unitName: z.string(),
  treatment: Treatment,
  /** Left out with this reason; '' takes part. */
  excluded: z.string(),
})
export type RoundSubject = z.infer<typeof RoundSubject>

/** 票箱: the ballots of one group, or of one unit within it. Counts are null while nobody has typed them. */
export const Box = z.object({
  no: BoxNo,
  version: z.number().int(),
  group: Key,
  organizationId: OrganizationId.nullable(),
  /** A 班子成员, or with the unit: B 镇村干部（青石镇）. */
  name: z.string(),
  expected: z.number().int().nullable(),
  present: z.number().int().nullable(),
  issued: z.number().int().nullable(),
  returned: z.number().int().nullable(),
  /** One ballot at a time, or totals that were counted on paper. */
  counting: z.enum(['ballots', 'totals']),
  /** Invalid ballots by the count on paper; with `ballots` they are counted. */
  voidTotals: z.number().int(),
  /** Subjects on this box's ballots. */
  subjects: z.number().int(),
  /** Ballots entered: first entry, second entry, invalid ones of the first. */
  first: z.number().int(),
  second: z.number().int(),
  void: z.number().int(),
})
export type Box = z.infer<typeof Box>

/** A subject that a box must not score: 回避. */
export const Recusal = z.object({ box: BoxNo, subject: SubjectNo, reason: z.string().trim().min(1).max(200) })
export type Recusal = z.infer<typeof Recusal>

export const RoundSettings = z.object({
  title: z.string().trim().min(1, '轮次名称未填').max(80),
  year: z.number().int().min(1990).max(2200),
  /** The day of the meeting, '' while it is not fixed. */
  heldOn: z.string().max(12).default(''),
  /** `double`: two people enter independently and every difference is settled before the round closes. */
  entry: z.enum(['single', 'double']).default('double'),
  /** The superior's consent to the larger ceiling: its document, '' without. */
  consent: z.string().max(200).default(''),
})
export type RoundSettings = z.infer<typeof RoundSettings>

export const Round = RoundSettings.extend({
  id: RoundId,
  version: z.number().int(),
  state: RoundState,
  schemeId: SchemeId,
  edition: z.number().int(),
  scheme: SchemeContent,
  subjects: z.number().int(),
  boxes: z.array(Box),
  /** SHA-256 over all valid marks of the sealed tally, hexadecimal; '' before it is sealed. */
  fingerprint: z.string(),
  changedAt: z.string(),
})
export type Round = z.infer<typeof Round>

/** A line of the list of rounds. */
export const RoundRow = Round.omit({ scheme: true, boxes: true, fingerprint: true, consent: true }).extend({
  use: z.string(),
  subject: SubjectKind,
  returned: z.number().int(),
  entered: z.number().int(),
})
export type RoundRow = z.infer<typeof RoundRow>

/** One step a round has taken. */
export const RoundStep = z.object({
  from: RoundState.nullable(),
  to: RoundState,
  at: z.string(),
  accountName: z.string(),
  reason: z.string(),
})
export type RoundStep = z.infer<typeof RoundStep>

/** What stands in the way of a step; `place` is the part of the page that mends it. */
export const Hindrance = z.object({
  message: z.string(),
  remedy: z.string(),
  place: z.enum(['scheme', 'subjects', 'boxes', 'ballots', 'points', 'result']),
})
export type Hindrance = z.infer<typeof Hindrance>
