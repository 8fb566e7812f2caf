import { z } from 'zod'
import {
  CycleId,
  HonourId,
  NominationId,
  OrganizationId,
  PersonId,
  PrizeId,
  TitleReviewId,
} from '../../values/id'
import { AwardSubject, Money } from './programme'

/** @file 表彰: who was awarded what, the prize money, and what follows in the years after. */

/** `held`; `ended` its term is over or it ended early in honour; `withdrawn` 撤销. */
export const HONOUR_STATES = { held: '有效', ended: '期满（退出）', withdrawn: '已撤销' } as const
export const HonourState = z.enum(Object.keys(HONOUR_STATES) as [keyof typeof HONOUR_STATES])
export type HonourState = z.infer<typeof HonourState>

export const Honour = z.object({
  id: HonourId,
  version: z.number().int(),
  /** null for awards of the past that were entered by hand. */
  cycleId: CycleId.nullable(),
  nominationId: NominationId.nullable(),
  programmeTitle: z.string(),
  cycleTitle: z.string(),
  /** 第 n 届, 0 unknown. */
  no: z.number().int(),
  year: z.number().int(),
  categoryLabel: z.string(),
  subject: AwardSubject,
  name: z.string(),
  unitName: z.string(),
  personId: PersonId.nullable(),
  organizationId: OrganizationId.nullable(),
  awardedOn: z.string(),
  document: z.string(),
  certificateNo: z.string(),
  /** 管理期, '' none. */
  termFrom: z.string(),
  termTo: z.string(),
  state: HonourState,
  stateOn: z.string(),
  stateReason: z.string(),
  /** Written into 奖惩 of the person's file. */
  filed: z.boolean(),
  /** Still to be put into class 7 of the dossier. */
  dossierDue: z.boolean(),
})
export type Honour = z.infer<typeof Honour>

const line = (most: number) => z.string().trim().max(most).default('')

/** An award of the past, entered so that history and duplicates know it. */
export const PastHonour = z.object({
  programmeTitle: z.string().trim().min(1, '评选名称未填').max(80),
  cycleTitle: line(100),
  no: z.number().int().min(0).max(200).default(0),
  year: z.number().int().min(1950).max(2100),
  categoryLabel: z.string().trim().min(1, '类别未填').max(40),
  subject: AwardSubject,
  name: z.string().trim().min(1, '姓名（名称）未填').max(100),
  unitName: line(100),
  personId: PersonId.nullable(),
  organizationId: OrganizationId.nullable(),
  awardedOn: line(12),
  document: line(200),
  certificateNo: line(60),
  termFrom: line(12),
  termTo: line(12),
  /** '' leaves the number on record as it is. */
  identityNumber: line(18),
})
export type PastHonour = z.infer<typeof PastHonour>

export const TITLE_GRADES = { excellent: '优秀', passed: '合格', failed: '不合格' } as const
export const TitleGrade = z.enum(Object.keys(TITLE_GRADES) as [keyof typeof TITLE_GRADES])
export type TitleGrade = z.infer<typeof TitleGrade>

/** 管理期年度考核 */
export const TitleReview = z.object({
  id: TitleReviewId,
  version: z.number().int(),
  honourId: HonourId,
  year: z.number().int().min(1950).max(2100),
  grade: TitleGrade,
  reviewedOn: z.string().max(12),
  note: z.string().trim().max(1000),
})
export type TitleReview = z.infer<typeof TitleReview>

/** Somebody in a 管理期, with the review of the year asked for and how the last one ended. */
export const TitleRow = z.object({
  honour: Honour,
  review: TitleReview.nullable(),
  /** 2025 合格, '' none yet. */
  last: z.string(),
})
export type TitleRow = z.infer<typeof TitleRow>

/** Somebody whose title asks for something: a review of a year, the end of the term, an exit after failed years. */
export const TitleDue = z.object({
  honourId: HonourId,
  name: z.string(),
  unitName: z.string(),
  categoryLabel: z.string(),
  kind: z.enum(['review', 'expiring', 'expired', 'exit']),
  year: z.number().int(),
  due: z.string(),
  text: z.string(),
})
export type TitleDue = z.infer<typeof TitleDue>

/** `due` 应发, `paid` 已发, `stopped` 停发, `recover` 待追回, `recovered` 已追回. */
export const PRIZE_STATES = {
  due: '应发',
  paid: '已发',
  stopped: '停发',
  recover: '待追回',
  recovered: '已追回',
} as const
export const PrizeState = z.enum(Object.keys(PRIZE_STATES) as [keyof typeof PRIZE_STATES])
export type PrizeState = z.infer<typeof PrizeState>

/** One payment. `net` is gross less tax and is worked out, never typed apart. */
export const PrizeContent = z.object({
  honourId: HonourId,
  /** 一次性奖金, 年度津贴, 项目资助 */
  item: z.string().trim().min(1, '发放项目未填').max(40),
  gross: Money,
  tax: Money,
  /** 依据文件 */
  basis: z.string().trim().max(200).default(''),
  /** The payee's account with all but the last four digits masked. */
  account: z.string().trim().max(40).default(''),
  payee: z.string().trim().max(100).default(''),
  batch: z.string().trim().max(40).default(''),
  voucher: z.string().trim().max(60).default(''),
  approvedBy: z.string().trim().max(60).default(''),
  paidOn: z.string().max(12).default(''),
  state: PrizeState.default('due'),
  note: z.string().trim().max(500).default(''),
})
export type PrizeContent = z.infer<typeof PrizeContent>

export const Prize = PrizeContent.extend({
  id: PrizeId,
  version: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  categoryLabel: z.string(),
  net: Money,
  /** Withdrawn honours are paid nothing. */
  honourState: HonourState,
  /** 就高不重复: other payments of the same kind to the same one, and what the nomination says was received. */
  warnings: z.array(z.string()),
})
export type Prize = z.infer<typeof Prize>

/**
 * What the ledger of a cycle comes to: what is due, paid or to be recovered counts, what was stopped or came back does
 * not. `over` is by how much the budget is passed.
 */
export const PrizeSums = z.object({
  budget: Money.nullable(),
  gross: Money,
  tax: Money,
  net: Money,
  paid: Money,
  /** 待追回 */
  recover: Money,
  left: z.number().int().nullable(),
  over: Money,
  /** The consent with which the budget was passed, '' none. */
  consent: z.string(),
})
export type PrizeSums = z.infer<typeof PrizeSums>
