import { z } from 'zod'
import { AccountId, CycleId, OrganizationId, PersonId, ReviewerId } from '../../values/id'
import { AwardKey } from './programme'

/** @file 专家库: who may be asked to judge, and what conflicts are found by. */

const line = (most: number) => z.string().trim().max(most).default('')

/** A period in a unit or school, from the file where the reviewer is on record. */
export const Stay = z.object({
  name: z.string().trim().min(1).max(100),
  /** The major, or the post. */
  detail: line(100),
  /** Partial dates, '' unknown. */
  from: line(12),
  to: line(12),
})
export type Stay = z.infer<typeof Stay>

export const Relative = z.object({
  relation: line(20),
  name: z.string().trim().min(1).max(40),
  workplace: line(200),
})
export type Relative = z.infer<typeof Relative>

export const ReviewerContent = z.object({
  name: z.string().trim().min(1, '姓名未填').max(40),
  personId: PersonId.nullable().default(null),
  organizationId: OrganizationId.nullable().default(null),
  unitName: line(100),
  post: line(100),
  technicalTitle: line(60),
  /** 专业领域, by which panels are put together. */
  fields: z.array(z.string().trim().max(40)).max(10).default([]),
  phone: line(40),
  identityNumber: line(18),
  /** Of those who are not on record: where they worked, studied, and who is close to them. */
  units: z.array(Stay).max(30).default([]),
  schools: z.array(Stay).max(20).default([]),
  relatives: z.array(Relative).max(30).default([]),
  /** The account with which the reviewer scores on this computer; null where scores come on paper or in Excel. */
  accountId: AccountId.nullable().default(null),
  note: line(500),
})
export type ReviewerContent = z.infer<typeof ReviewerContent>

/** A registration that is typed and not saved: nothing in it need be complete. */
export const ReviewerDraft = z.object({
  content: ReviewerContent.extend({
    name: line(40),
    units: z.array(Stay.extend({ name: line(100) })).max(30),
    schools: z.array(Stay.extend({ name: line(100) })).max(20),
    relatives: z.array(Relative.extend({ name: line(40) })).max(30),
  }),
  baseVersion: z.number().int(),
  savedAt: z.string(),
})
export type ReviewerDraft = z.infer<typeof ReviewerDraft>

export const Reviewer = ReviewerContent.extend({
  id: ReviewerId,
  version: z.number().int(),
  state: z.enum(['active', 'resting']),
})
export type Reviewer = z.infer<typeof Reviewer>

export const ReviewerRow = Reviewer.pick({
  id: true,
  version: true,
  name: true,
  unitName: true,
  post: true,
  technicalTitle: true,
  fields: true,
  personId: true,
  state: true,
}).extend({ cycles: z.number().int(), assignments: z.number().int() })
export type ReviewerRow = z.infer<typeof ReviewerRow>

/** One panel that a reviewer sat on. */
export const PanelSeat = z.object({
  cycleId: CycleId,
  cycleTitle: z.string(),
  stage: AwardKey,
  stageLabel: z.string(),
  panel: z.string(),
  role: z.enum(['chair', 'member']),
  state: z.enum(['chosen', 'invited', 'accepted', 'declined', 'absent']),
  assigned: z.number().int(),
  submitted: z.number().int(),
})
export type PanelSeat = z.infer<typeof PanelSeat>

/** An account that reviews; `reviewerId` whom it belongs to already. */
export const ReviewAccount = z.object({
  id: AccountId,
  name: z.string(),
  reviewerId: ReviewerId.nullable(),
  reviewerName: z.string(),
})
export type ReviewAccount = z.infer<typeof ReviewAccount>
