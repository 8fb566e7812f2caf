import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { IdText, OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { SubjectKind } from '../../values/subject'
import { ProgrammeYear } from './contract-groups'
import { CoverageRow, PlannedState, PlannedVisit, PlanSubject, RuleCoverage } from './coverage'

const READ = {
  right: 'ledgers.read',
  topics: ['inspections', 'systems', 'organizations', 'villages', 'parties'],
} as const
const EDIT = { right: 'ledgers.edit', topics: ['inspections', 'steps'] } as const
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应如 2026-03')

/** Whose coverage at a day. `short`: only those who lack visits. */
export const CoverageAsk = z.object({
  programme: z.string().max(26),
  on: z.iso.date(),
  rule: z.string().max(31).default(''),
  short: z.boolean().default(true),
  unitId: OrganizationId.nullable().default(null),
  text: z.string().max(60).default(''),
})
export type CoverageAsk = z.infer<typeof CoverageAsk>

export const PlanAsk = ProgrammeYear.extend({
  groupId: IdText.nullable().default(null),
  text: z.string().max(60).default(''),
  /** Only subjects whose year does not satisfy the rules. */
  lacking: z.boolean().default(false),
})
export type PlanAsk = z.infer<typeof PlanAsk>

/** Planned visits; `month` like `2026-03`, '' the whole year; no `states`: all. */
export const PlannedAsk = ProgrammeYear.extend({
  groupId: IdText.nullable().default(null),
  text: z.string().max(60).default(''),
  month: z.union([z.literal(''), Month]).default(''),
  states: z.array(PlannedState).max(3).default([]),
})
export type PlannedAsk = z.infer<typeof PlannedAsk>

/** When, a month or a day of it, and by whom. */
const Arranged = z.object({
  when: z.union([Month, z.iso.date()], { error: '时间应为月份或日期，如 2026.03、2026.03.18' }),
  inspectors: z.string().trim().max(200).default(''),
})

export const coverageMethods = {
  coverage: query({
    ...READ,
    input: z.object({ programme: z.string().max(26), on: z.iso.date() }),
    output: z.array(RuleCoverage),
  }),
  coverageRows: query({ ...READ, input: Slice.extend(CoverageAsk.shape), output: pageOf(CoverageRow) }),
  plan: query({
    ...READ,
    input: Slice.extend(PlanAsk.shape),
    output: pageOf(PlanSubject).extend({
      planned: z.number().int(),
      lacking: z.number().int(),
      /** Planned visits by month, January first. */
      months: z.array(z.number().int()).length(12),
    }),
  }),
  /**
   * Adds the visits that the rules still lack, spread over the months from `from` on. What was put there by hand
   * stays; with `anew`, what was not made by hand and not visited yet is laid anew.
   */
  makePlan: command({
    ...EDIT,
    audit: { action: '生成巡查计划' },
    input: ProgrammeYear.extend({ from: Month, anew: z.boolean().default(false) }),
    output: z.object({ added: z.number().int(), dropped: z.number().int(), lacking: z.number().int() }),
  }),
  /** Planned visits one by one, by time; a month without a day comes behind its days. */
  planned: query({
    ...READ,
    input: Slice.extend(PlannedAsk.shape),
    output: pageOf(PlannedVisit).extend({
      counts: z.object({ open: z.number().int(), late: z.number().int(), done: z.number().int() }),
    }),
  }),
  planVisit: command({
    ...EDIT,
    audit: { action: '安排巡查' },
    input: ProgrammeYear.extend({ subjectKind: SubjectKind, subjectId: IdText, ...Arranged.shape }),
    output: z.object({ id: IdText }),
  }),
  changePlanned: command({
    ...EDIT,
    audit: { action: '调整巡查计划', target: 'id' },
    input: z.object({ id: IdText, version: z.number().int(), ...Arranged.shape }),
    output: z.object({ version: z.number().int() }),
  }),
  dropPlanned: command({
    ...EDIT,
    audit: { action: '取消安排巡查', target: 'id' },
    input: z.object({ id: IdText, version: z.number().int() }),
    output: z.object({}),
  }),
}
