import { z } from 'zod'
import { DossierId, MaterialId, OrganizationId, PageId, PersonId, StatementId } from '../../values/id'
import { ClassCode } from './classes'

/** @file 三龄两历一身份: what each material says, where materials disagree, what was decided and on what basis. */

/** Items of the audit (domain rules 1.5). The first six are 三龄两历一身份; the rest is looked at beside them. */
export const AUDIT_ITEMS = {
  birth: '出生日期',
  work: '参加工作时间',
  party: '入党时间',
  education: '学历学位',
  career: '工作经历',
  identity: '干部身份',
  family: '家庭主要成员和重要社会关系',
  title: '专业技术职务',
  reward: '奖惩',
} as const
export type AuditItem = keyof typeof AUDIT_ITEMS
export const AuditItem = z.enum(Object.keys(AUDIT_ITEMS) as [AuditItem, ...AuditItem[]])

const line = (most: number) => z.string().trim().max(most).default('')
const part = z.number().min(0).max(1)

/** One material's word on one item. */
export const StatementContent = z.object({
  item: AuditItem,
  /** Which of several: a level of schooling, a stretch of the career, a relative; '' where there is only one. */
  about: line(60),
  /** As the material writes it; dates are compared by what they mean. */
  value: z.string().trim().min(1, '记载内容未填').max(300),
  materialId: MaterialId,
  pageId: PageId.nullable(),
  /** Where on the page, fractions of width and height; null for the whole page. */
  spot: z
    .object({ x: part, y: part, width: part, height: part })
    .refine((it) => it.x + it.width <= 1.001 && it.y + it.height <= 1.001, '框选超出了页面')
    .nullable()
    .default(null),
  /** 是否涂改, and how. */
  altered: z.boolean().default(false),
  remark: line(300),
})
export type StatementContent = z.infer<typeof StatementContent>

export const Statement = StatementContent.extend({
  id: StatementId,
  version: z.number().int(),
  classCode: ClassCode,
  /** 序号, title and date of the material as the catalogue has them. */
  materialNo: z.number().int(),
  materialTitle: z.string(),
  formedOn: z.string(),
  /** Page number within the material, 0 where no page is cited. */
  pageNo: z.number().int(),
})
export type Statement = z.infer<typeof Statement>

/** 一致 · 矛盾 · 不接 (the career has a gap or an overlap) · 缺件 (nothing says it) · 只有一处 · 已认定 · 不涉及 */
export const FindingKind = z.enum(['agree', 'differ', 'gap', 'absent', 'single', 'decided', 'none'])
export type FindingKind = z.infer<typeof FindingKind>

export const Decision = z.object({
  value: line(300),
  /** 认定意见: facts found, reasons, basis document. */
  basis: line(3000),
  decidedOn: line(12),
  decidedBy: line(60),
})
export type Decision = z.infer<typeof Decision>

/** One item, or one of its several, over the whole dossier. */
export const Finding = z.object({
  item: AuditItem,
  about: z.string(),
  kind: FindingKind,
  /**
   * Different values with how many materials say so; `earliest` is on the earliest formed (R1.9), `current` on record,
   * `coarse` less exact than others and against none of them.
   */
  values: z.array(
    z.object({
      value: z.string(),
      count: z.number().int(),
      earliest: z.boolean(),
      current: z.boolean(),
      coarse: z.boolean(),
    }),
  ),
  /** What the record of the person says. */
  onRecord: z.string(),
  /** 相差 in words, '' where it does not apply. */
  gap: z.string(),
  /** What else is to be known, as sentences: what the earliest material is, what the dates come to. */
  hints: z.array(z.string()),
  /** Why it keeps the dossier from passing; '' where it does not. */
  doubt: z.string(),
  /** What was decided is not what the record says. */
  recordDiffers: z.boolean(),
  statements: z.array(Statement),
  decision: Decision.nullable(),
})
export type Finding = z.infer<typeof Finding>

/** 初审 → 复审 → 补充材料 → 集体认定 → 本人签字 → 归档 (domain rules 1.5). */
export const AUDIT_STATES = {
  none: '未审',
  first: '初审',
  second: '复审',
  supplement: '补充材料',
  collective: '集体认定',
  signed: '本人签字',
  filed: '归档',
} as const
export type AuditState = keyof typeof AUDIT_STATES
export const AuditState = z.enum(Object.keys(AUDIT_STATES) as [AuditState, ...AuditState[]])

