import { z } from 'zod'
import { SubjectScope } from '../../values/subject'

/** @file What a system of recurring duties says: whom it is for, what must happen how often, and how it is recorded. */

/** Periods that duties are counted by; with `every` they make 每两周, 每两个月. */
export const FREQUENCY_UNITS = {
  week: '周',
  halfMonth: '半月',
  month: '月',
  quarter: '季度',
  halfYear: '半年',
  year: '年',
} as const
export const FrequencyUnit = z.enum(['week', 'halfMonth', 'month', 'quarter', 'halfYear', 'year'])
export type FrequencyUnit = z.infer<typeof FrequencyUnit>

export const Frequency = z.object({ unit: FrequencyUnit, every: z.number().int().min(1).max(12).default(1) })
export type Frequency = z.infer<typeof Frequency>

/** Who is on the list of names of one record. */
export const ATTENDANCE = {
  none: '不记到会',
  numbers: '只记人数',
  members: '全体党员',
  committee: '支委会委员',
} as const
export const Attendance = z.enum(['none', 'numbers', 'members', 'committee'])
export type Attendance = z.infer<typeof Attendance>

/** Of which subjects a kind is asked: of party organizations only those with a committee or with party groups. */
export const NEEDS = { none: '都要求', committee: '设支委会的', groups: '设党小组的' } as const
export const Needs = z.enum(['none', 'committee', 'groups'])
export type Needs = z.infer<typeof Needs>

/**
 * How what happened is counted: times; an amount that is summed (days, months, diaries); or once for each of the
 * subject's parts (its party groups, or the parts that the kind names).
 */
export const COUNTS = { times: '次数', amount: '数量合计', parts: '每个部分一次' } as const
export const Counts = z.enum(['times', 'amount', 'parts'])
export type Counts = z.infer<typeof Counts>

/** A usual day: of the month 1–31, or of the week 1–7 (Monday first). */
export const UsualDay = z.object({ of: z.enum(['month', 'week']), day: z.number().int().min(1).max(31) })
export type UsualDay = z.infer<typeof UsualDay>

/** A column of a kind's own beside those that every record has: 公开形式, 主讲人. */
export const DutyField = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/),
  label: z.string().trim().min(1).max(20),
  /** Not empty: one of these. */
  choices: z.array(z.string().trim().min(1).max(30)).max(40).default([]),
  required: z.boolean().default(false),
})
export type DutyField = z.infer<typeof DutyField>

export const DutyKind = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  label: z.string().trim().min(1, '名称未填').max(20),
  /** One character over the matrix. */
  mark: z.string().trim().min(1, '简称未填').max(1),
  frequency: Frequency,
  /** How many times, or how much, in each period. */
  times: z.number().int().min(1).max(1000).default(1),
  counts: Counts.default('times'),
  /** 次, 天, 篇. */
  unit: z.string().trim().min(1).max(4).default('次'),
  /** With `parts`: their names; none means the subject's party groups. */
  parts: z.array(z.string().trim().min(1).max(20)).max(20).default([]),
  usual: UsualDay.nullable().default(null),
  /** A plan has to be filed before. */
  plan: z.boolean().default(false),
  /** What was recorded has to be archived after. */
  archive: z.boolean().default(false),
  needs: Needs.default('none'),
  attendance: Attendance.default('none'),
  /** Who was not there owes a make-up class. */
  makesUp: z.boolean().default(false),
  /**
   * Of people: attendance on record counts by itself, in the own branch or in another one (双重组织生活). '' counts only
   * what is recorded for the person.
   */
  attends: z.enum(['', 'own', 'second']).default(''),
  fields: z.array(DutyField).max(12).default([]),
  /** The sentence of the document that asks for it. */
  basis: z.string().max(300).default(''),
  /** What the document leaves open and is therefore set here; '' nothing. */
  local: z.string().max(200).default(''),
})
export type DutyKind = z.infer<typeof DutyKind>

/** Columns that every record has, for the ledger's own order. */
export const LEDGER_COLUMNS = {
  serial: '序号',
  unit: '所属单位',
  subject: '名称',
  kind: '类别',
  part: '范围',
  plannedOn: '计划日期',
  heldOn: '开展日期',
  countsOn: '计入',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  due: '应到',
  present: '实到',
  absent: '缺席及原因',
  topic: '议题（主题）',
  content: '主要内容',
  decision: '决议（结果）',
  amount: '数量',
  archivedOn: '归档日期',
  state: '状态',
} as const
export type LedgerColumnKey = keyof typeof LEDGER_COLUMNS

/** `key`: one of `LEDGER_COLUMNS`, or `field:` and the key of a kind's own field. */
export const BoardColumn = z.object({
  key: z.string().min(1).max(40),
  label: z.string().trim().min(1).max(20),
})
export type BoardColumn = z.infer<typeof BoardColumn>

/** One matrix: a circle of subjects and what each of them owes. */
export const DutyBoard = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  label: z.string().trim().min(1, '名称未填').max(20),
  scope: SubjectScope,
  /** Only subjects that the department has put on the list, of those in the scope. */
  listed: z.boolean().default(false),
  kinds: z.array(DutyKind).min(1, '至少有一类').max(8, '一张表最多八类'),
  columns: z.array(BoardColumn).min(1).max(40),
  /** Of how many last ended periods the workbench has a line each; earlier ones of the year share one. 0: of none. */
  chase: z.number().int().min(0).max(12).default(1),
  /** Percent below which a subject's rate is pointed out. */
  line: z.number().int().min(0).max(100).default(90),
  /** Key of the matters system in whose ledger a gap is put for supervision, '' none. */
  supervision: z.string().max(40).default(''),
})
export type DutyBoard = z.infer<typeof DutyBoard>

export const DutyContent = z.object({ boards: z.array(DutyBoard).min(1).max(8) })
export type DutyContent = z.infer<typeof DutyContent>
