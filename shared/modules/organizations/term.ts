import { z } from 'zod'
import { OrganizationId, PartyId, PartyTermId, ProcedureCaseId } from '../../values/id'
import { SubjectScope } from '../../values/subject'
import { Day } from './party'
import { AFFILIATION_KEYS, PARTY_KIND_KEYS } from './party-words'

/** Who answers for the terms of one affiliation, and whether by a letter. */
export const TermCase = z.object({
  affiliation: z.enum(AFFILIATION_KEYS),
  /**
   * `department`: the department that keeps these records; `ancestor`: the next committee above in the tree;
   * `supervisor`: the supervising body named on the party organization; `named`: always `name`.
   */
  by: z.enum(['department', 'ancestor', 'supervisor', 'named']),
  /** Stands where the tree or the record names nobody. */
  name: z.string().trim().min(1, '负责提醒的党组织未填').max(100),
  /** `arranged`: the term changes when it is arranged from above; no letter is due. */
  how: z.enum(['letter', 'arranged']),
  basis: z.string().trim().max(500),
})
export type TermCase = z.infer<typeof TermCase>

/** Years of a term by kind of organization; `affiliation` '' for every other. */
export const TermYears = z.object({
  kind: z.enum(PARTY_KIND_KEYS),
  affiliation: z.union([z.literal(''), z.enum(AFFILIATION_KEYS)]),
  years: z.number().int().min(1).max(10),
})
export type TermYears = z.infer<typeof TermYears>

/** A system that reminds of terms: whom, how long before, by whom, with which words. */
export const TermContent = z.object({
  scope: SubjectScope,
  /** Months before the end of a term when the letter is due. */
  ahead: z.number().int().min(0).max(36),
  /** Months before the end when the list says it again. */
  again: z.array(z.number().int().min(0).max(36)).max(6),
  years: z.array(TermYears),
  /** Months that a term may be moved with approval. */
  extendable: z.number().int().min(0).max(36),
  cases: z.array(TermCase).min(1),
  letter: z.object({
    title: z.string().trim().min(1, '函的标题未填').max(60),
    /** 〔组织〕 〔届次〕 〔选举日期〕 〔任期〕 〔届满日期〕 〔请示日期〕 are filled in. */
    paragraphs: z.array(z.string().trim().min(1).max(800)).min(1).max(12),
    /** Days before the end by which the request should have come. */
    requestDays: z.number().int().min(0).max(366),
  }),
  /** The procedure that an election runs by: a system of 程序办理 and one of its procedures. */
  procedure: z.object({ system: z.string().max(26), kind: z.string().max(40) }).nullable(),
  basis: z.string().max(500),
  /** What the document leaves open and the department sets: said beside each. */
  local: z.array(z.string().max(200)),
})
export type TermContent = z.infer<typeof TermContent>

/** Where the present term of a party organization stands. */
export const TERM_STATES = {
  unknown: '未登记届次',
  running: '任期内',
  due: '应发函',
  lettered: '已发函',
  requested: '已请示',
  approved: '已批复',
  arranged: '待统一部署',
  overdue: '逾期未换届',
} as const
export const TermState = z.enum([
  'unknown',
  'running',
  'due',
  'lettered',
  'requested',
  'approved',
  'arranged',
  'overdue',
])
export type TermState = z.infer<typeof TermState>

export const TermRow = z.object({
  partyId: PartyId,
  termId: PartyTermId.nullable(),
  name: z.string(),
  fullName: z.string(),
  kind: z.string(),
  affiliation: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  /** Who reminds. */
  responsible: z.string(),
  number: z.number().int(),
  electedOn: z.string(),
  years: z.number().int(),
  /** With an approved extension its day. */
  endsOn: z.string(),
  extended: z.boolean(),
  letterDueOn: z.string(),
  letterNo: z.string(),
  letterOn: z.string(),
  requestedOn: z.string(),
  approvedOn: z.string(),
  approvalNo: z.string(),
  caseId: ProcedureCaseId.nullable(),
  state: TermState,
})
export type TermRow = z.infer<typeof TermRow>

export const TermAsk = z.object({
  system: z.string().max(26),
  text: z.string().max(60).default(''),
  unitId: OrganizationId.nullable().default(null),
  /** `open`: everything that asks for an act: due, lettered, requested, approved, overdue, unknown. */
  state: z.union([TermState, z.literal('open'), z.literal('all')]).default('open'),
  /** Only those whom this body reminds. */
  responsible: z.string().max(100).default(''),
})
export type TermAsk = z.infer<typeof TermAsk>

/** One term of an organization, the latest first. */
export const PartyTerm = z.object({
  id: PartyTermId,
  number: z.number().int().min(1).max(99),
  electedOn: z.iso.date({ error: '选举日期写成 2026.11.20' }),
  years: z.number().int().min(1).max(10),
  endsOn: z.string(),
  extendedTo: Day,
  requestedOn: Day,
  approvedOn: Day,
  approvalNo: z.string().max(60),
  caseId: ProcedureCaseId.nullable(),
  note: z.string().max(300),
  /** As the register of letters has them; `voidReason` why one was withdrawn, '' while it stands. */
  letters: z.array(
    z.object({
      system: z.string(),
      number: z.string(),
      on: z.string(),
      sender: z.string(),
      voidReason: z.string(),
    }),
  ),
})
export type PartyTerm = z.infer<typeof PartyTerm>
