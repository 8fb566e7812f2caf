import { z } from 'zod'
import { PersonId } from '../../values/id'
import { PersonFilter } from '../people/contract-list'
import { PersonRow } from '../people/schema'

/** By what a structure is counted. */
export const DIMENSIONS = [
  'age',
  'sex',
  'ethnicGroup',
  'ethnicity',
  'politics',
  'education',
  'fullTimeEducation',
  'level',
  'rank',
  'tenure',
  'category',
  'unit',
] as const
export const Dimension = z.enum(DIMENSIONS)
export type Dimension = z.infer<typeof Dimension>

/** Whose structure or clock: whom a roster's filter finds, or exactly these people. */
export const Selection = z.object({
  filter: PersonFilter.pick({ text: true, organizationId: true, listId: true, condition: true }).prefault({}),
  ids: z.array(PersonId).max(100_000).nullable().default(null),
})
export type Selection = z.infer<typeof Selection>

/** Some of the people counted. `key` is what the records hold, or the place of a band; `label` is how it is called. */
export const Part = z.object({ key: z.string(), label: z.string(), count: z.number().int() })
export type Part = z.infer<typeof Part>

/** One cell of a structure: everybody with this key. */
export const Cell = z.object({ dimension: Dimension, key: z.string().max(200) })
export type Cell = z.infer<typeof Cell>

export const StructureAt = z.object({
  /** The month it was counted at. */
  on: z.string(),
  /** Earlier than this month: posts, levels and ranks are those in force then. */
  past: z.boolean(),
  /** The denominator of every share. */
  total: z.number().int(),
  /** Of the selection, not counted: 离退、调出、去世, and those not yet at work at the date. */
  leftOut: z.object({ gone: z.number().int(), notYet: z.number().int() }),
  /** Years to one decimal, by months of birth; null where nobody's birth is known. */
  averageAge: z.number().nullable(),
  medianAge: z.number().nullable(),
  agesKnown: z.number().int(),
  /** Parts of each dimension in its order; they add up to the total. */
  groups: z.array(z.object({ dimension: Dimension, parts: z.array(Part) })),
})
export type StructureAt = z.infer<typeof StructureAt>

export const CrossTable = z.object({
  on: z.string(),
  total: z.number().int(),
  rows: z.array(Part),
  columns: z.array(Part),
  cells: z.array(z.object({ row: z.string(), column: z.string(), count: z.number().int() })),
})
export type CrossTable = z.infer<typeof CrossTable>

/** What lists of figures and deadlines say of a person. */
export const BriefPerson = PersonRow.pick({
  id: true,
  name: true,
  sex: true,
  birth: true,
  post: true,
  rank: true,
  organizationId: true,
  organizationName: true,
})
export type BriefPerson = z.infer<typeof BriefPerson>

/** 退休 by both rules; all dates are months. */
export const RetirementRow = BriefPerson.extend({
  age: z.string(),
  /** 女干部 55 周岁: whose rule it is. */
  basis: z.string(),
  old: z.string(),
  due: z.string(),
  delayMonths: z.number().int(),
  earliest: z.string(),
  latest: z.string(),
  /** From the reference date to `due`, 0 or less: reached. */
  monthsLeft: z.number().int(),
  /** 到龄年月 of the file, '' where none is filled in; `differs` where it is another month. */
  stated: z.string(),
  differs: z.boolean(),
})
export type RetirementRow = z.infer<typeof RetirementRow>

export const ProbationRow = BriefPerson.extend({
  startedOn: z.string(),
  endsOn: z.string(),
  /** `recorded`: the post names its end; `computed`: a first post at its level, a year on. */
  basis: z.enum(['recorded', 'computed']),
  monthsLeft: z.number().int(),
})
export type ProbationRow = z.infer<typeof ProbationRow>

/** One person at one rule's line. */
export const TenureRow = BriefPerson.extend({
  ruleId: z.string(),
  rule: z.string(),
  source: z.string(),
  level: z.string(),
  since: z.string(),
  reachesOn: z.string(),
  /** Months in post, unit or level at the reference date. */
  months: z.number().int(),
  monthsLeft: z.number().int(),
})
export type TenureRow = z.infer<typeof TenureRow>
