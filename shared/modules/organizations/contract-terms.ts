import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { PartyId, PartyTermId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Day } from './party'
import { PartyTerm, TermAsk, TermRow, TermState } from './term'

const READ = {
  right: 'ledgers.read',
  topics: ['terms', 'letters', 'parties', 'organizations', 'systems'],
} as const
const EDIT = { right: 'organizations.edit', topics: ['terms', 'parties', 'letters', 'steps'] } as const
const OneTerm = z.object({ id: PartyTermId })

/** 任期 of party organizations and what reminds of their end. */
export const termMethods = {
  terms: query({ ...READ, input: Slice.extend(TermAsk.shape), output: pageOf(TermRow) }),
  /** How many stand where, by state and by the body that reminds; counted from the same question as the list. */
  termCounts: query({
    ...READ,
    input: z.object({ system: z.string().max(26), unitId: TermAsk.shape.unitId }),
    output: z.object({
      states: z.record(TermState, z.number().int()),
      responsible: z.array(z.object({ name: z.string(), due: z.number().int(), all: z.number().int() })),
    }),
  }),
  partyTerms: query({
    ...READ,
    input: z.object({ partyId: PartyId }),
    /** `suggested`: the years that the rule for its kind gives. */
    output: z.object({ terms: z.array(PartyTerm), suggested: z.number().int() }),
  }),
  /** An election held: the next term begins, the one before is closed by it. `id` corrects a term on record. */
  recordTerm: command({
    ...EDIT,
    audit: { action: '登记换届', target: 'partyId' },
    input: z.object({
      partyId: PartyId,
      id: PartyTermId.nullable(),
      number: z.number().int().min(1).max(99),
      electedOn: z.iso.date({ error: '选举日期写成 2026.11.20' }),
      years: z.number().int().min(1).max(10),
      note: z.string().trim().max(300).default(''),
    }),
    output: z.array(PartyTerm),
  }),
  removeTerm: command({
    ...EDIT,
    audit: { action: '删除届次', target: 'id' },
    input: OneTerm,
    output: z.object({}),
  }),
  /** The organization's request, the approval of it, an extension approved. */
  noteTerm: command({
    ...EDIT,
    audit: { action: '登记换届请示批复', target: 'id' },
    input: OneTerm.extend({
      requestedOn: Day,
      approvedOn: Day,
      approvalNo: z.string().trim().max(60),
      extendedTo: Day,
    }),
    output: PartyTerm,
  }),
  /** The number after each sender's last letter of the day's year; '' where it sent none. */
  nextNumbers: query({
    ...READ,
    input: z.object({ senders: z.array(z.string().max(100)).max(200), on: z.iso.date() }),
    output: z.array(z.object({ sender: z.string(), number: z.string() })),
  }),
  /** One letter to each organization; each sender counts its numbers on from the one given for it. */
  writeTermLetters: command({
    ...EDIT,
    audit: { action: '换届提醒发函' },
    input: z.object({
      system: z.string().max(26),
      on: z.iso.date({ error: '发函日期写成 2026.11.20' }),
      batches: z
        .array(
          z.object({
            sender: z.string().trim().min(1).max(100),
            first: z.string().trim().max(60),
            termIds: z.array(PartyTermId).min(1).max(500),
          }),
        )
        .min(1)
        .max(200),
    }),
    output: z.object({ letters: z.number().int() }),
  }),
  /** Begins the election as a case of the procedure that the system names. */
  openElection: command({
    ...EDIT,
    topics: ['terms', 'procedures'],
    audit: { action: '启动换届选举', target: 'id' },
    input: OneTerm.extend({ system: z.string().max(26) }),
    output: PartyTerm,
  }),
}
