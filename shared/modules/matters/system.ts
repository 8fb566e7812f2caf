import { z } from 'zod'
import { SubjectScope } from '../../values/subject'

/** @file What a working system says of its matters: data that a department edits, never a line of the engine. */

const Key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,29}$/)
const Label = z.string().trim().min(1, '名称未填').max(40)
/** `03-31` of any year. */
const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '写成月-日，如 03-31')

export const SPAN_UNITS = { days: '天', workdays: '个工作日', months: '个月' } as const
/** Counted from the day something begins; `workdays` are Monday to Friday. */
export const MatterSpan = z.object({
  count: z.number().int().min(0).max(1000),
  unit: z.enum(['days', 'workdays', 'months']),
})
export type MatterSpan = z.infer<typeof MatterSpan>

/**
 * What a state means to the engine, whatever it is called: `open` is worked on, `asked` waits for a second person,
 * `closed` is closed out, `void` was not taken up.
 */
export const Stage = z.enum(['open', 'asked', 'closed', 'void'])
export type Stage = z.infer<typeof Stage>
export const MatterState = z.object({ key: Key, label: Label, stage: Stage })
export type MatterState = z.infer<typeof MatterState>

/** What a move asks for. `second`: somebody else than who asked for the close-out. */
export const NEEDS = {
  responsible: '责任单位和责任人',
  due: '办理期限',
  measures: '办理措施',
  result: '办理结果',
  words: '意见',
  evidence: '佐证材料',
  milestones: '各节点日期',
  second: '另一人确认',
} as const
export const Need = z.enum([
  'responsible',
  'due',
  'measures',
  'result',
  'words',
  'evidence',
  'milestones',
  'second',
])
export type Need = z.infer<typeof Need>
export const MatterMove = z.object({
  key: Key,
  label: Label,
  from: z.array(Key).min(1, '“从哪个状态”未选'),
  to: Key,
  needs: z.array(Need).default([]),
})
export type MatterMove = z.infer<typeof MatterMove>

/** A kind of matter within one ledger: 群众反映问题 beside 群众上访. `fields` of its own by key. */
export const MatterKind = z.object({
  key: Key,
  label: Label,
  /** What one is called beside its number: 问题, 提案. */
  unit: z.string().trim().max(4).default('件'),
})
export type MatterKind = z.infer<typeof MatterKind>

/** Where it is dealt with; a later level in the list is a higher one. `due` runs anew from the day it comes there. */
export const MatterLevel = z.object({ key: Key, label: Label, due: MatterSpan.nullable().default(null) })
export type MatterLevel = z.infer<typeof MatterLevel>

/** A rung of the ladder: so many days after the deadline (before it where negative) this act is due. */
export const Rung = z.object({
  key: Key,
  label: Label,
  after: z.number().int().min(-365).max(1000),
  /** Whether a letter goes with it. */
  letter: z.boolean().default(false),
})
export type Rung = z.infer<typeof Rung>

/** A dated point that has to be reached, counted from the day the matter was raised. */
export const Milestone = z.object({
  key: Key,
  label: Label,
  within: MatterSpan.nullable().default(null),
  kinds: z.array(Key).default([]),
})
export type Milestone = z.infer<typeof Milestone>

export const FIELD_TYPES = {
  text: '文字',
  long: '长文字',
  date: '日期',
  number: '数字',
  choice: '选项',
} as const
export const MatterField = z.object({
  key: Key,
  label: Label,
  type: z.enum(['text', 'long', 'date', 'number', 'choice']),
  options: z.array(z.string().trim().min(1).max(40)).default([]),
  kinds: z.array(Key).default([]),
})
export type MatterField = z.infer<typeof MatterField>

/** A column of the ledger on screen, on paper and in Excel, in the department's own order. `width` in characters. */
export const MatterColumn = z.object({
  key: z.string().regex(/^(field:|milestone:|level:)?[a-z][a-zA-Z0-9-]{0,29}$/),
  label: Label,
  width: z.number().int().min(2).max(80),
})
export type MatterColumn = z.infer<typeof MatterColumn>

/**
 * A figure out of the records. `closed`: closed ÷ raised in the period; `timely`: closed by the deadline ÷ due in the
 * period; `milestone`: the point reached in time ÷ raised; `visited`: households visited ÷ households there are;
 * `tally`: the parts ÷ the wholes of the tallies; `persons`: heads in the period against the same period a year before;
 * `none`: subjects without a matter of these kinds ÷ subjects.
 */
