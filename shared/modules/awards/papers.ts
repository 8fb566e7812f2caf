import { z } from 'zod'
import { CycleId, HonourId, NominationId, PersonId, ReviewerId } from '../../values/id'
import { AwardKey } from './programme'

/** @file The papers of an award. One union: what is printed can also be saved as PDF, Word and, for tables, Excel. */

export const AWARD_PAPERS = {
  nomination: '申报（推荐）表',
  roll: '申报汇总表',
  checks: '资格审查表',
  assignment: '评审分工表',
  scores: '专家评分表',
  ranking: '评分汇总表',
  count: '票决计票表',
  shortlist: '入围名单及说明',
  notice: '公示',
  objections: '异议处理登记表',
  approval: '审定表',
  list: '表彰名单',
  certificates: '荣誉证书',
  prizes: '奖金发放表',
  titles: '管理期人选名册',
  dossier: '归入档案第七类材料清单',
  shortage: '急需紧缺岗位目录',
  medal: '党龄名册',
} as const
export type AwardPaperName = keyof typeof AWARD_PAPERS

const cycle = { cycleId: CycleId }
const stage = { ...cycle, stage: AwardKey }
const some = z.array(NominationId).max(5000).default([])

/** Lists left empty stand for all. */
export const AwardPaper = z.discriminatedUnion('paper', [
  z.object({ paper: z.literal('nomination'), ...cycle, nominations: some }),
  z.object({ paper: z.literal('roll'), ...cycle, category: z.string().max(30).default('') }),
  z.object({ paper: z.literal('checks'), ...cycle, refusedOnly: z.boolean().default(false) }),
  z.object({ paper: z.literal('assignment'), ...stage }),
  z.object({ paper: z.literal('scores'), ...stage, reviewers: z.array(ReviewerId).max(1000).default([]) }),
  z.object({ paper: z.literal('ranking'), ...stage }),
  z.object({ paper: z.literal('count'), ...stage, blank: z.boolean().default(false) }),
  z.object({ paper: z.literal('shortlist'), ...stage }),
  z.object({
    paper: z.literal('notice'),
    ...stage,
    phone: z.string().max(100).default(''),
    address: z.string().max(200).default(''),
  }),
  z.object({ paper: z.literal('objections'), ...cycle }),
  z.object({ paper: z.literal('approval'), ...stage }),
  z.object({ paper: z.literal('list'), ...cycle }),
  z.object({ paper: z.literal('certificates'), ...cycle, honours: z.array(HonourId).max(5000).default([]) }),
  z.object({ paper: z.literal('prizes'), ...cycle, batch: z.string().max(40).default('') }),
  z.object({ paper: z.literal('titles'), on: z.string().max(12) }),
  z.object({ paper: z.literal('dossier'), ...cycle }),
  z.object({ paper: z.literal('shortage'), year: z.number().int() }),
  z.object({
    paper: z.literal('medal'),
    on: z.string().max(12),
    /** Only those who reach the years on this day or later; '' for all. */
    from: z.string().max(12).default(''),
    years: z.number().int(),
    personIds: z.array(PersonId).max(5000).default([]),
  }),
])
export type AwardPaper = z.infer<typeof AwardPaper>
