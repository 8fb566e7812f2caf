import { z } from 'zod'
import { RoundId } from '../../values/id'
import { BoxNo, RoundSubject, SubjectNo } from './round'
import { Key } from './scheme'

/** @file What a round comes to, with every step of the arithmetic kept beside the figure it leads to. */

/** One group's marks in one leaf of one subject. */
export const GroupWorking = z.object({
  group: Key,
  /** How many ballots have each value, best first; void and empty ones apart. */
  counts: z.array(z.object({ value: z.number(), n: z.number().int() })),
  void: z.number().int(),
  unfilled: z.number().int(),
  /** Marks left out as highest and lowest. */
  dropped: z.object({ highest: z.array(z.number()), lowest: z.array(z.number()) }),
  /** The denominator used, by the scheme's rule. */
  base: z.number().int(),
  /** Mean on the leaf's scale, full precision; null where nothing can be said. */
  mean: z.number().nullable(),
  /** The group's share of this leaf after restriction and redistribution, 0–1. */
  weight: z.number(),
  /** Closed: fewer ballots than may be shown, or a group that would give such a one away. Nothing but `weight` is told. */
  hidden: z.boolean(),
})
export type GroupWorking = z.infer<typeof GroupWorking>

/** One line of the indicator tree for one subject. */
export const LineWorking = z.object({
  indicator: Key,
  /** On the line's own full mark, full precision; null also where it rests on too few ballots to be shown. */
  score: z.number().nullable(),
  /** Points it brings to the whole; the lines of one level and the adjustments add up to the total. */
  brings: z.number().nullable(),
  groups: z.array(GroupWorking),
  /** In words, for facts and adjustments: what was found, what was recorded. */
  basis: z.string(),
})
export type LineWorking = z.infer<typeof LineWorking>

/** Why a grade is what it is, in the order applied. */
export const GradeStep = z.object({
  kind: z.enum(['line', 'rate', 'cap', 'veto', 'treatment', 'ceiling', 'tie', 'decided']),
  grade: z.string(),
  text: z.string(),
})
export type GradeStep = z.infer<typeof GradeStep>

export const Working = z.object({
  subject: SubjectNo,
  /** On the scheme's full mark, full precision; null where `problems` say why. */
  score: z.number().nullable(),
  rank: z.number().int().nullable(),
  /** How many are ranked. */
  ranked: z.number().int(),
  /** '' where no grade is given. */
  grade: z.string(),
  gradeSteps: z.array(GradeStep),
  lines: z.array(LineWorking),
  /** Part of each group in what ballots decide, as used, 0–1, together 1; its score on the scheme's full mark. */
  groups: z.array(z.object({ group: Key, weight: z.number(), score: z.number().nullable() })),
  /** What prevents a result, and what was done instead by rule, as sentences. */
  problems: z.array(z.string()),
  remarks: z.array(z.string()),
})
export type Working = z.infer<typeof Working>

/** A line of the ranking table. */
export const ResultRow = RoundSubject.pick({
  no: true,
  kind: true,
  personId: true,
  organizationId: true,
  name: true,
  post: true,
  unitName: true,
  treatment: true,
}).extend({
  score: z.number().nullable(),
  rank: z.number().int().nullable(),
  grade: z.string(),
  /** Score of each group, in the scheme's order; null where it has none or may not be shown. */
  groups: z.array(z.number().nullable()),
  /** Score of each line of the first level, on its own full mark. */
  lines: z.array(z.number().nullable()),
  problem: z.string(),
  /** The grade was decided by a person; the arithmetic says this. */
  computedGrade: z.string(),
})
export type ResultRow = z.infer<typeof ResultRow>

