import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { SubjectScope } from '../../values/subject'

/**
 * @file What a working system says of an inspection: who inspects where, how often, and by which check list. One
 * inspection may be told by several systems: those that join it add their part.
 */

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/)
const label = z.string().trim().min(1, '名称未填').max(60)
const basis = z.string().trim().max(500).default('')

/** Areas are made of the units of `of`, each in exactly one group's. `groups` are how many the source names. */
export const AreaRule = z.object({
  of: SubjectScope,
  groups: z.number().int().min(1).max(50).nullable().default(null),
  /** How often everybody who inspects is taught in a year; 0 where the source says nothing. */
  trainedPerYear: z.number().int().min(0).max(12).default(0),
})
export type AreaRule = z.infer<typeof AreaRule>
export const FrequencyPeriod = z.enum(['month', 'quarter', 'half', 'year'])
export type FrequencyPeriod = z.infer<typeof FrequencyPeriod>

/** Each subject of the scope is visited at least `times` in every period of the calendar. */
export const FrequencyRule = z.object({
  key: Key,
  label,
  scope: SubjectScope,
  times: z.number().int().min(1).max(31),
  period: FrequencyPeriod,
  basis,
})
export type FrequencyRule = z.infer<typeof FrequencyRule>

/** One thing that is looked at. `kinds` are keys of what it is asked of, `town`, `village` …; empty: of everybody. */
export const CheckPoint = z.object({
  key: Key,
  text: z.string().trim().min(1, '检查内容未填').max(300),
  kinds: z.array(z.string().max(40)).max(10).default([]),
  points: z.number().min(0).max(100).nullable().default(null),
})
export type CheckPoint = z.infer<typeof CheckPoint>

/** An item of the check list: number and heading as the source has them. */
export const CheckItem = z.object({
  key: Key,
  number: z.string().trim().max(10).default(''),
  title: label,
  points: z.array(CheckPoint).min(1).max(60),
})
export type CheckItem = z.infer<typeof CheckItem>

/** Which word stands for a score of at least `from` (0–100), the best first. */
export const ResultLevel = z.object({ label, from: z.number().min(0).max(100) })
export type ResultLevel = z.infer<typeof ResultLevel>

/** What becomes of findings. `matters`: the system of matters that takes them over. */
export const FindingRule = z.object({
  matters: SystemKey,
  /** Days until a finding is to be settled where nobody says otherwise: a local setting. */
  days: z.number().int().min(1).max(730),
})
export type FindingRule = z.infer<typeof FindingRule>

export const InspectionContent = z.object({
  basis,
  /** The system whose inspection this one is a part of, '' for one of its own. */
  joins: z.union([z.literal(''), SystemKey]).default(''),
  areas: AreaRule.nullable().default(null),
  frequencies: z.array(FrequencyRule).max(20).default([]),
  items: z.array(CheckItem).max(30).default([]),
  /** 定期、不定期 · 明查、暗访 · 全面、重点: words to choose a visit's manner from. */
  manners: z.array(z.string().trim().min(1).max(20)).max(20).default([]),
  levels: z.array(ResultLevel).max(9).default([]),
  findings: FindingRule.nullable().default(null),
})
export type InspectionContent = z.infer<typeof InspectionContent>

/** One inspection as it stands on a day, put together from the systems that tell of it. */
export const Programme = InspectionContent.omit({ joins: true }).extend({
  key: z.string(),
  title: z.string(),
})
export type Programme = z.infer<typeof Programme>
