import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { AccountId, Grant, LetterId, OrganizationId, PartyId, ProcedureCaseId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { SubjectRef, SubjectScope } from '../../values/subject'
import { CaseRow, CaseState, CaseView } from './case'
import { IntakePreview } from './intake'
import { CaseColumn } from './procedure'
import { StepContent } from './record'

const READ = { right: 'ledgers.read', topics: ['procedures', 'systems'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['procedures', 'steps'] } as const
const OneCase = z.object({ id: ProcedureCaseId, version: z.number().int() })
const OneStep = OneCase.extend({ step: z.string().max(40), number: z.number().int().min(1) })
const Ids = z.array(ProcedureCaseId).min(1).max(500)
const Reason = z.string().trim().min(1, '缘由未填').max(200)

/** A procedure that cases can be opened of, with what is running. */
export const ProcedureListed = z.object({
  system: z.string(),
  systemTitle: z.string(),
  kind: z.string(),
  title: z.string(),
  rule: z.string(),
  source: z.string(),
  on: z.boolean(),
  subject: SubjectScope,
  topic: z.string(),
  host: z.boolean(),
  columns: z.array(CaseColumn),
  stages: z.array(z.object({ key: z.string(), title: z.string() })),
  steps: z.array(z.object({ key: z.string(), stage: z.string(), title: z.string() })),
  running: z.number().int(),
  overdue: z.number().int(),
})
export type ProcedureListed = z.infer<typeof ProcedureListed>

/** Which cases a list, a paper and a workbook hold. */
export const CaseAsk = z.object({
  system: z.string().max(26),
  kind: z.string().max(40),
  text: z.string().max(60).default(''),
  state: CaseState.nullable().default('running'),
  /** Of running ones, those that stand in this stage. */
  stage: z.string().max(40).default(''),
  unitIds: z.array(OrganizationId).max(50).default([]),
  partyId: PartyId.nullable().default(null),
  /** Begun in that year, 0 for any. */
  year: z.number().int().default(0),
  only: z.enum(['all', 'overdue', 'troubled', 'waiting']).default('all'),
  sort: z
    .object({ key: z.enum(['name', 'unit', 'party', 'began', 'due', 'step']), down: z.boolean() })
    .nullable()
    .default(null),
})
export type CaseAsk = z.infer<typeof CaseAsk>

/** How many of a batch went through, and by name why others did not. */
export const BatchDone = z.object({
  done: z.number().int(),
  refused: z.array(z.object({ id: z.string(), name: z.string(), reason: z.string() })),
})
export type BatchDone = z.infer<typeof BatchDone>

/** 程序办理: something goes through fixed steps with papers and intervals. */
export const procedures = {
  procedures: query({ ...READ, input: z.object({}), output: z.array(ProcedureListed) }),
  cases: query({
    ...READ,
    input: Slice.extend(CaseAsk.shape),
    /** `stages`: how many running ones stand in each stage; `only`: how many each narrower question finds. */
    output: pageOf(CaseRow).extend({
      states: z.record(CaseState, z.number().int()),
      stages: z.record(z.string(), z.number().int()),
      only: z.object({ overdue: z.number().int(), troubled: z.number().int(), waiting: z.number().int() }),
    }),
  }),
  case: query({ ...READ, input: z.object({ id: ProcedureCaseId }), output: CaseView }),
  /** One case for each subject. A subject that cannot begin is answered by name, and the others begin. */
  open: command({
    ...EDIT,
    audit: { action: '启动程序' },
    input: z.object({
      system: z.string().max(26),
      kind: z.string().max(40),
      subjects: z.array(SubjectRef).min(1, '办理的对象未选').max(200),
      topic: z.string().trim().max(120).default(''),
      partyId: PartyId.nullable().default(null),
      beganOn: z.iso.date(),
      managerId: AccountId.nullable().default(null),
    }),
    output: BatchDone.extend({ ids: z.array(ProcedureCaseId) }),
  }),
  /** Reads a workbook of cases that are under way: nothing is written before it was looked at. */
  readCases: task({
    right: 'ledgers.edit',
    topics: [],
    audit: { action: '查看程序导入文件' },
    transaction: 'none',
    input: z.object({ system: z.string().max(26), kind: z.string().max(40), grant: Grant }),
    output: IntakePreview,
  }),
  /**
   * Writes what was looked at. `done`: the steps with a day count as finished, with the outcome that was shown; `open`: only
   * the days are kept, and every step is finished by hand.
   */
  takeCases: task({
    ...EDIT,
    audit: { action: '导入程序' },
    transaction: 'one',
    input: z.object({ as: z.enum(['done', 'open']) }),
    output: z.object({ taken: z.number().int(), left: z.number().int() }),
  }),
  /** Keeps what is known of a step without finishing it. */
  save: command({
    ...EDIT,
    audit: { action: '登记程序步骤', target: 'id' },
    input: OneStep.extend({
      on: z.union([z.literal(''), z.iso.date()]),
      outcome: z.string().max(40),
      content: StepContent,
    }),
    output: CaseView,
  }),
  /** Finishes a step. Refused with everything that stands against it. */
  finish: command({
    ...EDIT,
    audit: { action: '办结程序步骤', target: 'id' },
    input: OneStep.extend({
      on: z.union([z.literal(''), z.iso.date()]),
      outcome: z.string().max(40),
      content: StepContent,
    }),
    output: CaseView,
  }),
  /** Leaves out a step that may be left out. */
  waive: command({
    ...EDIT,
    audit: { action: '标记步骤不适用', target: 'id' },
    input: OneStep.extend({ reason: Reason }),
    output: CaseView,
  }),
  /** Opens a finished or waived record again, to be corrected. */
  takeBack: command({
    ...EDIT,
    audit: { action: '撤回程序步骤', target: 'id' },
    input: OneStep.extend({ reason: Reason }),
    output: CaseView,
  }),
  /** Finishes the same step of many cases with the same day and outcome, their records else as they are kept. */
  finishMany: command({
    ...EDIT,
    audit: { action: '批量办结程序步骤' },
    input: z.object({
      ids: Ids,
      step: z.string().max(40),
      on: z.iso.date(),
      outcome: z.string().max(40),
      number: z.string().trim().max(60).default(''),
      /** Marks every required paper of the step as in hand. */
      papers: z.boolean().default(false),
    }),
    output: BatchDone,
  }),
  /**
   * Puts on record that organs were asked, in every case that stands at such a step. With a number one letter to each
   * organ goes on the department's register, the numbers counting on.
   */
  ask: command({
    ...EDIT,
    topics: ['procedures', 'letters', 'steps'],
    audit: { action: '征求意见' },
    input: z.object({
      ids: Ids,
      step: z.string().max(40),
      organs: z.array(z.string().max(40)).min(1).max(30),
      on: z.iso.date(),
      letterNo: z.string().trim().max(60).default(''),
    }),
    output: BatchDone.extend({ letters: z.array(LetterId) }),
  }),
  /** What organs answered, in every case named. */
  answer: command({
    ...EDIT,
    audit: { action: '登记回复意见' },
    input: z.object({
      ids: Ids,
      step: z.string().max(40),
      organs: z.array(z.string().max(40)).min(1).max(30),
      on: z.iso.date(),
      result: z.enum(['clean', 'objection']),
      text: z.string().trim().max(1000).default(''),
    }),
    output: BatchDone,
  }),
  assign: command({
    ...EDIT,
    audit: { action: '指定经办人' },
    input: z.object({ ids: Ids, managerId: AccountId.nullable() }),
    output: z.object({ done: z.number().int() }),
  }),
  /** Ends a case by hand: 本人撤回, 组织关系转出. */
  stop: command({
    ...EDIT,
    audit: { action: '终止程序', target: 'id' },
    input: OneCase.extend({ on: z.iso.date(), reason: Reason }),
    output: CaseView,
  }),
  /** Takes up again a case that was ended by hand. */
  resume: command({
    ...EDIT,
    audit: { action: '恢复程序', target: 'id' },
    input: OneCase,
    output: CaseView,
  }),
  remove: command({
    ...EDIT,
    audit: { action: '删除程序' },
    input: z.object({ ids: Ids }),
    output: z.object({ done: z.number().int() }),
  }),
  restore: command({
    ...EDIT,
    audit: { action: '恢复已删除程序' },
    input: z.object({ ids: Ids }),
    output: z.object({ done: z.number().int() }),
  }),
}
