import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { CycleId, Grant, NominationId, PreviewId, ReviewerId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { AwardKey } from './programme'
import {
  Assignment,
  AssignmentPlan,
  Conflict,
  Declaration,
  Panel,
  PanelMember,
  Reviewer,
  ReviewerContent,
  ReviewerRow,
  ReviewResult,
  ScoreProgress,
  ScoreSheet,
} from './review'

const READ = { right: 'awards.read', topics: ['reviews', 'nominations', 'cycles'] } as const
const EDIT = { right: 'awards.edit', topics: ['reviews'] } as const
const InStage = z.object({ cycleId: CycleId, stage: AwardKey })
const OnePanel = InStage.extend({ no: z.number().int(), version: z.number().int() })
/** `most`: no reviewer gets more than so many; null without limit. */
const Distribution = InStage.extend({ most: z.number().int().min(1).max(10_000).nullable().default(null) })
const Pair = InStage.extend({ reviewerId: ReviewerId, nominationId: NominationId })

/** 专家库, panels, conflicts and who reads what. */
const reviewers = {
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
  panels: query({ ...READ, input: InStage, output: z.array(Panel) }),
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

export const ScoreImport = z.object({
  previewId: PreviewId,
  sheets: z.array(
    z.object({
      file: z.string(),
      reviewerId: ReviewerId.nullable(),
      reviewer: z.string(),
      scores: z.number().int(),
      /** Nominations scored in full, in part. */
      whole: z.number().int(),
      part: z.number().int(),
      /** Why the sheet does not come in: stale, another cycle's, altered; '' it does. */
      refused: z.string(),
      problems: z.array(z.object({ place: z.string(), text: z.string() })),
    }),
  ),
})
export type ScoreImport = z.infer<typeof ScoreImport>

/** Scores: out on paper and in Excel, back, typed, and what they come to once scoring is closed. */
const scores = {
  scoreProgress: query({ ...READ, input: InStage, output: z.array(ScoreProgress) }),
  /** Whoever types a reviewer's paper sheet sees that reviewer's alone. While scoring runs nobody sees two together. */
  reviewerSheets: query({
    right: 'awards.edit',
    topics: ['reviews'],
    audit: { action: '打开专家评分表', target: 'reviewerId' },
    input: InStage.extend({ reviewerId: ReviewerId }),
    output: z.array(ScoreSheet),
  }),
  saveScore: command({
    ...EDIT,
    audit: { action: '录入专家评分', target: 'reviewerId' },
    input: Pair.extend({
      version: z.number().int(),
      values: ScoreSheet.shape.values,
      comment: z.string().trim().max(2000).default(''),
    }),
    output: ScoreSheet,
  }),
  /** 缺席, 回避 found after the start, or assigned again. Recusal takes the pair's scores away. */
  setAssignmentState: command({
    ...EDIT,
    audit: { action: '登记缺席或回避', target: 'reviewerId' },
    input: Pair.extend({
      state: z.enum(['assigned', 'recused', 'absent']),
      reason: z.string().trim().max(300),
    }),
    output: ScoreSheet,
  }),
  /** What waits for the reviewer who is signed in: stages that are open for scoring. */
  myReviews: query({
    right: 'awards.review',
    topics: ['reviews', 'cycles'],
    input: z.object({}),
    output: z.array(
      InStage.extend({
        title: z.string(),
        stageLabel: z.string(),
        endsOn: z.string(),
        assigned: z.number().int(),
        submitted: z.number().int(),
      }),
    ),
  }),
  mySheets: query({
    right: 'awards.review',
    topics: ['reviews'],
    input: InStage,
    output: z.array(ScoreSheet),
  }),
  saveMyScore: command({
    right: 'awards.review',
    topics: ['reviews'],
    audit: { action: '专家评分', target: 'cycleId' },
    input: InStage.extend({
      nominationId: NominationId,
      version: z.number().int(),
      values: ScoreSheet.shape.values,
      comment: z.string().trim().max(2000).default(''),
    }),
    output: ScoreSheet,
  }),
  /** The form and the materials of one nomination assigned to the caller, without names where the category says so. */
  myMaterials: query({
    right: 'awards.review',
    topics: ['nominations', 'reviews'],
    audit: { action: '专家查看申报材料', target: 'nominationId' },
    input: InStage.extend({ nominationId: NominationId }),
    output: z.object({
      lines: z.array(z.object({ label: z.string(), text: z.string() })),
      attachments: z.array(z.object({ id: z.string(), title: z.string(), mime: z.string() })),
    }),
  }),
  /** Others' totals of one nomination, once the caller's own is in and the stage allows it: closed or later. */
  reviewResults: query({
    ...READ,
    input: InStage.extend({ category: z.string().max(30).default('') }),
    output: z.object({
      /** Scoring still runs: no rows. */
      hidden: z.boolean(),
      decides: z.enum(['raw', 'corrected', 'rank']),
      rows: z.array(ReviewResult),
    }),
  }),
  /** One workbook a reviewer into a folder; each bears a token, so that a stale or foreign one is refused. */
  saveScoreSheets: task({
    right: 'awards.export',
    topics: ['audit', 'reviews'],
    audit: { action: '导出评分工作簿', target: 'cycleId' },
    transaction: 'one',
    input: InStage.extend({ reviewers: z.array(ReviewerId).default([]), grant: Grant }),
    output: z.object({ files: z.number().int() }),
  }),
  /** One PDF a reviewer into a folder: cover, score sheet, each nomination's form and materials with bookmarks. */
  saveReviewPacks: task({
    right: 'awards.export',
    topics: ['audit', 'reviews'],
    audit: { action: '导出评审材料包', target: 'cycleId' },
    transaction: 'none',
    input: InStage.extend({ reviewers: z.array(ReviewerId).default([]), grant: Grant }),
    output: z.object({
      files: z.number().int(),
      pages: z.number().int(),
      /** Materials that cannot stand in a PDF, named with their nomination. */
      left: z.array(z.object({ number: z.number().int(), title: z.string(), reason: z.string() })),
    }),
  }),
  previewScores: task({
    right: 'awards.edit',
    topics: [],
    audit: { action: '读取评分工作簿', target: 'cycleId' },
    transaction: 'none',
    input: InStage.extend({ grants: z.array(Grant).min(1).max(200) }),
    output: ScoreImport,
  }),
  commitScores: command({
    ...EDIT,
    audit: { action: '导入专家评分', target: 'cycleId' },
    input: InStage.extend({ previewId: PreviewId }),
    output: z.object({ sheets: z.number().int(), scores: z.number().int() }),
  }),
}

export const reviews = { ...reviewers, ...scores }
