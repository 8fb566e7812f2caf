import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { CaseId, OrganizationId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Bar, CaseContent, CaseRow, Eligibility, EvaluationStandards, HistoryRow } from './cases'

const READ = { right: 'evaluations.read', topics: ['cases', 'rounds', 'people'] } as const
const EDIT = { right: 'evaluations.edit', topics: ['cases'] } as const
const One = z.object({ id: CaseId, version: z.number().int() })

/** Cases, what they bar, and the history of evaluations. */
export const consequences = {
  evaluationStandards: query({
    right: 'evaluations.read',
    topics: ['cases'],
    input: z.object({}),
    output: EvaluationStandards,
  }),
  saveEvaluationStandards: command({
    ...EDIT,
    audit: { action: '修改情形与影响期规则' },
    input: EvaluationStandards,
    output: EvaluationStandards,
  }),
  cases: query({
    ...READ,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      state: z.enum(['inForce', 'ended', 'all']).default('inForce'),
      personId: PersonId.nullable().default(null),
      organizationId: OrganizationId.nullable().default(null),
    }),
    output: pageOf(CaseRow).extend({
      counts: z.object({ inForce: z.number(), ended: z.number(), all: z.number() }),
    }),
  }),
  oneCase: query({ ...READ, input: z.object({ id: CaseId }), output: CaseRow }),
  createCase: command({ ...EDIT, audit: { action: '登记情形' }, input: CaseContent, output: CaseRow }),
  saveCase: command({
    ...EDIT,
    audit: { action: '修改情形', target: 'id' },
    input: One.extend(CaseContent.shape),
    output: CaseRow,
  }),
  removeCase: command({
    ...EDIT,
    audit: { action: '删除情形', target: 'id' },
    input: One,
    output: z.object({}),
  }),
  /**
   * What bars these people and organizations at a day, '' today. `purpose` null asks for everything. Those whom nothing
   * bars come back with an empty list.
   */
  eligibility: query({
    ...READ,
    input: z.object({
      personIds: z.array(PersonId).max(5000).default([]),
      organizationIds: z.array(OrganizationId).max(5000).default([]),
      on: z.string().max(12).default(''),
      purpose: Bar.nullable().default(null),
    }),
    output: z.array(Eligibility),
  }),
  /** Confirmed evaluations of one person or organization, latest first. */
  history: query({
    ...READ,
    input: z.object({
      personId: PersonId.nullable().default(null),
      organizationId: OrganizationId.nullable().default(null),
    }),
    output: z.array(HistoryRow),
  }),
}
