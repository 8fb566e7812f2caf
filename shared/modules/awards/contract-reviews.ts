import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { CycleId, NominationId, ReviewerId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { AwardKey } from './programme'
import {
  Assignment,
  AssignmentPlan,
  Conflict,
  Declaration,
  Panel,
  PanelChoice,
  PanelMember,
  PanelSeat,
  ReviewAccount,
  Reviewer,
  ReviewerContent,
  ReviewerDraft,
  ReviewerRow,
  ReviewTask,
} from './review'

const READ = { right: 'awards.read', topics: ['reviews', 'nominations', 'cycles'] } as const
const EDIT = { right: 'awards.edit', topics: ['reviews'] } as const
const InStage = z.object({ cycleId: CycleId, stage: AwardKey })
const OnePanel = InStage.extend({ no: z.number().int(), version: z.number().int() })
/** `most`: no reviewer gets more than so many; null without limit. */
const Distribution = InStage.extend({ most: z.number().int().min(1).max(10_000).nullable().default(null) })
const Pair = InStage.extend({ reviewerId: ReviewerId, nominationId: NominationId })

/** 专家库, panels, conflicts and who reads what. */
export const reviews = {
  reviewers: query({
    ...READ,
    input: Slice.extend({ text: z.string().max(60).default(''), resting: z.boolean().default(false) }),
    output: pageOf(ReviewerRow),
  }),
  reviewer: query({ ...READ, input: z.object({ id: ReviewerId }), output: Reviewer }),
  saveReviewer: command({
    ...EDIT,
    audit: { action: '登记评审专家' },
    input: z.object({ id: ReviewerId.nullable(), version: z.number().int(), content: ReviewerContent }),
    output: Reviewer,
  }),
  restReviewer: command({
    ...EDIT,
    audit: { action: '停用或恢复评审专家', target: 'id' },
    input: z.object({ id: ReviewerId, version: z.number().int(), resting: z.boolean() }),
    output: Reviewer,
  }),
  /** What the caller typed and has not saved, of one reviewer or of a new one (null). */
  reviewerDraft: query({
    right: 'awards.edit',
    topics: [],
    input: z.object({ id: ReviewerId.nullable() }),
    output: ReviewerDraft.nullable(),
  }),
  keepReviewerDraft: command({
    right: 'awards.edit',
    topics: [],
    audit: 'draft',
    input: ReviewerDraft.omit({ savedAt: true }).extend({ id: ReviewerId.nullable() }),
    output: z.object({ savedAt: z.string() }),
  }),
  dropReviewerDraft: command({
    right: 'awards.edit',
    topics: [],
    audit: 'draft',
    input: z.object({ id: ReviewerId.nullable() }),
    output: z.object({}),
  }),
  /** The panels a reviewer sat on, the latest first. */
  reviewerHistory: query({ ...READ, input: z.object({ id: ReviewerId }), output: z.array(PanelSeat) }),
  /** Accounts of the role 评审专家, and whom each one already belongs to. */
  reviewAccounts: query({
    right: 'awards.edit',
    topics: ['accounts', 'reviews'],
    input: z.object({}),
    output: z.array(ReviewAccount),
  }),
  panels: query({ ...READ, input: InStage, output: z.array(Panel) }),
  /** Who could be invited to judge these categories, with what each would have to keep away from. */
  panelChoices: query({
    right: 'awards.read',
    topics: ['reviews', 'nominations', 'people', 'organizations', 'award-standards'],
    input: InStage.extend({ categories: z.array(AwardKey) }),
    output: z.array(PanelChoice),
  }),
  /** `no` null makes a new one. */
  savePanel: command({
    ...EDIT,
    audit: { action: '保存评审组', target: 'cycleId' },
    input: InStage.extend({
      no: z.number().int().nullable(),
      version: z.number().int(),
      name: z.string().trim().min(1, '评审组名称未填').max(40),
      categories: z.array(AwardKey).min(1, '负责的类别未选'),
      members: z.array(PanelMember.pick({ reviewerId: true, role: true, state: true })).max(200),
    }),
    output: z.array(Panel),
  }),
  removePanel: command({
    ...EDIT,
    audit: { action: '删除评审组', target: 'cycleId' },
    input: OnePanel,
    output: z.array(Panel),
  }),
  /** Every reviewer in question against every nomination, found before anyone is invited. */
  conflicts: query({
    right: 'awards.read',
    topics: ['reviews', 'nominations', 'people', 'organizations', 'award-standards'],
    input: InStage.extend({
      reviewerId: ReviewerId.nullable().default(null),
      nominationId: NominationId.nullable().default(null),
    }),
    output: z.array(Conflict),
  }),
  /**
   * `conflict`: 专家本人申报 or found otherwise. `clear`: what stood 待核 was looked at and does not hold. An empty reason
   * takes back what was declared. The pair's scores do not count from then on.
   */
  declareConflict: command({
    ...EDIT,
    audit: { action: '登记回避', target: 'cycleId' },
    input: Pair.extend({
      reason: z.string().trim().max(300),
      verdict: z.enum(['conflict', 'clear']).default('conflict'),
    }),
    output: z.array(Conflict),
  }),
  declarations: query({ ...READ, input: InStage, output: z.array(Declaration) }),
  /** Takes out of the reckoning what was assigned before its conflict came to light. */
  recuseConflicts: command({
    ...EDIT,
    audit: { action: '按回避停止计分', target: 'cycleId' },
    input: InStage,
    output: z.object({ recused: z.number().int() }),
  }),
  assignments: query({ ...READ, input: InStage, output: z.array(Assignment) }),
  /** The same by nomination; those that nobody was given are among them. */
  reviewTasks: query({ ...READ, input: InStage, output: z.array(ReviewTask) }),
  /** Works out a distribution without keeping it. */
  planAssignment: query({ ...READ, input: Distribution, output: AssignmentPlan }),
  /** Distributes anew; what was given by hand or is submitted stays. */
  distribute: command({
    ...EDIT,
    audit: { action: '分配评审任务', target: 'cycleId' },
    input: Distribution,
    output: AssignmentPlan,
  }),
  assign: command({
    ...EDIT,
    audit: { action: '指定评审专家', target: 'cycleId' },
    input: Pair.extend({ assigned: z.boolean() }),
    output: z.array(Assignment),
  }),
}
