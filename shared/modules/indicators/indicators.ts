import { z } from 'zod'
import { Condition } from '../../values/condition'
import { IdText, OrganizationId, SnapshotId } from '../../values/id'
import { SubjectScope } from '../../values/subject'

/** @file A number or a share against a target, counted from records: where its two sides come from and how it is said. */

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/, '代号应为小写字母开头的字母和数字')
const Label = z.string().trim().min(1, '名称未填').max(40)

/**
 * Where one side of an indicator comes from.
 * `people`: those that the conditions of the roster find, narrowed to units of a role, or to who holds such a post in
 * villages of a kind; `subjects`: units, villages, party organizations of a scope; `figure`: what a module counts;
 * `entries`: records typed here, each with its proof; `fixed`: a number that the system itself states.
 */
export const Measure = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('people'),
    label: Label,
    condition: Condition.nullable().default(null),
    unitRoles: z.array(z.string().max(20)).max(10).default([]),
    villagePosts: z
      .object({
        kinds: z.array(z.enum(['village', 'community'])).max(2),
        posts: z.array(z.string().trim().min(1).max(20)).max(20),
      })
      .nullable()
      .default(null),
  }),
  z.object({ from: z.literal('subjects'), label: Label, scope: SubjectScope }),
  z.object({
    from: z.literal('figure'),
    label: Label,
    key: z.string().min(1).max(60),
    pick: z.string().max(60).default(''),
  }),
  z.object({ from: z.literal('entries'), label: Label, unit: z.string().max(10) }),
  z.object({
    from: z.literal('fixed'),
    label: Label,
    unit: z.string().max(10),
    value: z.number().min(0).max(1e12),
  }),
])
export type Measure = z.infer<typeof Measure>
export const MEASURES = {
  people: '人员条件',
  subjects: '单位、村和组织',
  figure: '各台账的数',
  entries: '逐条登记',
  fixed: '固定数',
} as const

/**
 * `count` the numerator alone · `share` numerator of denominator in percent · `average` numerator by denominator ·
 * `growth` how much the numerator rose against the span a year before, in percent.
 */
export const INDICATOR_KINDS = { count: '数量', share: '占比', average: '平均', growth: '同比' } as const
export const IndicatorKind = z.enum(['count', 'share', 'average', 'growth'])
export type IndicatorKind = z.infer<typeof IndicatorKind>

/** How a value loses the digits that are not printed; always stated beside it. */
export const ROUNDINGS = { half: '四舍五入', down: '舍去尾数' } as const
export const Rounding = z.enum(['half', 'down'])
export type Rounding = z.infer<typeof Rounding>

/** Over which span records count, ending on the day asked; `day`: the state on that day. */
export const PERIODS = { day: '当日', month: '当月', quarter: '本季', half: '半年', year: '当年' } as const
export const Period = z.enum(['day', 'month', 'quarter', 'half', 'year'])
export type Period = z.infer<typeof Period>

export const Target = z.object({
  relation: z.enum(['atLeast', 'atMost']),
  value: z.number().min(-1e12).max(1e12),
})
export type Target = z.infer<typeof Target>

export const Indicator = z.object({
  key: Key,
  label: Label,
  kind: IndicatorKind,
  numerator: Measure,
  /** Asked for by `share` and `average` alone. */
  denominator: Measure.nullable(),
  /** Of the value: 次, 万元; a share's and a growth's is always %. */
  unit: z.string().max(10),
  /** What a sum is divided by before it is shown: 10,000 makes 万元 of 元. */
  scale: z.number().min(1).max(1e8).default(1),
  decimals: z.number().int().min(0).max(4),
  rounding: Rounding.default('half'),
  period: Period,
  target: Target.nullable(),
  /** Whether more is better, less is better, or neither. */
  better: z.enum(['more', 'less', 'neither']).default('neither'),
  basis: z.string().max(400).default(''),
})
export type Indicator = z.infer<typeof Indicator>

export const IndicatorsContent = z.object({
  basis: z.string().max(600).default(''),
  indicators: z.array(Indicator).min(1, '至少要有一项指标').max(40),
})
export type IndicatorsContent = z.infer<typeof IndicatorsContent>

