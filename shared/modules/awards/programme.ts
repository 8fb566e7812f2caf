import { z } from 'zod'
import { ProgrammeId } from '../../values/id'
import { AwardKey } from './award-key'
import { StageRule } from './programme-stages'

export { AwardKey } from './award-key'
export * from './programme-stages'

/** @file 评选方案: who may be chosen, in which categories, through which stages, for what. Data, never code. */

/** Who is chosen. A work 作品、品牌 is put forward by an organization. */
export const AWARD_SUBJECTS = { person: '个人', team: '团队', organization: '组织', work: '作品' } as const
export const AwardSubject = z.enum(Object.keys(AWARD_SUBJECTS) as [keyof typeof AWARD_SUBJECTS])
export type AwardSubject = z.infer<typeof AwardSubject>

const label = z.string().trim().max(60)

/** Money is whole 分, so that no sum is ever off by a rounding. */
export const Money = z.number().int().min(0).max(100_000_000_000)

const rule = {
  key: AwardKey,
  /** The document that asks for it. */
  source: z.string().trim().max(200).default(''),
  /** False where no source was found: from experience, to be checked by the department. */
  sourced: z.boolean().default(false),
}

/**
 * One condition of eligibility, judged for every nomination at once at the cycle's reference day. What the records do
 * not say is `open` 待核: neither passed nor failed until somebody decides.
 */
export const EligibilityRule = z.discriminatedUnion('rule', [
  /** 周岁 between both, ends included. */
  z.object({
    ...rule,
    rule: z.literal('age'),
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
  }),
  /** Nothing bars from 评优评先 at the reference day: 考学较差, a sanction in its 影响期, a barred organization. */
  z.object({ ...rule, rule: z.literal('unbarred') }),
  /** Nor is the nominating unit barred. */
  z.object({ ...rule, rule: z.literal('unit-unbarred') }),
  /** Not awarded by this programme in its last `cycles`; in any category, or in the same one. */
  z.object({
    ...rule,
    rule: z.literal('not-awarded'),
    cycles: z.number().int().min(1).max(50),
    within: z.enum(['programme', 'category']),
  }),
  /** Awarded by this programme fewer than `times` times altogether. */
  z.object({ ...rule, rule: z.literal('fewer-than'), times: z.number().int().min(1).max(50) }),
  /** In one category of a cycle only. */
  z.object({ ...rule, rule: z.literal('once') }),
  /** Has lived or worked here for full `years`, from the day typed in the form's field 来本地工作时间. */
  z.object({ ...rule, rule: z.literal('years-here'), years: z.number().int().min(1).max(60) }),
  /** No leading cadre: 现任职务层次 not at or above the level named (ZB09). */
  z.object({ ...rule, rule: z.literal('below-level'), level: z.string().max(40) }),
  /** 党龄 in full years. */
  z.object({ ...rule, rule: z.literal('party-years'), years: z.number().int().min(0).max(100) }),
  /** At least this 学历 (an official name of ZB64). */
  z.object({ ...rule, rule: z.literal('education'), least: z.string().max(40) }),
  /** Every material that the category requires has been handed in. */
  z.object({ ...rule, rule: z.literal('materials') }),
  /** No more nominations of this unit in the category than `perUnit` allows. */
  z.object({ ...rule, rule: z.literal('unit-quota') }),
  /** Decided by whoever checks the papers: 无违法违纪、无不良信用记录. */
  z.object({
    ...rule,
    rule: z.literal('asked'),
    question: z.string().trim().min(1, '由审查人核定的事项未写').max(200),
  }),
])
export type EligibilityRule = z.infer<typeof EligibilityRule>

/** A field of the nomination form beyond what every nomination has. */
export const FormField = z.object({
  key: AwardKey,
  label,
  kind: z.enum(['text', 'long', 'number', 'date', 'choice', 'rows']),
  options: z.array(label).max(50).default([]),
  /** Columns of `rows`: 名称、时间、级别、本人排名、佐证. */
  columns: z.array(label).max(10).default([]),
  required: z.boolean().default(false),
  /** Most characters; null without limit. */
  most: z.number().int().min(1).max(20_000).nullable().default(null),
})
export type FormField = z.infer<typeof FormField>

export const Material = z.object({
  key: AwardKey,
  label,
  required: z.boolean(),
  /** Shown to reviewers also where they see numbers in place of names. */
  anonymous: z.boolean().default(false),
})
export type Material = z.infer<typeof Material>

/** One line of the score sheet. Full marks of a category add up to 100. */
export const ScoreItem = z.object({
  key: AwardKey,
  label,
  full: z.number().positive().max(100).nullable(),
  note: z.string().max(300).default(''),
})
export type ScoreItem = z.infer<typeof ScoreItem>

