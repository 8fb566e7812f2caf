import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, OrganizationId, PartyId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { EDIT, OUT, READ } from './contract-base'
import { DuesBaseContent, DuesBranch, DuesEntry, DuesPayment, DuesRow } from './dues'
import { Month } from './member'
import { DuesRule } from './systems'

const Year = z.number().int().min(1990).max(2200)
/** What is due is counted up to this month. */
const Until = z.object({ year: Year, until: Month })

/** 党费: bases by month, what is due under the rates then in force, what was paid. */
export const dues = {
  duesRule: query({
    ...READ,
    topics: ['systems'],
    input: z.object({ on: z.iso.date() }),
    output: DuesRule.nullable(),
  }),
  duesBranches: query({
    ...READ,
    input: Slice.extend(Until.shape).extend({
      text: z.string().max(60).default(''),
      unitId: OrganizationId.nullable().default(null),
      owing: z.boolean().default(false),
    }),
    output: pageOf(DuesBranch).extend({
      sums: DuesBranch.pick({ members: true, unset: true, due: true, paid: true, owing: true, long: true }),
    }),
  }),
  duesMatrix: query({
    ...READ,
    input: Until.extend({ partyId: PartyId }),
    output: z.object({ partyName: z.string(), rows: z.array(DuesRow) }),
  }),
  duesBases: query({
    ...READ,
    input: z.object({ personId: PersonId }),
    output: z.array(DuesBaseContent.extend({ due: z.number().int().nullable() })),
  }),
  /** Sets what these members pay by from a month on; what stood from the same month gives way. */
  setDuesBase: command({
    ...EDIT,
    topics: ['members', 'steps'],
    audit: { action: '核定党费基数' },
    input: DuesBaseContent.extend({ personIds: z.array(PersonId).min(1).max(500) }),
    output: z.object({ set: z.number().int() }),
  }),
  /** Notes every month still owed of these members up to a month as paid in full. */
  payDues: command({
    ...EDIT,
    topics: ['members', 'steps'],
    audit: { action: '收缴党费' },
    input: DuesPayment.extend({
      personIds: z.array(PersonId).min(1).max(500),
      from: Month,
      until: Month,
    }),
    output: z.object({ months: z.number().int(), fen: z.number().int() }),
  }),
  /** One month as it was: another amount, another day; 0 takes the payment out. */
  setDues: command({
    ...EDIT,
    topics: ['members', 'steps'],
    audit: { action: '更正党费', target: 'personId' },
    input: DuesEntry,
    output: z.object({}),
  }),
  exportDues: task({
    ...OUT,
    audit: { action: '导出党费台账' },
    transaction: 'none',
    input: Until.extend({ partyId: PartyId, grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
}
