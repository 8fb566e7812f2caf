import { z } from 'zod'
import { AccountId, IdText, OrganizationId, PartyId, ProcedureCaseId, VillageId } from '../../values/id'
import { SubjectKind } from '../../values/subject'
import { Procedure } from './procedure'
import { StepEntry } from './record'

/** @file Cases of procedures as lists and pages show them. */

export const CASE_STATES = { running: '办理中', done: '已办结', stopped: '已终止' } as const
export const CaseState = z.enum(['running', 'done', 'stopped'])
export type CaseState = z.infer<typeof CaseState>

export const CaseRow = z.object({
  id: ProcedureCaseId,
  version: z.number().int(),
  system: z.string(),
  kind: z.string(),
  subjectKind: SubjectKind,
  subjectId: IdText,
  name: z.string(),
  topic: z.string(),
  partyId: PartyId.nullable(),
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  villageId: VillageId.nullable(),
  beganOn: z.string(),
  endedOn: z.string(),
  state: CaseState,
  stopReason: z.string(),
  /** Title of the rule that it runs by. */
  rule: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  /** The first step that is not finished, '' when all are. */
  step: z.string(),
  stepTitle: z.string(),
  /** The nearest day by which something must be done, '' where none. */
  dueOn: z.string(),
  dueTitle: z.string(),
  /** How many orders and limits were not kept. */
  troubles: z.number().int(),
  managerId: AccountId.nullable(),
  manager: z.string(),
  /** Days of the steps that were finished, by step key. */
  days: z.record(z.string(), z.string()),
})
export type CaseRow = z.infer<typeof CaseRow>

/** What other rooms are told of a case. */
export const CaseSummary = CaseRow.pick({
  id: true,
  system: true,
  kind: true,
  subjectKind: true,
  subjectId: true,
  name: true,
  state: true,
  stageTitle: true,
  stepTitle: true,
  beganOn: true,
  endedOn: true,
  dueOn: true,
}).extend({
  title: z.string(),
  /** Replies of organs: asked, and among them still out, and those with an objection. */
  asked: z.number().int(),
  waiting: z.number().int(),
  objections: z.number().int(),
})
export type CaseSummary = z.infer<typeof CaseSummary>
/** Something that does not agree with the rule: the day stands as it was typed. */
export const Trouble = z.object({
  step: z.string(),
  number: z.number().int(),
  kind: z.enum(['order', 'early', 'late', 'overdue', 'age', 'general']),
  /** What is and what should be, with its days. */
  message: z.string(),
  basis: z.string(),
})
export type Trouble = z.infer<typeof Trouble>

/** One step of a case with the days between which it must lie. */
export const StepView = z.object({
  key: z.string(),
  stage: z.string(),
  title: z.string(),
  state: z.enum(['done', 'waived', 'current', 'ahead']),
  entries: z.array(StepEntry),
  /** The number its next record would have. */
  next: z.number().int(),
  /** '' where nothing bounds it. `firm` is false while an earlier step's own day is only the earliest possible. */
  earliest: z.string(),
  latest: z.string(),
  firm: z.boolean(),
  /** Which rules bound it, as sentences. */
  limits: z.array(z.string()),
  troubles: z.array(Trouble),
  /** Why it cannot be finished now, besides what its own record still lacks. */
  blocks: z.array(z.string()),
})
export type StepView = z.infer<typeof StepView>

export const CaseView = CaseRow.extend({ procedure: Procedure, steps: z.array(StepView) })
export type CaseView = z.infer<typeof CaseView>

/** What a year's admissions of a village (or a party organization without one) come to. */
export const AdmissionFigure = z.object({
  villageId: VillageId.nullable(),
  partyId: PartyId.nullable(),
  year: z.number().int(),
  applied: z.number().int(),
  activists: z.number().int(),
  targets: z.number().int(),
  admitted: z.number().int(),
  converted: z.number().int(),
})
export type AdmissionFigure = z.infer<typeof AdmissionFigure>
