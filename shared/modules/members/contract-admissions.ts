import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PersonId, ProcedureCaseId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  AdmissionFilter,
  AdmissionRow,
  EnrolmentLine,
  EnrolmentShown,
  StageCount,
  VillageAdmissions,
  WarningActContent,
  WarningAsk,
  WarningSystem,
} from './admissions'
import { EDIT, OneRecord, OUT, READ } from './contract-base'

const CASES = { right: 'ledgers.read', topics: ['members', 'procedures', 'parties', 'people'] } as const

/** 发展党员: cases by stage, admissions by village and year, warnings. */
export const admissions = {
  admissions: query({
    ...CASES,
    input: Slice.extend(AdmissionFilter.shape),
    output: pageOf(AdmissionRow).extend({ stages: z.array(StageCount), toEnrol: z.number().int() }),
  }),
  /** What these cases have decided and the register does not know yet. */
  enrolments: query({
    ...CASES,
    input: z.object({ ids: z.array(ProcedureCaseId).min(1).max(500) }),
    output: z.array(EnrolmentLine),
  }),
  /**
   * Enters in the register, and on the person's record, what cases have decided, as it was shown: 入党时间 is the day of the
   * branch meeting that admitted.
   */
  enrolAdmitted: command({
    ...EDIT,
    topics: ['members', 'parties', 'people', 'batches', 'steps'],
    audit: { action: '新党员编入支部' },
    input: z.object({ shown: z.array(EnrolmentShown).min(1).max(500) }),
    output: z.object({
      enrolled: z.array(PersonId),
      /** How many records took the day. */
      joined: z.number().int(),
      /** Whose 入党时间 was left as it is, and why. */
      left: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  }),
  warningSystems: query({
    ...READ,
    topics: ['systems'],
    input: z.object({ on: z.iso.date() }),
    output: z.array(WarningSystem),
  }),
  villageAdmissions: query({
    ...CASES,
    input: Slice.extend(WarningAsk.shape),
    output: pageOf(VillageAdmissions).extend({
      years: z.array(z.number().int()),
      /** The first day from which admissions are on record anywhere; '' for none. */
      since: z.string(),
      sums: z.array(z.number().int()),
      levels: z.array(
        z.object({ key: z.string(), label: z.string(), count: z.number().int(), owed: z.number().int() }),
      ),
    }),
  }),
  /** Notes a card, a talk or a listed matter for each; a matter is opened in the ledger of matters. */
  actOnWarnings: command({
    ...EDIT,
    topics: ['members', 'matters'],
    audit: { action: '发展党员预警处理' },
    input: WarningActContent,
    output: z.object({ noted: z.number().int() }),
  }),
  removeWarning: command({
    ...EDIT,
    topics: ['members'],
    audit: { action: '删除预警处理', target: 'id' },
    input: OneRecord,
    output: z.object({}),
  }),
  exportVillages: task({
    ...OUT,
    audit: { action: '导出发展党员情况表' },
    transaction: 'none',
    input: WarningAsk.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
}
