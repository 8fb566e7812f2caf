import { z } from 'zod'
import { ProgrammeId } from '../../values/id'

/** @file 评选方案: who may be chosen, in which categories, through which stages, for what. Data, never code. */

/** Who is chosen. A work 作品、品牌 is put forward by an organization. */
export const AWARD_SUBJECTS = { person: '个人', team: '团队', organization: '组织', work: '作品' } as const
export const AwardSubject = z.enum(Object.keys(AWARD_SUBJECTS) as [keyof typeof AWARD_SUBJECTS])
export type AwardSubject = z.infer<typeof AwardSubject>

/** A key inside one programme: of a category, a stage, a field. Never reused after removal. */
export const AwardKey = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)
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

/**
 * How many of a category go on. `undecided` waits for the department: no cycle can start. `all` nobody is left behind but
 * the refused; `number`; `share` of those who came in (half-up); `line` a score at least; `quota` the category's quota
 * times `factor` (差额), rounded up.
 */
export const Pass = z.discriminatedUnion('by', [
  z.object({ by: z.literal('undecided') }),
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('number'), number: z.number().int().min(1).max(10_000) }),
  z.object({ by: z.literal('share'), share: z.number().min(0).max(1) }),
  z.object({ by: z.literal('line'), line: z.number().min(0).max(100) }),
  z.object({ by: z.literal('quota'), factor: z.number().min(1).max(10) }),
])
export type Pass = z.infer<typeof Pass>

/** What happens in a stage. What it is called is the programme's own. */
export const STAGE_KINDS = {
  apply: '申报',
  check: '资格审查',
  review: '专家评分',
  vote: '讨论票决',
  notice: '公示',
  decide: '审定',
  honour: '表彰',
} as const
export const StageKind = z.enum(Object.keys(STAGE_KINDS) as [keyof typeof STAGE_KINDS])
export type StageKind = z.infer<typeof StageKind>

/** How scores of several reviewers become one, and which of the three results decides. */
export const ReviewRule = z.object({
  /** Reviewers for each nomination; null is undecided. */
  reviewers: z.number().int().min(1).max(30).nullable(),
  /** Reviewers' sums left out at both ends, only where there are at least `dropFrom` of them. */
  dropHighest: z.number().int().min(0).max(5),
  dropLowest: z.number().int().min(0).max(5),
  dropFrom: z.number().int().min(1).max(30),
  /** `raw` 原始分 unless the department says otherwise; `corrected` less each reviewer's own offset; `rank` mean place. */
  decides: z.enum(['raw', 'corrected', 'rank']).default('raw'),
  /** Whether a conflict keeps the reviewer from that nomination only, or from its whole category. */
  conflictCovers: z.enum(['nomination', 'category']).default('nomination'),
})
export type ReviewRule = z.infer<typeof ReviewRule>

/** A vote counts when `present` of those due are there; a nomination is carried by more than `majority` of those `of`. */
export const VoteRule = z.object({
  present: z.number().min(0).max(1),
  majority: z.number().min(0).max(1),
  /** `due` 应到 or `present` 实到. */
  of: z.enum(['due', 'present']),
})
export type VoteRule = z.infer<typeof VoteRule>

/** 公示: at least `days`, working or natural; whether the day it goes up counts. */
export const NoticeRule = z.object({
  days: z.number().int().min(1).max(60),
  unit: z.enum(['working', 'natural']),
  countsFirst: z.boolean().default(false),
})
export type NoticeRule = z.infer<typeof NoticeRule>

/** Who of equal candidates goes first: tried in order until one tells them apart; what is left, a person decides. */
export const TIE_RULES = {
  previous: '上一轮得分',
  item: '指定评分项得分',
  highest: '最高分多者',
  vote: '专家票决',
} as const
export const TieRule = z.object({
  by: z.enum(Object.keys(TIE_RULES) as [keyof typeof TIE_RULES]),
  /** The score item's key for `item`. */
  item: z.string().max(30).default(''),
})
export type TieRule = z.infer<typeof TieRule>

export const StageRule = z.object({
  key: AwardKey,
  kind: StageKind,
  label: z.string().trim().min(1, '阶段名称未填').max(40),
  /** Who does it: 专家组, 人才工作领导小组, 市委常委会. */
  actor: z.string().trim().max(60).default(''),
  pass: Pass,
  ties: z.array(TieRule).max(6).default([]),
  review: ReviewRule.nullable().default(null),
  vote: VoteRule.nullable().default(null),
  notice: NoticeRule.nullable().default(null),
  /** Days from its start that are planned for it; null leaves the dates open. */
  days: z.number().int().min(1).max(400).nullable().default(null),
})
export type StageRule = z.infer<typeof StageRule>

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
