import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { FindingId, IdText, InspectionId, OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { ProgrammeYear } from './contract-groups'
import {
  Finding,
  FindingContent,
  FindingState,
  RoundContent,
  RoundRow,
  Visit,
  VisitContent,
  VisitRow,
} from './visit'

const READ = {
  right: 'ledgers.read',
  topics: ['inspections', 'systems', 'organizations', 'villages', 'matters'],
} as const
const EDIT = { right: 'ledgers.edit', topics: ['inspections', 'steps'] } as const
const OneVisit = z.object({ id: InspectionId, version: z.number().int() })
const OneFinding = z.object({ id: FindingId, version: z.number().int() })

export const VisitAsk = ProgrammeYear.extend({
  text: z.string().max(60).default(''),
  groupId: IdText.nullable().default(null),
  roundId: IdText.nullable().default(null),
  subjectId: IdText.nullable().default(null),
})
export type VisitAsk = z.infer<typeof VisitAsk>

export const FindingAsk = ProgrammeYear.extend({
  text: z.string().max(60).default(''),
  state: FindingState.nullable().default(null),
  overdue: z.boolean().default(false),
  unitId: OrganizationId.nullable().default(null),
})
export type FindingAsk = z.infer<typeof FindingAsk>

export const visitMethods = {
  rounds: query({ ...READ, input: ProgrammeYear, output: z.array(RoundRow) }),
  saveRound: command({
    ...EDIT,
    audit: { action: '保存巡查轮次', target: 'id' },
    input: z.object({ id: IdText.nullable(), version: z.number().int(), content: RoundContent }),
    output: z.object({ id: IdText }),
  }),
  removeRound: command({
    ...EDIT,
    audit: { action: '删除巡查轮次', target: 'id' },
    input: z.object({ id: IdText, version: z.number().int() }),
    output: z.object({}),
  }),
  visits: query({ ...READ, input: Slice.extend(VisitAsk.shape), output: pageOf(VisitRow) }),
  visit: query({ ...READ, input: z.object({ id: InspectionId }), output: Visit }),
  /** The score follows from the answers by the check list of that day. */
  saveVisit: command({
    ...EDIT,
    audit: { action: '登记巡查', target: 'id' },
    input: z.object({ id: InspectionId.nullable(), version: z.number().int(), content: VisitContent }),
    output: Visit,
  }),
  removeVisit: command({
    ...EDIT,
    audit: { action: '删除巡查记录', target: 'id' },
    input: OneVisit,
    output: z.object({}),
  }),
  findings: query({
    ...READ,
    input: Slice.extend(FindingAsk.shape),
    output: pageOf(Finding).extend({
      counts: z.object({ open: z.number().int(), handed: z.number().int(), settled: z.number().int() }),
      overdue: z.number().int(),
    }),
  }),
  saveFinding: command({
    ...EDIT,
    audit: { action: '登记巡查问题', target: 'id' },
    input: z.object({
      id: FindingId.nullable(),
      version: z.number().int(),
      visitId: InspectionId,
      content: FindingContent,
    }),
    output: z.object({ id: FindingId }),
  }),
  removeFinding: command({
    ...EDIT,
    audit: { action: '删除巡查问题', target: 'id' },
    input: OneFinding,
    output: z.object({}),
  }),
  /** Opens a matter for each of them: from then on its evidence and its confirmation settle the finding. */
  handFindings: command({
    right: 'ledgers.edit',
    topics: ['inspections', 'matters'],
    audit: { action: '交办巡查问题' },
    input: z.object({ ids: z.array(FindingId).min(1).max(200) }),
    output: z.object({ handed: z.number().int() }),
  }),
  /** Settled on the spot, without a matter. */
  settleFinding: command({
    ...EDIT,
    audit: { action: '巡查问题整改', target: 'id' },
    input: OneFinding.extend({ on: z.iso.date(), how: z.string().trim().min(1, '整改情况未填').max(500) }),
    output: z.object({}),
  }),
}
