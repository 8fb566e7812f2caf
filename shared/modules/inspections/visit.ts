import { z } from 'zod'
import { FindingId, IdText, InspectionGroupId, InspectionId, OrganizationId } from '../../values/id'
import { SubjectKind } from '../../values/subject'

/** @file A visit with its check list, and what it found. */

const IsoDay = z.iso.date('日期应为年月日，如 2026.03.15')

/** `well` 落实 · `partly` 部分落实 · `not` 未落实 · `none` 不涉及. */
export const ANSWERS = { well: '落实', partly: '部分落实', not: '未落实', none: '不涉及' } as const
export const AnswerMark = z.enum(['well', 'partly', 'not', 'none'])
export type AnswerMark = z.infer<typeof AnswerMark>

/** By key of the point, `item/point`. Points without an entry were not looked at. */
export const Answers = z.record(
  z.string().max(80),
  z.object({ mark: AnswerMark, note: z.string().trim().max(500).default('') }),
)
export type Answers = z.infer<typeof Answers>

export const VisitContent = z.object({
  programme: z.string().max(26),
  roundId: IdText.nullable().default(null),
  groupId: InspectionGroupId.nullable().default(null),
  subjectKind: SubjectKind,
  subjectId: IdText,
  on: IsoDay,
  inspectors: z.string().trim().max(200).default(''),
  manner: z.string().trim().max(20).default(''),
  answers: Answers.default({}),
  summary: z.string().trim().max(2000).default(''),
})
export type VisitContent = z.infer<typeof VisitContent>

export const FindingContent = z.object({
  point: z.string().max(80).default(''),
  text: z.string().trim().min(1, '问题未填').max(500),
  demand: z.string().trim().max(500).default(''),
  responsible: z.string().trim().max(100).default(''),
  due: z.union([z.literal(''), IsoDay]).default(''),
  /** 突出问题、苗头性问题: to be reported at once. */
  grave: z.boolean().default(false),
})
export type FindingContent = z.infer<typeof FindingContent>

/** `open`: nobody has taken it over · `handed`: a matter settles it · `settled`. */
export const FINDING_STATES = { open: '待交办', handed: '整改中', settled: '已整改' } as const
export const FindingState = z.enum(['open', 'handed', 'settled'])
export type FindingState = z.infer<typeof FindingState>

export const Finding = FindingContent.extend({
  id: FindingId,
  version: z.number().int(),
  visitId: InspectionId,
  subjectName: z.string(),
  unitName: z.string(),
  on: z.string(),
  pointText: z.string(),
  state: FindingState,
  matterId: IdText.nullable(),
  settledOn: z.string(),
  settledHow: z.string(),
  overdue: z.boolean(),
})
export type Finding = z.infer<typeof Finding>

export const VisitRow = z.object({
  id: InspectionId,
  version: z.number().int(),
  subjectKind: SubjectKind,
  subjectId: IdText,
  subjectName: z.string(),
  unitName: z.string(),
  groupName: z.string(),
  roundTitle: z.string(),
  on: z.string(),
  inspectors: z.string(),
  manner: z.string(),
  score: z.number().nullable(),
  level: z.string(),
  findings: z.number().int(),
  settled: z.number().int(),
})
export type VisitRow = z.infer<typeof VisitRow>

export const Visit = VisitContent.extend({
  id: InspectionId,
  version: z.number().int(),
  subjectName: z.string(),
  /** What the points of a check list ask by: `town`, `street`, `village`, `community` … */
  subjectKey: z.string(),
  subjectUnitId: OrganizationId.nullable(),
  unitName: z.string(),
  groupName: z.string(),
  score: z.number().nullable(),
  level: z.string(),
  findings: z.array(Finding),
})
export type Visit = z.infer<typeof Visit>

export const RoundContent = z.object({
  programme: z.string().max(26),
  year: z.number().int().min(1990).max(2100),
  title: z.string().trim().min(1, '名称未填').max(60),
  manner: z.string().trim().max(20).default(''),
  begins: z.union([z.literal(''), IsoDay]).default(''),
  ends: z.union([z.literal(''), IsoDay]).default(''),
  note: z.string().trim().max(500).default(''),
})
export type RoundContent = z.infer<typeof RoundContent>
export const RoundRow = RoundContent.extend({
  id: IdText,
  version: z.number().int(),
  number: z.number().int(),
  visits: z.number().int(),
  findings: z.number().int(),
})
export type RoundRow = z.infer<typeof RoundRow>
