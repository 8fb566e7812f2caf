import { z } from 'zod'
import { CaseId, OrganizationId, PersonId, RoundId } from '../../values/id'
import { SubjectNo, TREATMENTS } from './round'

/** @file 情形: what happened to a person or an organization, how it is treated in an evaluation, what it bars. */

/** By whom somebody is evaluated. */
export const EVALUATED_BY = { own: '所在单位', host: '接收单位', sending: '派出单位' } as const

/** What may be barred. */
export const BARS = { award: '评优评先', promotion: '提拔晋升' } as const
export const Bar = z.enum(['award', 'promotion'])
export type Bar = z.infer<typeof Bar>

/** In which years a case is minded: the year it took effect, those it still had effect at the end of, or any it touches. */
export const TREATED_IN = { taken: '生效当年', yearEnd: '年末仍在期内', part: '期内各年度' } as const

/** One line of the rule table: a kind of case and what follows from it. Edited by the department, never code. */
export const CaseKind = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  label: z.string().trim().min(1, '名称未填').max(60),
  /** `sanction` 处分、问责 with an 影响期 · `circumstance` 试用、请假、挂职、立案 and the like. */
  family: z.enum(['sanction', 'circumstance']),
  subject: z.enum(['person', 'organization']),
  /** 影响期 in months from the day it took effect; null: as the case's own end says. */
  months: z.number().int().min(1).max(240).nullable(),
  /** What is customary where no source gives `months`: offered, never used by itself. */
  suggestedMonths: z.number().int().min(1).max(240).nullable().default(null),
  bars: z.array(Bar),
  /** A sanction of an organization that also bars the people listed under it and below it. */
  reachesPeople: z.boolean().default(false),
  /** Where `bars` and `months` come from; `barSourced` is false where no source was found. */
  barSource: z.string().trim().max(200).default(''),
  barSourced: z.boolean().default(false),
  /** In a yearly evaluation: how one is treated whom it concerns in that year. */
  treatment: z.enum(Object.keys(TREATMENTS) as [keyof typeof TREATMENTS]),
  gradeAtMost: z.string().max(40).default(''),
  treatedIn: z.enum(['taken', 'yearEnd', 'part']).default('part'),
  /** It counts only when it lasted longer than this many months of the year; 0 always. */
  longerThan: z.number().int().min(0).max(12).default(0),
  evaluatedBy: z.enum(['own', 'host', 'sending']).default('own'),
  /** What goes into 年度考核结果 of the file where no grade is given: a ZB18 name, '' for the general one. */
  fileAs: z.string().max(60).default(''),
  /** Found by the program itself: `probation` from posts on record, `sanction-on-file` from 奖惩; '' typed by hand. */
  found: z.enum(['', 'probation', 'sanction-on-file']).default(''),
  /** Words of a sentence in 奖惩 that name this kind, where it is found there. */
  words: z.array(z.string().trim().min(2).max(20)).max(10).default([]),
  /** Where the treatment comes from. */
  source: z.string().trim().max(200),
  /** False where no source was found: the treatment is from experience and must be checked. */
  sourced: z.boolean(),
})
export type CaseKind = z.infer<typeof CaseKind>

/** Rule tables in force from a day; a round keeps the one in force when it opened. */
export const EvaluationStandards = z.object({
  version: z.number().int(),
  kinds: z.array(CaseKind).max(100),
})
export type EvaluationStandards = z.infer<typeof EvaluationStandards>

export const CaseContent = z.object({
  personId: PersonId.nullable(),
  organizationId: OrganizationId.nullable(),
  kind: z.string().max(31),
  /** The day it took effect; a partial date. */
  from: z.string().min(4, '起始日期未填').max(12),
  /** The day it ended, or the end of the 影响期 where the decision names one; '' open, then the kind's months count. */
  to: z.string().max(12).default(''),
  document: z.string().trim().max(200).default(''),
  note: z.string().trim().max(1000).default(''),
})
export type CaseContent = z.infer<typeof CaseContent>

export const CaseRow = CaseContent.extend({
  id: CaseId,
  version: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  kindLabel: z.string(),
  family: z.enum(['sanction', 'circumstance']),
  /** Until when it has effect, '' without end. */
  effectiveTo: z.string(),
  inForce: z.boolean(),
  /** No end is on record and the rule table names no 影响期. */
  undecided: z.boolean(),
  changedAt: z.string(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** Where a bar comes from, so that a click leads there. */
export const BarSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), caseId: CaseId }),
  z.object({ kind: z.literal('result'), roundId: RoundId, subject: SubjectNo }),
  z.object({ kind: z.literal('file'), personId: PersonId }),
  /** A record of a later module: where the window shows it. */
  z.object({ kind: z.literal('record'), href: z.string().startsWith('/') }),
])
export type BarSource = z.infer<typeof BarSource>

/** Something that bars somebody at a day, with its source and how long. */
export const Barring = z.object({
  bars: z.array(Bar),
  /** 2025 年度学习考核较差 · 党内警告（清纪〔2026〕3 号） */
  title: z.string(),
  from: z.string(),
  /** '' without end. */
  to: z.string(),
  /** The rule: by its name and source. */
  rule: z.string(),
  /** It has no end only because the rule table names no 影响期 for its kind: somebody has to look. */
  undecided: z.boolean(),
  source: BarSource,
})
export type Barring = z.infer<typeof Barring>

/** The answer about one subject. */
export const Eligibility = z.object({
  id: z.string(),
  name: z.string(),
  /** The person's unit; '' for an organization. */
  unitName: z.string(),
  on: z.string(),
  barrings: z.array(Barring),
})
export type Eligibility = z.infer<typeof Eligibility>

/** One evaluation in somebody's history. */
export const HistoryRow = z.object({
  roundId: RoundId,
  /** The subject's number there: leads to the explanation. */
  subject: SubjectNo,
  title: z.string(),
  use: z.string(),
  year: z.number().int(),
  confirmedOn: z.string(),
  score: z.number().nullable(),
  rank: z.number().int().nullable(),
  ranked: z.number().int(),
  grade: z.string(),
  /** Written into 年度考核结果 of the file. */
  filed: z.boolean(),
})
export type HistoryRow = z.infer<typeof HistoryRow>
