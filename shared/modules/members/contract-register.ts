import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, PartyId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { AttendanceOwed } from '../duties/contract'
import { CaseSummary } from '../procedures/case'
import { EDIT, OUT, READ } from './contract-base'
import { IntakeKind, IntakeRow, IntakeSummary } from './intake'
import { Enrolment, Member, MemberCounts, MemberFacts, MemberFilter, MemberRow, Standing } from './member'
import { RollColumn } from './systems'

/** 党员名册: who belongs to which branch, and rolls from and to workbooks. */
export const register = {
  list: query({
    ...READ,
    input: Slice.extend(MemberFilter.shape),
    output: pageOf(MemberRow).extend({ counts: MemberCounts, columns: z.array(RollColumn) }),
  }),
  card: query({
    ...READ,
    topics: ['members', 'parties', 'people', 'procedures', 'duties'],
    audit: { action: '查看党员', target: 'id' },
    input: z.object({ id: PersonId }),
    output: Member,
  }),
  /** What other rooms say of a member: cases with the replies of organs, and meetings of the year missed and made up. */
  around: query({
    ...READ,
    topics: ['members', 'procedures', 'duties'],
    input: z.object({ id: PersonId, year: z.number().int() }),
    output: z.object({ cases: z.array(CaseSummary), attendance: AttendanceOwed.nullable() }),
  }),
  /** Enters someone in a branch; a person who is in another has to be transferred. */
  enrol: command({
    ...EDIT,
    audit: { action: '登记党员' },
    input: Enrolment,
    output: z.object({ id: PersonId }),
  }),
  save: command({
    ...EDIT,
    audit: { action: '修改党员资料', target: 'id' },
    input: z.object({
      id: PersonId,
      version: z.number().int().min(0),
      facts: MemberFacts,
      group: z.string().max(60),
    }),
    output: Member,
  }),
  /** 预备期满转正: the branch meeting's day is typed, never inferred. */
  confirm: command({
    ...EDIT,
    audit: { action: '党员转正', target: 'id' },
    input: z.object({ id: PersonId, on: z.iso.date('转正日期未填。') }),
    output: Member,
  }),
  leave: command({
    ...EDIT,
    audit: { action: '党员减少', target: 'id' },
    input: z.object({
      id: PersonId,
      on: z.iso.date('日期未填。'),
      reason: z.string().trim().min(1, '减少原因未填').max(60),
    }),
    output: Member,
  }),
  /** Reads a roll or a list of applicants, activists or targets. Kept open until the next is read. */
  openRoll: task({
    ...EDIT,
    topics: [],
    audit: { action: '读取党员名册文件' },
    transaction: 'none',
    input: z.object({ grant: Grant, partyId: PartyId.nullable() }),
    output: IntakeSummary,
  }),
  rollRows: query({
    ...READ,
    right: 'ledgers.edit',
    input: Slice.extend({ act: IntakeRow.shape.act.nullable().default(null) }),
    output: pageOf(IntakeRow),
  }),
  /** Writes what the preview showed; rows that cannot be written stay out. */
  takeRoll: task({
    ...EDIT,
    topics: ['members', 'parties', 'people', 'procedures'],
    audit: { action: '导入党员名册' },
    transaction: 'one',
    input: z.object({ kind: IntakeKind }),
    output: z.object({ intakeId: z.string(), written: z.number().int(), left: z.number().int() }),
  }),
  /** Takes back the memberships and people that an import made; who was changed since stays and is counted. */
  undoRoll: command({
    ...EDIT,
    audit: { action: '撤销党员名册导入', target: 'intakeId' },
    input: z.object({ intakeId: z.string() }),
    output: z.object({ removed: z.number().int(), kept: z.number().int() }),
  }),
  intakes: query({
    ...READ,
    input: z.object({}),
    output: z.array(
      z.object({ id: z.string(), file: z.string(), at: z.string(), by: z.string(), rows: z.number().int() }),
    ),
  }),
  exportRoll: task({
    ...OUT,
    audit: { action: '导出党员名册' },
    transaction: 'none',
    input: MemberFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  branches: query({
    ...READ,
    topics: ['members', 'parties'],
    input: z.object({
      text: z.string().max(60).default(''),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.array(
      z.object({ id: PartyId, name: z.string(), unitName: z.string(), members: z.number().int() }),
    ),
  }),
  /** People on record who may be entered or picked, members first. */
  people: query({
    ...READ,
    topics: ['members', 'people'],
    input: z.object({ text: z.string().max(60).default(''), only: z.enum(['members', 'others']) }),
    output: z.array(
      z.object({
        id: PersonId,
        name: z.string(),
        birth: z.string(),
        partyName: z.string(),
        standing: Standing.nullable(),
      }),
    ),
  }),
}