export const MEASURE_KINDS = {
  closed: '办结率',
  timely: '按时办结率',
  milestone: '节点及时率',
  visited: '走访率',
  tally: '计数占比',
  persons: '人次同比',
  none: '零发生占比',
} as const
export const MeasureKind = z.enum(['closed', 'timely', 'milestone', 'visited', 'tally', 'persons', 'none'])
export type MeasureKind = z.infer<typeof MeasureKind>
export const Measure = z.object({
  key: Key,
  label: Label,
  kind: MeasureKind,
  /** Of which kinds of matter, empty for all. */
  kinds: z.array(Key).default([]),
  /** Of which milestone or tally. */
  of: z.string().max(30).default(''),
  /** After the decimal point, rounded half up. */
  digits: z.number().int().min(0).max(4).default(2),
  /** In percent, null where none is set. */
  target: z.number().min(0).max(100).nullable().default(null),
})
export type Measure = z.infer<typeof Measure>

/** 走访: calls on households, of which each subject says how many it has. */
export const Visits = z.object({ label: Label, scope: SubjectScope })
export type Visits = z.infer<typeof Visits>

/** A count taken at a subject: of so many, so many. */
export const Tally = z.object({ key: Key, label: Label, whole: Label, part: Label, scope: SubjectScope })
export type Tally = z.infer<typeof Tally>

/** A measure against a subject. `bars`: for how long it keeps the subject from awards, null not at all. */
export const Sanction = z.object({ key: Key, label: Label, bars: MatterSpan.nullable().default(null) })
export type Sanction = z.infer<typeof Sanction>

export const Phase = z.object({ key: Key, label: Label, from: MonthDay, to: MonthDay })
export type Phase = z.infer<typeof Phase>

/** What a campaign's plan begins with. */
export const PlanItem = z.object({
  title: z.string().trim().min(1).max(300),
  kind: Key,
  phase: z.string().max(30).default(''),
  lead: z.string().trim().max(60).default(''),
  responsible: z.array(z.string().trim().min(1).max(60)).default([]),
  goal: z.string().trim().max(500).default(''),
  due: MonthDay,
})
export type PlanItem = z.infer<typeof PlanItem>

export const QUOTA_PERIODS = { year: '年', half: '半年', quarter: '季', month: '月' } as const
/** At least so many of a kind for each subject in every period. */
export const Quota = z.object({
  kind: Key,
  times: z.number().int().min(1).max(100),
  per: z.enum(['year', 'half', 'quarter', 'month']),
  scope: SubjectScope,
})
export type Quota = z.infer<typeof Quota>

/** Something is heard again of an open matter after so many months. */
export const FollowUp = z.object({
  label: Label,
  months: z.number().int().min(1).max(36),
  kinds: z.array(Key),
})
export type FollowUp = z.infer<typeof FollowUp>

export const MatterSystem = z.object({
  kinds: z.array(MatterKind).min(1, '至少要有一种事项'),
  /** Whom or what a matter is about. */
  scope: SubjectScope,
  sources: z.array(z.string().trim().min(1).max(40)).default([]),
  categories: z.array(z.string().trim().min(1).max(40)).default([]),
  levels: z.array(MatterLevel).default([]),
  /** From the day raised where no level says otherwise. */
  due: MatterSpan.nullable().default(null),
  states: z.array(MatterState).min(2, '至少要有两个状态'),
  moves: z.array(MatterMove).min(1, '至少要有一个步骤'),
  ladder: z.array(Rung).default([]),
  milestones: z.array(Milestone).default([]),
  fields: z.array(MatterField).default([]),
  columns: z.array(MatterColumn).min(1, '台账至少要有一列'),
  measures: z.array(Measure).default([]),
  visits: Visits.nullable().default(null),
  tallies: z.array(Tally).default([]),
  sanctions: z.array(Sanction).default([]),
  phases: z.array(Phase).default([]),
  plan: z.array(PlanItem).default([]),
  quotas: z.array(Quota).default([]),
  followUp: FollowUp.nullable().default(null),
  /** Whether the number of a paper file counts as evidence beside files in the database. */
  paperEvidence: z.boolean().default(false),
  /** The sentence of the document that the rules follow. */
  basis: z.string().trim().max(500).default(''),
  /** What the document leaves open and the department sets: shown beside the settings. */
  locals: z.array(z.string().trim().min(1).max(200)).default([]),
})
export type MatterSystem = z.infer<typeof MatterSystem>
