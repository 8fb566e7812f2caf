import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { IdText, MatterId, OrganizationId, PartyId, PersonId, ProcedureCaseId } from '../../values/id'
import { SubjectKind } from '../../values/subject'
import { Day } from './member'
import { WarningAct, WarningRule } from './systems'

/** How many cases stand at a stage of admission. */
export const StageCount = z.object({
  stage: z.string(),
  title: z.string(),
  count: z.number().int(),
  /** With a day that is past. */
  overdue: z.number().int(),
})
export type StageCount = z.infer<typeof StageCount>

/** A case of admission as the desk lists it. */
export const AdmissionRow = z.object({
  id: ProcedureCaseId,
  personId: PersonId,
  name: z.string(),
  partyId: PartyId.nullable(),
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  rule: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  stepTitle: z.string(),
  beganOn: z.string(),
  /** Days of the branch meetings that admitted and that confirmed, once both were approved from above. */
  admittedOn: z.string(),
  convertedOn: z.string(),
  dueOn: z.string(),
  overdue: z.boolean(),
  troubles: z.number().int(),
  /** Admitted, or confirmed, while the register or the person's record does not yet say so. */
  toEnrol: z.enum(['', 'probationary', 'full']),
})
export type AdmissionRow = z.infer<typeof AdmissionRow>

/** What one case would write into the register and into the person's record. */
export const EnrolmentLine = z.object({
  id: ProcedureCaseId,
  personId: PersonId,
  name: z.string(),
  partyId: PartyId.nullable(),
  partyName: z.string(),
  group: z.string(),
  /** As the register has it, '' where nothing. */
  before: z.enum(['', 'probationary', 'full']),
  standing: z.enum(['probationary', 'full']),
  admittedOn: z.string(),
  convertedOn: z.string(),
  /** 入党时间 on the person's record, as it stands and as it would read. */
  partyBefore: z.string(),
  partyAfter: z.string(),
  /** Why 入党时间 stays as it is, '' where it does not. */
  left: z.string(),
})
export type EnrolmentLine = z.infer<typeof EnrolmentLine>

/** What the person who enrols has looked at and confirms. */
export const EnrolmentShown = EnrolmentLine.pick({
  id: true,
  admittedOn: true,
  convertedOn: true,
  partyAfter: true,
})
export type EnrolmentShown = z.infer<typeof EnrolmentShown>

export const AdmissionFilter = z.object({
  text: z.string().max(60).default(''),
  stage: z.string().max(40).default(''),
  only: z.enum(['', 'overdue', 'troubled', 'enrol']).default(''),
})
export type AdmissionFilter = z.infer<typeof AdmissionFilter>

/** Something done about a subject that admits nobody. */
export const WarningEntry = z.object({
  id: IdText,
  version: z.number().int(),
  level: z.string(),
  act: WarningAct,
  on: z.string(),
  number: z.string(),
  matterId: MatterId.nullable(),
  note: z.string(),
})
export type WarningEntry = z.infer<typeof WarningEntry>

/** A village with its admissions, a count for each of the years asked. */
export const VillageAdmissions = z.object({
  kind: SubjectKind,
  id: IdText,
  name: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  /** What cases and the register know, or the year's statistics where they say more. */
  counts: z.array(z.number().int()),
  /** Those on the register, or of the last statistics where these say more. */
  members: z.number().int(),
  activists: z.number().int(),
  /** ISO day, a month or a year where no more is known; '' none on record. */
  lastOn: z.string(),
  /** The first day from which admissions are on record; '' for none, and nothing is said of the village. */
  since: z.string(),
  level: z.string(),
  levelLabel: z.string(),
  /** Acts of the level that were not done since the last admission. */
  owed: z.array(WarningAct),
  entries: z.array(WarningEntry),
})
export type VillageAdmissions = z.infer<typeof VillageAdmissions>

export const WarningSystem = z.object({
  key: SystemKey,
  title: z.string(),
  source: z.string(),
  rule: WarningRule,
})
export type WarningSystem = z.infer<typeof WarningSystem>

export const WarningAsk = z.object({
  system: SystemKey,
  /** The day looked at. */
  on: z.iso.date(),
  /** Years counted, the last one that of the day. */
  years: z.number().int().min(1).max(10).default(5),
  text: z.string().max(60).default(''),
  unitId: OrganizationId.nullable().default(null),
  /** A level's key; '' all, `any` all that stand at one. */
  level: z.string().max(24).default(''),
  /** Only where something is still to be done. */
  owed: z.boolean().default(false),
})
export type WarningAsk = z.infer<typeof WarningAsk>

export const WarningActContent = z.object({
  system: SystemKey,
  subjects: z
    .array(z.object({ kind: SubjectKind, id: IdText }))
    .min(1)
    .max(500),
  act: WarningAct,
  on: z.iso.date('日期未填。'),
  number: z.string().trim().max(60),
  note: z.string().trim().max(300),
  /** Of a listed matter: by when it is to be settled. */
  dueOn: Day,
})
export type WarningActContent = z.infer<typeof WarningActContent>
