import { z } from 'zod'
import { OrganizationId, PersonId, RoundId } from '../../values/id'
import { Bar } from './cases'
import { BoxNo, SubjectNo } from './round'

/** @file The papers of an evaluation. One union: what is printed can also be saved as PDF, Word and, for tables, Excel. */

export const PAPERS = {
  blank: '测评票',
  ranking: '排名表',
  result: '结果表（附原始票数）',
  confirmation: '结果确认表',
  explanation: '得分说明',
  recount: '复核计票表',
  register: '公务员年度考核登记表',
  eligibility: '评优提拔资格查询表',
} as const

const round = { roundId: RoundId }
const some = z.array(SubjectNo).max(5000).default([])

export const EvaluationPaper = z.discriminatedUnion('paper', [
  /** Numbered blank ballots of the boxes named, all when empty; `copies` null takes 应到. */
  z.object({
    paper: z.literal('blank'),
    ...round,
    boxes: z.array(BoxNo).max(500).default([]),
    copies: z.number().int().min(1).max(5000).nullable().default(null),
  }),
  z.object({ paper: z.literal('ranking'), ...round }),
  z.object({ paper: z.literal('result'), ...round }),
  z.object({ paper: z.literal('confirmation'), ...round }),
  z.object({ paper: z.literal('explanation'), ...round, subjects: some }),
  z.object({ paper: z.literal('recount'), ...round }),
  z.object({ paper: z.literal('register'), ...round, subjects: some }),
  /** What bars these people and organizations at a day; of no round. */
  z.object({
    paper: z.literal('eligibility'),
    personIds: z.array(PersonId).max(5000),
    organizationIds: z.array(OrganizationId).max(5000),
    on: z.string().max(12),
    purpose: Bar.nullable(),
  }),
])
export type EvaluationPaper = z.infer<typeof EvaluationPaper>
