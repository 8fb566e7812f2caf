import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PersonId, ProcedureCaseId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  AdmissionFilter,
  AdmissionRow,
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
  /** Enters in the register what cases have decided: the day is the branch meeting's, as it was typed there. */
  enrolAdmitted: command({
    ...EDIT,
    audit: { action: '新党员编入支部' },
    input: z.object({ ids: z.array(ProcedureCaseId).min(1).max(500) }),
    output: z.object({ enrolled: z.array(PersonId) }),
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