/** 通过 · 存疑待查 · 不通过 */
export const AUDIT_RESULTS = { passed: '通过', doubtful: '存疑待查', failed: '不通过' } as const
export type AuditResult = keyof typeof AUDIT_RESULTS
export const AuditResult = z.enum(Object.keys(AUDIT_RESULTS) as [AuditResult, ...AuditResult[]])

export const AuditStep = z.object({
  state: AuditState,
  at: z.string(),
  byName: z.string(),
  on: z.string(),
  opinion: z.string(),
})
export type AuditStep = z.infer<typeof AuditStep>

/** Words of the audit forms that no finding holds. */
export const AuditContent = z.object({
  firstBy: line(40),
  firstOn: line(12),
  secondBy: line(40),
  secondOn: line(12),
  opinion: line(3000),
  department: line(1000),
  meetingOn: line(12),
  ownOpinion: line(1000),
  ownSignedOn: line(12),
  troubles: line(2000),
  supplied: line(2000),
})
export type AuditContent = z.infer<typeof AuditContent>

export const DossierAudit = z.object({
  dossierId: DossierId,
  personId: PersonId,
  version: z.number().int(),
  state: AuditState,
  /** Null while it is not concluded. */
  result: AuditResult.nullable(),
  content: AuditContent,
  findings: z.array(Finding),
  steps: z.array(AuditStep),
  /** Doubts that keep it from passing, as sentences. */
  doubts: z.array(z.string()),
  /** Where it can go, the step on first, and what is still lacking for it. */
  moves: z.array(z.object({ to: AuditState, lacking: z.array(z.string()) })),
})
export type DossierAudit = z.infer<typeof DossierAudit>

/** What appointments ask before somebody is considered (凡提必审). */
export type AuditVerdict = {
  /** Only an audit that came to 通过 with no doubt left. */
  passed: boolean
  state: AuditState
  result: AuditResult | null
  /** Why not, as sentences; empty when passed. */
  doubts: readonly string[]
}

/** One check of the completeness rule set over one dossier. */
export const CompletenessLine = z.object({
  key: z.string(),
  label: z.string(),
  /** `judge`: no record can tell; somebody looks. */
  state: z.enum(['met', 'short', 'judge', 'fatal']),
  /** Points deducted, 0 where met. */
  points: z.number(),
  detail: z.string(),
  byHand: z.boolean(),
})
export type CompletenessLine = z.infer<typeof CompletenessLine>

export const Completeness = z.object({
  points: z.number(),
  fatal: z.boolean(),
  lines: z.array(CompletenessLine),
})
export type Completeness = z.infer<typeof Completeness>

export const AuditFilter = z.object({
  /** With every unit under it; null for all. */
  organizationId: OrganizationId.nullable().default(null),
  state: AuditState.nullable().default(null),
  doubtfulOnly: z.boolean().default(false),
  /** Only those changed since they were looked at. */
  staleOnly: z.boolean().default(false),
  sort: z.enum(['unit', 'points', 'state']).default('unit'),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** A row of the list of audits. */
export const AuditRow = z.object({
  dossierId: DossierId,
  name: z.string(),
  unitName: z.string(),
  state: AuditState,
  result: AuditResult.nullable(),
  differ: z.number().int(),
  absent: z.number().int(),
  doubtful: z.boolean(),
  /** Null while nobody has looked. */
  points: z.number().nullable(),
  fatal: z.boolean(),
  lookedAt: z.string(),
  /** The dossier or the person's record was changed since it was looked at. */
  stale: z.boolean(),
})
export type AuditRow = z.infer<typeof AuditRow>

export const AuditsOfUnit = z.object({
  organizationId: OrganizationId.nullable(),
  unitName: z.string(),
  dossiers: z.number().int(),
  looked: z.number().int(),
  /** Mean of those looked at, null without any. */
  points: z.number().nullable(),
  fatal: z.number().int(),
  doubtful: z.number().int(),
  passed: z.number().int(),
})
export type AuditsOfUnit = z.infer<typeof AuditsOfUnit>
