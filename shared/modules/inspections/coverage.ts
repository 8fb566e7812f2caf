import { z } from 'zod'
import { IdText, InspectionGroupId, InspectionId, OrganizationId } from '../../values/id'
import { SubjectKind } from '../../values/subject'
import { FrequencyPeriod } from './system'

/** @file Who was visited how often, what is still owed, and the plan that pays it. */

/** What one rule asks in the period that the day lies in, of all its subjects together. */
export const RuleCoverage = z.object({
  rule: z.string(),
  label: z.string(),
  basis: z.string(),
  times: z.number().int(),
  period: FrequencyPeriod,
  /** ISO days of the period. */
  from: z.string(),
  to: z.string(),
  subjects: z.number().int(),
  /** Subjects visited often enough by the day. */
  met: z.number().int(),
  /** Visits that are lacking. */
  owed: z.number().int(),
  visits: z.number().int(),
})
export type RuleCoverage = z.infer<typeof RuleCoverage>

/** One subject under one rule. `behind`: fewer than an even pace would have brought by the day. */
export const CoverageRow = z.object({
  rule: z.string(),
  ruleLabel: z.string(),
  subjectKind: SubjectKind,
  subjectId: IdText,
  name: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  groupName: z.string(),
  times: z.number().int(),
  visits: z.number().int(),
  owed: z.number().int(),
  behind: z.number().int(),
  last: z.string(),
  to: z.string(),
})
export type CoverageRow = z.infer<typeof CoverageRow>

/** `late`: its month, or its day, is over. */
export const PLANNED_STATES = { open: '待巡查', late: '过期未去', done: '已巡查' } as const
export const PlannedState = z.enum(['open', 'late', 'done'])
export type PlannedState = z.infer<typeof PlannedState>

/** A planned visit. `when`: its month, or the day where one is fixed; `visit`: what became of it. */
export const PlanMark = z.object({
  id: IdText,
  version: z.number().int(),
  month: z.string(),
  when: z.string(),
  /** '' the whole group of the area. */
  inspectors: z.string(),
  fixed: z.boolean(),
  visit: z.object({ id: InspectionId, on: z.string() }).nullable(),
  state: PlannedState,
})
export type PlanMark = z.infer<typeof PlanMark>

export const PlanSubject = z.object({
  subjectKind: SubjectKind,
  subjectId: IdText,
  name: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  groupId: InspectionGroupId.nullable(),
  groupName: z.string(),
  /** What the rules ask of this subject: 每季度 1 次、每年 1 次. */
  rules: z.string(),
  planned: z.array(PlanMark),
  /** Days on which it was visited, in order. */
  visits: z.array(z.object({ id: InspectionId, on: z.string() })),
  /** Visits that plan and past visits together do not bring. */
  lacking: z.number().int(),
})
export type PlanSubject = z.infer<typeof PlanSubject>

/** One planned visit as the schedule lists it. */
export const PlannedVisit = PlanMark.extend({
  subjectKind: SubjectKind,
  subjectId: IdText,
  name: z.string(),
  unitName: z.string(),
  groupId: InspectionGroupId.nullable(),
  groupName: z.string(),
})
export type PlannedVisit = z.infer<typeof PlannedVisit>
