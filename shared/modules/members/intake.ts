import { z } from 'zod'
import { PartyId, PersonId } from '../../values/id'

/** What a workbook lists: the register, or people on their way into the party. */
export const INTAKE_KINDS = {
  members: '党员花名册',
  applicants: '入党申请人',
  activists: '入党积极分子',
  targets: '发展对象',
} as const
export const IntakeKind = z.enum(['members', 'applicants', 'activists', 'targets'])
export type IntakeKind = z.infer<typeof IntakeKind>

export const INTAKE_ACTS = {
  add: '新增人员并登记',
  enrol: '已有人员，登记',
  update: '已在册，更新',
  same: '已在册，无变化',
  refuse: '不能写入',
} as const
export const IntakeAct = z.enum(['add', 'enrol', 'update', 'same', 'refuse'])
export type IntakeAct = z.infer<typeof IntakeAct>

/** A row of the workbook and what would be made of it. */
export const IntakeRow = z.object({
  row: z.number().int(),
  name: z.string(),
  identityNumber: z.string(),
  partyName: z.string(),
  partyId: PartyId.nullable(),
  personId: PersonId.nullable(),
  dates: z.string(),
  act: IntakeAct,
  /** Field, reason and remedy, each a whole sentence. */
  problems: z.array(z.string()),
})
export type IntakeRow = z.infer<typeof IntakeRow>

export const IntakeSummary = z.object({
  file: z.string(),
  kind: IntakeKind,
  total: z.number().int(),
  acts: z.record(IntakeAct, z.number().int()),
  /** Headings that no field takes; their cells are kept under these titles. */
  kept: z.array(z.string()),
})
export type IntakeSummary = z.infer<typeof IntakeSummary>
