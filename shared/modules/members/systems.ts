import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { SubjectScope } from '../../values/subject'

/** @file What a working system says of members: rules as data, each part left out (null) where it says nothing of it. */

const label = z.string().trim().min(1, '名称未填').max(40)
const words = z.string().trim().max(300)
export const PartKey = z.string().regex(/^[a-z][a-zA-Z0-9]{0,23}$/)

/** A number and where it stands. `local`: the documents leave it open, and what stands is a suggestion to be set here. */
export const Stated = z.object({
  value: z.number().int().min(0).max(10_000),
  basis: words,
  local: z.boolean(),
})
export type Stated = z.infer<typeof Stated>

/** A column of the register as lists, papers and workbooks have it; `field` '' keeps the cell's text as it was written. */
export const RollColumn = z.object({
  field: z.string().max(24),
  title: label,
  /** Characters of a spreadsheet's column. */
  width: z.number().int().min(4).max(60),
})
export type RollColumn = z.infer<typeof RollColumn>

export const RollRule = z.object({ columns: z.array(RollColumn).min(1).max(60) })
export type RollRule = z.infer<typeof RollRule>

/** `share`: parts in 10,000 of the base, by the bracket that the whole base falls into; `fixed`: an amount agreed on. */
export const DuesPayer = z.object({
  key: PartKey,
  label,
  kind: z.enum(['share', 'fixed']),
  /** 分; null without an upper end. Read from the smallest up. */
  brackets: z
    .array(
      z.object({
        upTo: z.number().int().positive().nullable(),
        rate: z.number().int().min(0).max(10_000),
      }),
    )
    .max(12),
  /** 分 a month, of a fixed amount. */
  least: z.number().int().min(0),
  most: z.number().int().min(0),
  basis: words,
})
export type DuesPayer = z.infer<typeof DuesPayer>

export const DuesRule = z.object({
  payers: z.array(DuesPayer).min(1).max(12),
  /** Whoever owes so many months in a row is listed. */
  owedMonths: Stated,
  /** The rates as a whole: where they come from, and that they are to be compared with the file. */
  basis: words,
})
export type DuesRule = z.infer<typeof DuesRule>

export const PERIODS = { year: '每年', half: '每半年', quarter: '每季度' } as const
export const RatingPeriod = z.enum(['year', 'half', 'quarter'])
export type RatingPeriod = z.infer<typeof RatingPeriod>

export const RatingRule = z.object({
  /** What is rated, as headings say it: 党员星级. */
  label,
  period: RatingPeriod,
  lines: z
    .array(z.object({ key: PartKey, label, most: z.number().int().min(1).max(1000), basis: words }))
    .min(1)
    .max(30),
  /** From the best down; the last one begins at 0. */
  bands: z
    .array(z.object({ label, from: z.number().int().min(0).max(10_000) }))
    .min(1)
    .max(10),
  /** Below this total a member is listed. */
  line: Stated,
  /** What follows for those below the line. */
  act: words,
})
export type RatingRule = z.infer<typeof RatingRule>

export const RECORD_KINDS = { discipline: '违纪违法', disposal: '不合格党员处置' } as const
export const RecordKind = z.enum(['discipline', 'disposal'])
export type RecordKind = z.infer<typeof RecordKind>

export const Measure = z.object({
  key: PartKey,
  kind: RecordKind,
  label,
  /** Months that it holds for; 0 where it has no end of its own. */
  months: z.number().int().min(0).max(120),
  /** Membership ends with it. */
  ends: z.boolean(),
  basis: words,
})
export type Measure = z.infer<typeof Measure>

export const ConductRule = z.object({ measures: z.array(Measure).min(1).max(30) })
export type ConductRule = z.infer<typeof ConductRule>

export const TransferRule = z.object({
  /** Days that a letter holds. */
  validDays: Stated,
  /** How letters are numbered: `{year}` and `{no}` stand for themselves. */
  number: z.string().trim().min(1).max(40),
})
export type TransferRule = z.infer<typeof TransferRule>

export const MobileRule = z.object({
  /** Away longer than this a member counts as mobile. */
  awayMonths: Stated,
  /** The branch speaks with each at least once in so many months. */
  contactMonths: Stated,
})
export type MobileRule = z.infer<typeof MobileRule>

export const WARNING_ACTS = { card: '发黄牌警告', talk: '诫勉谈话', matter: '挂牌督办' } as const
export const WarningAct = z.enum(['card', 'talk', 'matter'])
export type WarningAct = z.infer<typeof WarningAct>

export const WarningRule = z.object({
  scope: SubjectScope,
  /** `rolling`: years back from the day asked; `calendar`: whole calendar years, the current one included. */
  count: z.enum(['rolling', 'calendar']),
  countBasis: words,
  /**
   * From this ISO day on admissions are fully on record; no gap is counted from before it. '' for the first admission
   * that a case has, or the first year of a village's statistics: a roll does not tell of those who are gone.
   */
  recordsFrom: z.union([z.literal(''), z.iso.date()]),
  /** From the mildest up. */
  levels: z
    .array(
      z.object({
        key: PartKey,
        label,
        years: z.number().int().min(1).max(20),
        acts: z.array(WarningAct).min(1),
        basis: words,
      }),
    )
    .min(1)
    .max(5),
  /** In whose ledger listed matters are opened. */
  matterSystem: SystemKey,
  /** Days within which a listed matter is to be settled. */
  matterDays: Stated,
})
export type WarningRule = z.infer<typeof WarningRule>

export const MembersContent = z.object({
  roll: RollRule.nullable(),
  dues: DuesRule.nullable(),
  rating: RatingRule.nullable(),
  conduct: ConductRule.nullable(),
  transfer: TransferRule.nullable(),
  mobile: MobileRule.nullable(),
  warning: WarningRule.nullable(),
})
export type MembersContent = z.infer<typeof MembersContent>
export type MembersPart = keyof MembersContent

export const NO_PARTS: MembersContent = {
  roll: null,
  dues: null,
  rating: null,
  conduct: null,
  transfer: null,
  mobile: null,
  warning: null,
}
