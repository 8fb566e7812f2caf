import { z } from 'zod'
import { EnterpriseId, OrganizationId, VillageId } from '../../values/id'
import { Day } from './party'
import { COVERAGE_KEYS, VILLAGE_TRAIT_KEYS } from './party-words'

const Count = z.number().int().min(0).max(99_999_999).nullable()

export const VillageContent = z.object({
  kind: z.enum(['village', 'community']),
  name: z.string().trim().min(1, '村（社区）名称未填').max(60),
  code: z.string().trim().max(30),
  townId: OrganizationId,
  households: Count,
  population: Count,
  remark: z.string().trim().max(500),
})
export type VillageContent = z.infer<typeof VillageContent>

export const VillageMark = z.object({
  trait: z.enum(VILLAGE_TRAIT_KEYS),
  from: z.iso.date({ error: '起始日期写成 2026.11.20' }),
  to: Day,
  source: z.string().trim().max(100),
})
export type VillageMark = z.infer<typeof VillageMark>

/** Money by source: 上级补助, 财政投入, 党费补充; of a project also its name and the day it was done. Yuan. */
export const VillageFund = z.object({
  kind: z.enum(['fund', 'project']),
  source: z.string().trim().min(1, '来源未填').max(40),
  name: z.string().trim().max(100),
  amount: z.number().int().min(0).max(99_999_999_999),
  doneOn: Day,
})
export type VillageFund = z.infer<typeof VillageFund>

/** One year: yuan, square metres, stars; null where nothing is on record. Targets are those set for that year. */
export const VillageYear = z.object({
  year: z.number().int().min(1990).max(2100),
  income: z.number().int().min(0).max(99_999_999_999).nullable(),
  incomeTarget: z.number().int().min(0).max(99_999_999_999).nullable(),
  premises: z.number().int().min(0).max(999_999).nullable(),
  premisesTarget: z.number().int().min(0).max(999_999).nullable(),
  stars: z.number().int().min(1).max(10).nullable(),
  workers: z.number().int().min(0).max(999).nullable(),
  note: z.string().trim().max(300),
  funds: z.array(VillageFund).max(100),
})
export type VillageYear = z.infer<typeof VillageYear>

export const VillageRow = z.object({
  id: VillageId,
  version: z.number().int(),
  kind: z.enum(['village', 'community']),
  name: z.string(),
  townName: z.string(),
  households: z.number().int().nullable(),
  population: z.number().int().nullable(),
  traits: z.array(z.string()),
  secretary: z.string(),
  /** 书记 and 主任 are one person. */
  combined: z.boolean(),
  income: z.number().int().nullable(),
  incomeTarget: z.number().int().nullable(),
  premises: z.number().int().nullable(),
  premisesTarget: z.number().int().nullable(),
  stars: z.number().int().nullable(),
  workers: z.number().int().nullable(),
  /** Yuan of all funds of the year. */
  funds: z.number().int(),
})
export type VillageRow = z.infer<typeof VillageRow>

export const Village = VillageContent.extend({
  id: VillageId,
  version: z.number().int(),
  townName: z.string(),
  marks: z.array(VillageMark),
  years: z.array(VillageYear),
})
export type Village = z.infer<typeof Village>

/** Which villages a list or a paper holds; `year` is the year of its figures. */
export const VillageAsk = z.object({
  text: z.string().max(60).default(''),
  townId: OrganizationId.nullable().default(null),
  kind: z.enum(['village', 'community']).nullable().default(null),
  trait: z.enum(VILLAGE_TRAIT_KEYS).nullable().default(null),
  /**
   * `income` below the year's target, `premises` smaller than asked, `none` without figures of the year, `headless`
   * without a secretary, `apart` with one who does not head the village committee.
   */
  short: z.enum(['income', 'premises', 'none', 'headless', 'apart']).nullable().default(null),
  /** What a rate counts: those that meet the year's target, or whose secretary heads the village committee. */
  met: z.enum(['income', 'premises', 'combined']).nullable().default(null),
  year: z.number().int(),
})
export type VillageAsk = z.infer<typeof VillageAsk>

/** Every number with what it is a share of. */
export const VillageFigures = z.object({
  villages: z.number().int(),
  communities: z.number().int(),
  /** With a target and figures on record, and how many of them meet it. */
  incomeJudged: z.number().int(),
  incomeMet: z.number().int(),
  premisesJudged: z.number().int(),
  premisesMet: z.number().int(),
  /** With a secretary, and where the secretary heads the village committee too. */
  headed: z.number().int(),
  combined: z.number().int(),
  /** 专职党务工作者 of all. */
  workers: z.number().int(),
  /** Yuan by source, funds and projects apart. */
  funds: z.array(
    z.object({
      kind: z.enum(['fund', 'project']),
      source: z.string(),
      amount: z.number().int(),
      count: z.number().int(),
    }),
  ),
  /** Yuan of funds on the average of one village and one community, null without any. */
  fundPerVillage: z.number().nullable(),
  fundPerCommunity: z.number().nullable(),
  stars: z.array(z.object({ stars: z.number().int(), count: z.number().int() })),
})
export type VillageFigures = z.infer<typeof VillageFigures>

export const EnterpriseContent = z.object({
  kind: z.enum(['firm', 'social']),
  name: z.string().trim().min(1, '名称未填').max(100),
  code: z.string().trim().max(30),
  unitId: OrganizationId.nullable(),
  employees: Count,
  members: Count,
  /** `above`: 规模以上 */
  scale: z.enum(['', 'above', 'below']),
  coverage: z.enum(COVERAGE_KEYS),
  /** 党建指导员、联络员 */
  adviser: z.string().trim().max(60),
  /** 法定代表人 and how to reach the firm. */
  head: z.string().trim().max(40),
  phone: z.string().trim().max(40),
  remark: z.string().trim().max(500),
})
export type EnterpriseContent = z.infer<typeof EnterpriseContent>

export const Enterprise = EnterpriseContent.extend({
  id: EnterpriseId,
  version: z.number().int(),
  unitName: z.string(),
  /** Its own party organization that stands; it makes the coverage `own`. */
  partyName: z.string(),
})
export type Enterprise = z.infer<typeof Enterprise>

export const EnterpriseAsk = z.object({
  text: z.string().max(60).default(''),
  unitId: OrganizationId.nullable().default(null),
  kind: z.enum(['firm', 'social']).nullable().default(null),
  scale: z.enum(['above', 'below']).nullable().default(null),
  coverage: z.enum(COVERAGE_KEYS).nullable().default(null),
  /** What a rate counts: those that an organization reaches, or any form of work. */
  reached: z.enum(['organized', 'worked']).nullable().default(null),
})
export type EnterpriseAsk = z.infer<typeof EnterpriseAsk>

/** 两个覆盖 of one kind: by an organization, and by work of any form. */
export const CoverageFigures = z.object({
  kind: z.enum(['firm', 'social']),
  all: z.number().int(),
  organized: z.number().int(),
  worked: z.number().int(),
  above: z.number().int(),
  aboveOrganized: z.number().int(),
  aboveWorked: z.number().int(),
})
export type CoverageFigures = z.infer<typeof CoverageFigures>
