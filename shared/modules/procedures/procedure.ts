import { z } from 'zod'
import { SubjectScope } from '../../values/subject'

/** @file A procedure as data: stages and steps with their papers, people, intervals, replies, ballots and outcomes. */

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '标识用小写字母、数字和短横')
const words = (most: number) => z.string().trim().max(most)
const Basis = words(200).default('')

export const SPAN_UNITS = { months: '个月', days: '日', workdays: '个工作日' } as const
export const Span = z.object({
  amount: z.number().int().min(1).max(600),
  unit: z.enum(['months', 'days', 'workdays']),
})
export type Span = z.infer<typeof Span>

/** How far a step's day must lie from another step's. `general`: 一般, pointed out but never a fault. */
export const Interval = z.object({
  after: Key,
  bound: z.enum(['least', 'most']),
  span: Span,
  weight: z.enum(['rule', 'general']).default('rule'),
  /** How far it may go in special cases, which has to be said with the step: 特殊情况不超过 6 个月. */
  stretch: z
    .object({ span: Span, label: words(60) })
    .nullable()
    .default(null),
  basis: Basis,
})
export type Interval = z.infer<typeof Interval>

/** Holds only while the department's setting of that key stands at that choice. */
const When = z.object({ setting: Key, choice: Key })

/**
 * How a step can end. `pass`: the case goes on; `stop`: it ends here; `again`: the step is asked once more. `extend`
 * asks for months that are added to the step's own least intervals, once: 延长预备期.
 */
export const Outcome = z.object({
  key: Key,
  label: words(30).min(1),
  effect: z.enum(['pass', 'stop', 'again']),
  extend: z
    .object({ least: z.number().int().min(1), most: z.number().int().min(1) })
    .nullable()
    .default(null),
  when: When.nullable().default(null),
})
export type Outcome = z.infer<typeof Outcome>

/** A paper of a step. `text` are the paragraphs it is printed with, empty where it is only collected. */
export const PaperRule = z.object({
  key: Key,
  title: words(60).min(1),
  required: z.boolean().default(true),
  /** `【姓名】` and the like are filled in from the case. */
  text: z.array(words(2000)).max(40).default([]),
  /** Who signs under it, from the left: 介绍人, 支部书记. */
  signs: z.array(words(30)).max(6).default([]),
})
export type PaperRule = z.infer<typeof PaperRule>

export const PeopleRule = z.object({
  key: Key,
  label: words(30).min(1),
  least: z.number().int().min(0).max(500),
  most: z.number().int().min(1).max(500),
  /** `full`: only full members (正式党员), as far as the register knows them. */
  standing: z.enum(['', 'full']).default(''),
  /** Each of them must have passed that procedure: 候选人须经联审. */
  cleared: z
    .object({ system: words(26), kind: Key })
    .nullable()
    .default(null),
  basis: Basis,
})
export type PeopleRule = z.infer<typeof PeopleRule>

export const FieldRule = z.object({
  key: Key,
  label: words(30).min(1),
  type: z.enum(['text', 'long', 'number', 'date', 'choice']),
  options: z.array(words(60).min(1)).max(60).default([]),
  required: z.boolean().default(false),
})
export type FieldRule = z.infer<typeof FieldRule>

/** At least one of these numbers must reach its floor: 不少于 3 天或 24 学时. */
export const Minimum = z.object({
  any: z.array(z.object({ field: Key, least: z.number() })).min(1),
  say: words(100).min(1),
  basis: Basis,
})
export type Minimum = z.infer<typeof Minimum>

export const ReplyRule = z.object({
  key: Key,
  organ: words(60).min(1),
  /** How long the organ has to answer, counted from the day it was asked. */
  within: Span.nullable().default(null),
})
export type ReplyRule = z.infer<typeof ReplyRule>

/** Organs that are asked for their opinion; without a clean reply of each the step cannot be passed. */
export const RepliesRule = z.object({
  organs: z.array(ReplyRule).min(1).max(30),
  clean: words(30).min(1).default('无异议'),
  objection: words(30).min(1).default('有异议'),
  /** The letter's title and paragraphs; `【姓名】` and the like are filled in. */
  letter: z.object({ title: words(60).min(1), text: z.array(words(2000)).max(20) }),
  when: When.nullable().default(null),
  basis: Basis,
})
export type RepliesRule = z.infer<typeof RepliesRule>

/** What a share is counted of. 应到会, 实到会, 发出, 收回, 有效. */
export const BALLOT_BASES = {
  due: '应到会有表决权的人数',
  present: '实到会有表决权的人数',
  sent: '发出票数',
  returned: '收回票数',
  valid: '有效票数',
} as const
export const Share = z.object({
  of: z.enum(['due', 'present', 'sent', 'returned', 'valid']),
  parts: z.number().int().min(1).max(100),
  whole: z.number().int().min(1).max(100),
  /** Whether the share must be passed (超过半数) or only reached (不少于五分之四). */
  over: z.boolean(),
  basis: Basis,
})
export type Share = z.infer<typeof Share>

