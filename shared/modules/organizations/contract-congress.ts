import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { DelegateId, IdText, OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  Attendance,
  Congress,
  CongressContent,
  CongressFigures,
  CongressRow,
  Delegate,
  DelegateAsk,
  DelegateContent,
  DelegateLevel,
  Tally,
} from './congress'

const READ = { right: 'ledgers.read', topics: ['parties', 'organizations', 'matters'] } as const
const EDIT = { right: 'organizations.edit', topics: ['parties', 'steps'] } as const
const OneCongress = z.object({ id: IdText, version: z.number().int() })

/** 党代表 and the yearly congresses (党代会年会). */
export const congressMethods = {
  delegates: query({ ...READ, input: Slice.extend(DelegateAsk.shape), output: pageOf(Delegate) }),
  saveDelegate: command({
    ...EDIT,
    audit: { action: '登记党代表', target: 'id' },
    input: z.object({ id: DelegateId.nullable(), version: z.number().int(), content: DelegateContent }),
    output: Delegate,
  }),
  removeDelegate: command({
    ...EDIT,
    audit: { action: '删除党代表', target: 'id' },
    input: z.object({ id: DelegateId, version: z.number().int() }),
    output: z.object({}),
  }),
  congresses: query({
    ...READ,
    input: z.object({
      year: z.number().int(),
      level: DelegateLevel.nullable().default(null),
      unitId: OrganizationId.nullable().default(null),
    }),
    /** Of towns without a congress in the year there is no row; `missing` names them. */
    output: z.object({
      rows: z.array(CongressRow),
      missing: z.array(z.object({ unitId: OrganizationId, name: z.string() })),
      figures: CongressFigures,
    }),
  }),
  congress: query({ ...READ, input: z.object({ id: IdText }), output: Congress }),
  saveCongress: command({
    ...EDIT,
    audit: { action: '登记党代会', target: 'id' },
    input: z.object({ id: IdText.nullable(), version: z.number().int(), content: CongressContent }),
    output: Congress,
  }),
  removeCongress: command({
    ...EDIT,
    audit: { action: '删除党代会', target: 'id' },
    input: OneCongress,
    output: z.object({}),
  }),
  /** Who was there; those who are not named stay as they are, `state` null takes back what was noted. */
  noteAttendance: command({
    ...EDIT,
    audit: { action: '登记党代会到会', target: 'id' },
    input: OneCongress.extend({
      delegates: z
        .array(
          z.object({
            delegateId: DelegateId,
            state: Attendance.nullable(),
            reason: z.string().trim().max(100).default(''),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: Congress,
  }),
  saveTallies: command({
    ...EDIT,
    audit: { action: '登记测评与选举结果', target: 'id' },
    input: OneCongress.extend({ tallies: z.array(Tally).max(200) }),
    output: Congress,
  }),
  /** A proposal of a delegate; it is carried on as a matter of the ledger from then on. */
  raiseProposal: command({
    ...EDIT,
    topics: ['parties', 'matters'],
    audit: { action: '登记党代表提案', target: 'id' },
    input: OneCongress.extend({
      delegateId: DelegateId.nullable(),
      kind: z.enum(['motion', 'advice']),
      title: z.string().trim().min(1, '提案题目未填').max(200),
      text: z.string().trim().max(4000).default(''),
      /** By when it has to be answered. */
      dueOn: z.union([z.literal(''), z.iso.date()]).default(''),
      responsibleUnitId: OrganizationId.nullable().default(null),
    }),
    output: Congress,
  }),
}