export const NOMINATORS = { self: '本人自荐', unit: '单位推荐', expert: '专家推荐' } as const
export const Nominator = z.enum(Object.keys(NOMINATORS) as [keyof typeof NOMINATORS])
export type Nominator = z.infer<typeof Nominator>

export const Category = z.object({
  key: AwardKey,
  label: z.string().trim().min(1, '类别名称未填').max(40),
  /** What several categories stand under: 双星, 十奖; '' none. */
  division: z.string().trim().max(40).default(''),
  subject: AwardSubject,
  /** Held more seldom than the programme: every so many years; null each time that the programme is held. */
  everyYears: z.number().int().min(1).max(10).nullable().default(null),
  /** Chosen at most. null is undecided: an error before the cycle starts. */
  quota: z.number().int().min(1).max(10_000).nullable(),
  /** For each one chosen; null where no document fixes it. 0 where there is none. */
  prize: Money.nullable(),
  /** Nominations one unit may make; null without limit. */
  perUnit: z.number().int().min(1).max(1000).nullable().default(null),
  nominators: z.array(Nominator).min(1, '推荐方式未选'),
  rules: z.array(EligibilityRule).max(30),
  fields: z.array(FormField).max(60),
  materials: z.array(Material).max(30),
  scores: z.array(ScoreItem).max(30),
  /** Reviewers see a number in place of name and unit. */
  anonymous: z.boolean().default(false),
})
export type Category = z.infer<typeof Category>

/** What follows for years: 管理期, yearly review. null: the honour has no end. */
export const TermRule = z.object({
  months: z.number().int().min(1).max(600).nullable(),
  yearlyReview: z.boolean(),
  /** Years running without passing after which the title ends; null never by itself. */
  failedYears: z.number().int().min(1).max(10).nullable(),
  /** Months before the end that a reminder is due. */
  remindMonths: z.number().int().min(1).max(36).default(3),
})
export type TermRule = z.infer<typeof TermRule>

export const ProgrammeContent = z.object({
  title: z.string().trim().min(1, '评选名称未填').max(80),
  /** The document it rests on, as printed. */
  source: z.string().trim().max(300).default(''),
  /** Held every so many years; null not regularly. */
  everyYears: z.number().int().min(1).max(10).nullable(),
  /** For all prizes of one cycle; null where no document fixes it. */
  budget: Money.nullable(),
  /** How many are chosen at least over all categories, where a document says so. */
  atLeast: z.number().int().min(1).max(100_000).nullable().default(null),
  /** Quotas that a document fixes for all categories of one division together: 双星 10 名. */
  together: z
    .array(z.object({ division: z.string().max(40), quota: z.number().int().min(1).max(10_000) }))
    .max(20)
    .default([]),
  categories: z.array(Category).max(60),
  stages: z.array(StageRule).max(20),
  term: TermRule.nullable().default(null),
  /** Printed on certificates; {姓名} {类别} {届} {年} {名称} stand for what each one says. */
  certificate: z.string().max(600).default(''),
  /** Issued by, on certificates and notices. */
  issuer: z.string().trim().max(100).default(''),
})
export type ProgrammeContent = z.infer<typeof ProgrammeContent>

export const Programme = z.object({
  id: ProgrammeId,
  version: z.number().int(),
  state: z.enum(['active', 'retired']),
  preset: z.string(),
  content: ProgrammeContent,
  cycles: z.number().int(),
  changedAt: z.string(),
})
export type Programme = z.infer<typeof Programme>

export const ProgrammeRow = Programme.omit({ content: true }).extend({
  title: z.string(),
  source: z.string(),
  categories: z.number().int(),
  stages: z.number().int(),
  errors: z.number().int(),
  notices: z.number().int(),
})
export type ProgrammeRow = z.infer<typeof ProgrammeRow>

/** A place of a programme that is wrong (`error`: no cycle can start) or worth a look (`notice`). */
export const ProgrammeProblem = z.object({
  kind: z.enum(['error', 'notice']),
  /** Path of the place, as `categories/keji/quota`. */
  place: z.string(),
  text: z.string(),
  remedy: z.string(),
})
export type ProgrammeProblem = z.infer<typeof ProgrammeProblem>

/** A customary value for a place that no source fixes: offered, never filled in by itself. */
export const ProgrammeSuggestion = z.object({
  place: z.string(),
  value: z.union([z.number(), z.string()]),
  text: z.string(),
})
export type ProgrammeSuggestion = z.infer<typeof ProgrammeSuggestion>

export const ProgrammePreset = z.object({
  key: z.string(),
  systems: z.array(z.string()),
  content: ProgrammeContent,
  /** What no source fixes and the department must fill in itself. */
  open: z.array(z.string()),
  suggestions: z.array(ProgrammeSuggestion),
})
export type ProgrammePreset = z.infer<typeof ProgrammePreset>