export const BallotRule = z.object({
  /**
   * `question`: one thing is put to the vote; `election`: candidates get votes and the seats go by them; `recommend`:
   * candidates get votes that are weighed, not followed.
   */
  mode: z.enum(['question', 'election', 'recommend']),
  secret: z.boolean().default(true),
  /** Present against due. */
  quorum: Share,
  /** In favour against its base; null of a recommendation. */
  majority: Share.nullable().default(null),
  /** How many more candidates than seats at least, as a share of the seats; null where none is asked. */
  surplus: z
    .object({ parts: z.number().int().min(1), whole: z.number().int().min(1), basis: Basis })
    .nullable()
    .default(null),
  /** The people rule of this step, or of an earlier one, whose people are the candidates. */
  candidates: Key.nullable().default(null),
})
export type BallotRule = z.infer<typeof BallotRule>

/** 公示 from one date field of the step to another; the step's own day lies behind its end. */
export const NoticeRule = z.object({ from: Key, to: Key, span: Span, basis: Basis })
export type NoticeRule = z.infer<typeof NoticeRule>

/** Asked again and again between two steps: 每半年考察一次. */
export const Repeat = z.object({ span: Span, from: Key, until: Key, basis: Basis })
export type Repeat = z.infer<typeof Repeat>

/** What a step counts as in figures of other rooms. */
export const MARKS = {
  applied: '递交入党申请',
  activist: '确定为入党积极分子',
  target: '确定为发展对象',
  admitted: '接收为预备党员',
  converted: '转为正式党员',
  elected: '选举产生',
  published: '结果公开',
  filed: '备案',
  cleared: '审查通过',
} as const
export const Mark = z.enum([
  'applied',
  'activist',
  'target',
  'admitted',
  'converted',
  'elected',
  'published',
  'filed',
  'cleared',
])
export type Mark = z.infer<typeof Mark>

export const Step = z.object({
  key: Key,
  stage: Key,
  /** `【upper】` stands for the word of the setting of that key. */
  title: words(60).min(1),
  /** What its day is called: 申请日期, 批准日期. */
  dayLabel: words(30).min(1).default('日期'),
  basis: Basis,
  hint: words(300).default(''),
  /** May be left out, with the reason. */
  optional: z.boolean().default(false),
  /** Empty: the step is simply done. */
  outcomes: z.array(Outcome).max(10).default([]),
  mark: Mark.nullable().default(null),
  /**
   * What the person becomes once the step is passed, counted from the day of the step named: offered to the register of
   * members, and entered there when somebody confirms it.
   */
  membership: z
    .object({ standing: z.enum(['full', 'probationary']), from: Key })
    .nullable()
    .default(null),
  age: z
    .object({ least: z.number().int().min(1).max(120), basis: Basis })
    .nullable()
    .default(null),
  intervals: z.array(Interval).max(10).default([]),
  repeat: Repeat.nullable().default(null),
  papers: z.array(PaperRule).max(20).default([]),
  people: z.array(PeopleRule).max(10).default([]),
  fields: z.array(FieldRule).max(30).default([]),
  minimums: z.array(Minimum).max(5).default([]),
  notice: NoticeRule.nullable().default(null),
  replies: RepliesRule.nullable().default(null),
  ballot: BallotRule.nullable().default(null),
})
export type Step = z.infer<typeof Step>

/** What the documents leave open, with a suggested choice that the department settles. */
export const Setting = z.object({
  key: Key,
  label: words(60).min(1),
  choices: z
    .array(z.object({ key: Key, label: words(30).min(1) }))
    .min(2)
    .max(10),
  value: Key,
  /** Why it is open, and what speaks for which choice. */
  note: words(400).default(''),
})
export type Setting = z.infer<typeof Setting>

/** A column of the list: one of the case's own, or `step:<key>` for the day of a step. */
export const CaseColumn = z.object({
  key: z.string().regex(/^(name|topic|party|unit|began|stage|step|due|state|manager|step:[a-z][a-z0-9-]*)$/),
  title: words(30).min(1),
})
export type CaseColumn = z.infer<typeof CaseColumn>

/** One procedure: what a case of it goes through. */
export const Procedure = z.object({
  key: Key,
  title: words(60).min(1),
  /** The regulation by its full name and year. */
  rule: words(120).default(''),
  basis: Basis,
  subject: SubjectScope,
  /** What a case is about where the subject does not say it: 议题; '' where it does. */
  topic: words(30).default(''),
  /** Whether a party organization that runs the case is named when it is opened. */
  host: z.boolean().default(false),
  /** Whether a subject may have more than one running case. */
  many: z.boolean().default(false),
  settings: z.array(Setting).max(20).default([]),
  stages: z
    .array(z.object({ key: Key, title: words(40).min(1) }))
    .min(1)
    .max(20),
  steps: z.array(Step).min(1).max(80),
  columns: z.array(CaseColumn).max(20).default([]),
})
export type Procedure = z.infer<typeof Procedure>

/** What a system of this engine holds. */
export const ProcedureContent = z.object({ procedures: z.array(Procedure).min(1).max(20) })
export type ProcedureContent = z.infer<typeof ProcedureContent>