export const Side = z.enum(['numerator', 'denominator'])
export type Side = z.infer<typeof Side>

/** One side as counted. `records`: whether it opens a list. */
export const SideValue = z.object({
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  records: z.boolean(),
  /** The days it was counted over. */
  from: z.string(),
  to: z.string(),
  /** What of a past day had to be taken as it is now, in whole sentences; '' where all is as of the day. */
  note: z.string().default(''),
})
export type SideValue = z.infer<typeof SideValue>

export const IndicatorValue = z.object({
  system: z.string(),
  systemTitle: z.string(),
  key: z.string(),
  label: z.string(),
  kind: IndicatorKind,
  numerator: SideValue,
  denominator: SideValue.nullable(),
  /** As printed: `97.06%`, `33.5%`, `21 次`; `–` where there is nothing to divide by. */
  words: z.string(),
  /** The value before it was rounded, null where there is none. */
  value: z.number().nullable(),
  target: z.string(),
  /** null without a target or a value. */
  met: z.boolean().nullable(),
  /** What is missing to the target, in words; '' where it is met. */
  gap: z.string(),
  better: Indicator.shape.better,
  period: Period,
  /** Sides whose records are typed here. */
  entries: z.array(Side),
  rounding: z.string(),
  /** Why it cannot be counted, '' where it can: a source that no module offers. */
  problem: z.string(),
  basis: z.string(),
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** The days, and the unit with all below it, that indicators are asked for. */
export const IndicatorsAsk = z.object({
  /** ISO day that spans end on; '' today. */
  on: z.union([z.literal(''), z.iso.date()]).default(''),
  unitId: OrganizationId.nullable().default(null),
})
export type IndicatorsAsk = z.infer<typeof IndicatorsAsk>

export const OneIndicator = IndicatorsAsk.extend({ system: z.string(), key: z.string() })
export type OneIndicator = z.infer<typeof OneIndicator>

export const TrendPoint = z.object({
  on: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  words: z.string(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  /** The notes of both sides. */
  note: z.string(),
  /** Read from a snapshot that was taken on that day. */
  frozen: z.boolean(),
})
export type TrendPoint = z.infer<typeof TrendPoint>

export const EntryId = IdText.brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** A record typed for one side of an indicator: a meeting, a sum of money. Its files are its proof. */
export const EntryInput = z.object({
  system: z.string(),
  key: z.string(),
  side: Side,
  on: z.iso.date('日期应为年月日，如 2026-03-01'),
  unitId: OrganizationId.nullable(),
  name: z.string().trim().min(1, '事项未填').max(100),
  amount: z.number().min(-1e12).max(1e12),
  note: z.string().trim().max(300),
})
export type EntryInput = z.infer<typeof EntryInput>

export const Entry = EntryInput.extend({
  id: EntryId,
  version: z.number().int(),
  unitName: z.string(),
  proofs: z.number().int(),
})
export type Entry = z.infer<typeof Entry>

export const Snapshot = z.object({
  id: SnapshotId,
  version: z.number().int(),
  title: z.string(),
  on: z.string(),
  note: z.string(),
  takenAt: z.string(),
  takenBy: z.string(),
  indicators: z.number().int(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** One side of a comparison: what was frozen, or what the records say of a day. */
export const Moment = z.union([
  z.object({ snapshotId: SnapshotId }),
  z.object({ on: z.iso.date('日期应为年月日') }),
])
export type Moment = z.infer<typeof Moment>

export const CompareAsk = z.object({
  before: Moment,
  after: Moment,
  unitId: OrganizationId.nullable().default(null),
})
export type CompareAsk = z.infer<typeof CompareAsk>

export const Compared = z.object({
  system: z.string(),
  systemTitle: z.string(),
  key: z.string(),
  label: z.string(),
  before: IndicatorValue.nullable(),
  after: IndicatorValue.nullable(),
  /** `+28.6%` of a number, `+20.7 个百分点` of a share: which of the two is always said. */
  change: z.string(),
  /** The difference in the value's own unit: `+8 个`; '' for shares. */
  difference: z.string(),
  /** Whether the change is for the better, null where neither counts as better. */
  better: z.boolean().nullable(),
})
export type Compared = z.infer<typeof Compared>