/** How full a ceiling is. */
export const CeilingState = z.object({
  grade: z.string(),
  /** Those who should take part: the base of the share. */
  base: z.number().int(),
  share: z.number(),
  most: z.number().int(),
  reached: z.number().int(),
  /** Names that the score would have lifted above it. */
  held: z.array(z.string()),
  /** Equal scores across the edge wait for a decision. */
  undecided: z.array(SubjectNo),
})
export type CeilingState = z.infer<typeof CeilingState>

export const RoundResult = z.object({
  rows: z.array(ResultRow),
  ceilings: z.array(CeilingState),
  /** Per group over all boxes. */
  turnout: z.array(
    z.object({
      group: Key,
      expected: z.number().int(),
      present: z.number().int(),
      issued: z.number().int(),
      returned: z.number().int(),
      valid: z.number().int(),
      void: z.number().int(),
    }),
  ),
  /** False while the round is open: nobody sees a running count. */
  visible: z.boolean(),
  /** Nothing hinders confirmation. */
  complete: z.boolean(),
})
export type RoundResult = z.infer<typeof RoundResult>

/** An earlier round to set beside this one. */
export const ComparableRound = z.object({
  id: RoundId,
  title: z.string(),
  year: z.number().int(),
  /** Held with an edition of the same scheme; otherwise only with the same use. */
  sameScheme: z.boolean(),
})
export type ComparableRound = z.infer<typeof ComparableRound>

/** One thing changed on a copy. Nothing of it is kept. */
export const WhatIf = z.object({
  /** Weights of groups in percent in place of the scheme's; a group at 0 is dropped. */
  groups: z.array(z.object({ key: Key, weight: z.number().min(0).max(100) })).default([]),
  /** Weights of indicators in percent in place of the scheme's; siblings are scaled to 100. */
  indicators: z.array(z.object({ key: Key, weight: z.number().min(0).max(100) })).default([]),
  dropHighest: z.number().int().min(0).max(20).nullable().default(null),
  dropLowest: z.number().int().min(0).max(20).nullable().default(null),
})
export type WhatIf = z.infer<typeof WhatIf>

/** What would move a subject: one sentence each, the smallest change first. */
export const Lever = z.object({ text: z.string(), rank: z.number().int().nullable(), grade: z.string() })
export type Lever = z.infer<typeof Lever>

export const Explanation = z.object({
  row: ResultRow,
  working: Working,
  levers: z.array(Lever),
  /** Confirmed rounds of the same use before this one, oldest first. */
  earlier: z.array(
    z.object({ title: z.string(), year: z.number().int(), score: z.number().nullable(), grade: z.string() }),
  ),
})
export type Explanation = z.infer<typeof Explanation>

/** Ballots behind a figure: their serial numbers, never more. */
export const FigureAsk = z.object({
  subject: SubjectNo,
  leaf: Key,
  group: Key,
  value: z.number().nullable().default(null),
})
export type FigureAsk = z.infer<typeof FigureAsk>
export const FigureBallot = z.object({
  box: BoxNo,
  boxName: z.string(),
  number: z.number().int(),
  value: z.number(),
})
export type FigureBallot = z.infer<typeof FigureBallot>

/** 加减分, 否决, 评语: recorded once per subject, with the reason and the paper it rests on. */
export const POINT_KINDS = { adjust: '加减分', veto: '一票否决', comment: '评语' } as const
export const PointContent = z.object({
  subject: SubjectNo,
  kind: z.enum(['adjust', 'veto', 'comment']),
  /** The `adjust` leaf or the veto; '' for a comment. */
  key: z.string().max(20),
  /** Always positive; a penalty takes it away. 0 for vetoes and comments. */
  points: z.number().min(0).max(1000),
  reason: z.string().trim().min(1, '事由未填').max(2000),
  /** Document, number, date. */
  basis: z.string().trim().max(300),
})
export type PointContent = z.infer<typeof PointContent>
export const Point = PointContent.extend({
  id: z.string(),
  version: z.number().int(),
  changedBy: z.string(),
  changedAt: z.string(),
})
export type Point = z.infer<typeof Point>
