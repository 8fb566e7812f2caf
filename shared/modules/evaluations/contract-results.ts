import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { PaperForm } from '../../platform/print/paper'
import { Grant, RoundId } from '../../values/id'
import { EvaluationPaper } from './papers'
import {
  ComparableRound,
  Explanation,
  FigureAsk,
  FigureBallot,
  Point,
  PointContent,
  RoundResult,
  WhatIf,
} from './result'
import { SubjectNo } from './round'
import { Key } from './scheme'

const READ = { right: 'evaluations.read', topics: ['rounds', 'ballots'] } as const
const InRound = z.object({ roundId: RoundId })

/** Results, what they rest on, and the papers. */
export const results = {
  /** Ranking and ceilings. While ballots are being entered nothing but turnout is shown. */
  result: query({ ...READ, input: InRound, output: RoundResult }),
  explanation: query({ ...READ, input: InRound.extend({ subject: SubjectNo }), output: Explanation }),
  figure: query({ ...READ, input: InRound.extend(FigureAsk.shape), output: z.array(FigureBallot) }),
  /** Confirmed rounds of the same use and kind of subject before this one, latest first: what it can be set beside. */
  comparable: query({
    right: 'evaluations.read',
    topics: ['rounds'],
    input: InRound,
    output: z.array(ComparableRound),
  }),
  whatIf: query({ ...READ, input: InRound.extend(WhatIf.shape), output: RoundResult }),
  /** Counts every mark of the sealed tally again and compares with counts and fingerprint. */
  recount: query({
    ...READ,
    input: InRound,
    output: z.object({
      fingerprint: z.string(),
      sealed: z.string(),
      marks: z.number().int(),
      agrees: z.boolean(),
      differing: z.array(z.string()),
    }),
  }),
  points: query({ ...READ, input: InRound, output: z.array(Point) }),
  /** Figures of the `fact` leaves with how they were found: as sealed, before that as the records say now. */
  roundFacts: query({
    right: 'evaluations.read',
    topics: ['rounds', 'people', 'cases'],
    input: InRound,
    output: z.array(
      z.object({ subject: SubjectNo, leaf: Key, figure: z.number().nullable(), text: z.string() }),
    ),
  }),
  savePoint: command({
    right: 'evaluations.edit',
    topics: ['rounds'],
    audit: { action: '登记加减分', target: 'roundId' },
    input: InRound.extend({ id: z.string().nullable(), version: z.number().int(), content: PointContent }),
    output: Point,
  }),
  removePoint: command({
    right: 'evaluations.edit',
    topics: ['rounds'],
    audit: { action: '删除加减分', target: 'roundId' },
    input: InRound.extend({ id: z.string(), version: z.number().int() }),
    output: z.object({}),
  }),
  /** The grade that those entitled decided where the rule leaves it to them; '' takes the decision back. */
  decideGrade: command({
    right: 'evaluations.confirm',
    topics: ['rounds'],
    audit: { action: '核定等次', target: 'roundId' },
    input: InRound.extend({
      subject: SubjectNo,
      version: z.number().int(),
      grade: z.string().max(40),
      reason: z.string().trim().max(300),
    }),
    output: z.object({}),
  }),
  /** The papers as they will leave, the first of them only; `papers` is how many there are in all. */
  previewEvaluation: query({
    right: 'evaluations.export',
    topics: ['rounds', 'ballots', 'people', 'settings'],
    audit: { action: '预览考核材料' },
    input: z.object({ paper: EvaluationPaper }),
    output: z.object({ forms: z.array(PaperForm), papers: z.number().int() }),
  }),
  printEvaluation: task({
    right: 'evaluations.export',
    topics: ['audit'],
    audit: { action: '打印考核材料' },
    transaction: 'none',
    input: z.object({ paper: EvaluationPaper, copies: z.number().int().min(1).max(99).default(1) }),
    output: z.object({ pages: z.number().int() }),
  }),
  /** `excel` for tables only. `pages` is 0 where the program that opens the file breaks them. */
  saveEvaluation: task({
    right: 'evaluations.export',
    topics: ['audit'],
    audit: { action: '导出考核材料' },
    transaction: 'none',
    input: z.object({ paper: EvaluationPaper, format: z.enum(['pdf', 'word', 'excel']), grant: Grant }),
    output: z.object({ pages: z.number().int() }),
  }),
}
