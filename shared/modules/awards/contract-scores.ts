import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { AttachmentId, CycleId, Grant, NominationId, PreviewId, ReviewerId } from '../../values/id'
import { AwardKey, Category } from './programme'
import { ReviewResult, ScoreProgress, ScoreSheet } from './review'

const READ = { right: 'awards.read', topics: ['reviews', 'nominations', 'cycles'] } as const
const EDIT = { right: 'awards.edit', topics: ['reviews'] } as const
const InStage = z.object({ cycleId: CycleId, stage: AwardKey })
const Pair = InStage.extend({ reviewerId: ReviewerId, nominationId: NominationId })

export const ScoreImport = z.object({
  previewId: PreviewId,
  sheets: z.array(
    z.object({
      file: z.string(),
      reviewerId: ReviewerId.nullable(),
      reviewer: z.string(),
      scores: z.number().int(),
      /** Nominations scored in full, in part, and those whose stored scores it would change. */
      whole: z.number().int(),
      part: z.number().int(),
      replaced: z.number().int(),
      /** Why the sheet does not come in: stale, another cycle's, altered; '' it does. */
      refused: z.string(),
      problems: z.array(z.object({ place: z.string(), text: z.string() })),
    }),
  ),
})
export type ScoreImport = z.infer<typeof ScoreImport>

/** What a reviewer scores: the own sheets and the items of their categories, and nothing of anybody else. */
export const MyDesk = z.object({
  title: z.string(),
  stageLabel: z.string(),
  endsOn: z.string(),
  /** False once scoring has ended: what was scored can be looked at. */
  open: z.boolean(),
  categories: z.array(Category.pick({ key: true, label: true, anonymous: true, scores: true })),
  sheets: z.array(ScoreSheet),
})
export type MyDesk = z.infer<typeof MyDesk>

/** Scores: out on paper and in Excel, back, typed, and what they come to once scoring is closed. */
export const scores = {
  scoreProgress: query({ ...READ, input: InStage, output: z.array(ScoreProgress) }),
  /**
   * Whoever types a reviewer's paper sheet sees that reviewer's alone. While scoring runs nobody sees two together. On
   * record each time it is opened, and so not asked for again with each score that is stored.
   */
  reviewerSheets: query({
    right: 'awards.edit',
    topics: [],
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
    output: MyDesk,
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
  /** One of these materials in base64, to be looked at in the window. */
  myAttachment: query({
    right: 'awards.review',
    topics: ['nominations', 'reviews'],
    audit: { action: '专家查看申报附件', target: 'nominationId' },
    input: InStage.extend({ nominationId: NominationId, attachmentId: AttachmentId }),
    output: z.object({ mime: z.string(), title: z.string(), base64: z.string() }),
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
