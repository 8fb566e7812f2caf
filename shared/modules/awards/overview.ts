import { z } from 'zod'
import { CycleId, PersonId, ShortageId } from '../../values/id'

/** @file 急需紧缺岗位目录, members of long standing, and what all awards together look like. */

export const ShortageContent = z.object({
  year: z.number().int().min(1950).max(2100),
  unitName: z.string().trim().min(1, '用人单位未填').max(100),
  organizationId: z.string().nullable().default(null),
  post: z.string().trim().min(1, '岗位名称未填').max(100),
  /** 需求人数 */
  wanted: z.number().int().min(1).max(1000),
  qualification: z.string().trim().max(60).default(''),
  major: z.string().trim().max(200).default(''),
  requirements: z.string().trim().max(1000).default(''),
  treatment: z.string().trim().max(500).default(''),
  level: z.string().trim().max(40).default(''),
})
export type ShortageContent = z.infer<typeof ShortageContent>

/** Somebody who came for a post of the catalogue. */
export const ShortageMatch = z.object({
  no: z.number().int(),
  name: z.string().trim().min(1, '姓名未填').max(40),
  personId: PersonId.nullable(),
  from: z.string().max(12),
  note: z.string().trim().max(300),
})
export type ShortageMatch = z.infer<typeof ShortageMatch>

export const ShortagePost = ShortageContent.extend({
  id: ShortageId,
  version: z.number().int(),
  found: z.number().int(),
  matches: z.array(ShortageMatch),
})
export type ShortagePost = z.infer<typeof ShortagePost>

/** A member whose standing reaches the years of the medal by the day asked. */
export const MedalRow = z.object({
  personId: PersonId,
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  unitName: z.string(),
  partyJoinedOn: z.string(),
  /** Full years at the day asked. */
  years: z.number().int(),
  /** The day the years are reached; as exact as the joining date. */
  reachedOn: z.string(),
  /** The joining date is not exact enough to say whether the years are reached by the day asked. */
  uncertain: z.boolean(),
})
export type MedalRow = z.infer<typeof MedalRow>

/** Somebody on record whose 学历 and 专业 come near what a post of the catalogue asks for. */
export const ShortageCandidate = z.object({
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  /** 大学　华南农业大学园艺专业 */
  text: z.string(),
  /** Already matched with this post. */
  matched: z.boolean(),
})
export type ShortageCandidate = z.infer<typeof ShortageCandidate>

/** Features that nominations and honours are told apart by. */
export const FIGURE_FEATURES = {
  category: '类别',
  unit: '单位',
  sex: '性别',
  age: '年龄',
  qualification: '学历',
  technicalTitle: '职称',
  nominator: '推荐方式',
  year: '年度',
} as const
export const FigureFeature = z.enum(Object.keys(FIGURE_FEATURES) as [keyof typeof FIGURE_FEATURES])
export type FigureFeature = z.infer<typeof FigureFeature>

/** How many there are of each kind along one feature: a chart's bars with the nominations or honours behind them. */
export const AwardFigure = z.object({
  label: z.string(),
  nominations: z.number().int(),
  honours: z.number().int(),
})
export type AwardFigure = z.infer<typeof AwardFigure>

/** One nomination or honour behind a figure. */
export const FigureRecord = z.object({
  id: z.string(),
  of: z.enum(['nominations', 'honours']),
  cycleId: CycleId.nullable(),
  cycleTitle: z.string(),
  categoryLabel: z.string(),
  name: z.string(),
  unitName: z.string(),
})
export type FigureRecord = z.infer<typeof FigureRecord>
