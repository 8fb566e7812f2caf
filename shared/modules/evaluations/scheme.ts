import { z } from 'zod'
import { SchemeId } from '../../values/id'

/** @file 方案: what is scored, by whom, on which scale, and how marks become a score, a rank and a grade. */

/** Who is scored. `team` is the 领导班子 of an organization; a village is an organization shown by its own name. */
export const SUBJECT_KINDS = {
  person: '个人',
  team: '领导班子',
  organization: '组织',
  village: '村（社区）',
} as const
export const SubjectKind = z.enum(Object.keys(SUBJECT_KINDS) as [keyof typeof SUBJECT_KINDS])
export type SubjectKind = z.infer<typeof SubjectKind>

/** What an evaluation is held for. Papers and consequences go by it; the arithmetic does not. */
export const SCHEME_USES = {
  report: '述职评议考核',
  yearly: '年度考核',
  appraisal: '民主测评',
  selection: '一报告一评议',
  ranking: '好中差排队',
  members: '民主评议党员',
  inspection: '巡查结果',
  stars: '星级评定',
  study: '学习考核',
  own: '自定',
} as const
export const SchemeUse = z.enum(Object.keys(SCHEME_USES) as [keyof typeof SCHEME_USES])
export type SchemeUse = z.infer<typeof SchemeUse>

/** A key inside one scheme: of a scale, an indicator, a group. Never reused after removal. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/)
const label = z.string().trim().max(40)

/** One box to tick. `mark` is its number on the keyboard and in the stored marks, from 1, best first. */
export const Option = z.object({
  mark: z.number().int().min(1).max(9),
  label,
  /** One or two characters for narrow cells: 优, 基本. */
  short: z.string().trim().max(4),
  /** Points it carries on the scale 0–100; null is undecided, and then nothing can be scored. */
  points: z.number().min(0).max(100).nullable(),
  /** 不了解, 弃权: counted and printed, but never part of a score or of the denominator of a score. */
  neutral: z.boolean().default(false),
})
export type Option = z.infer<typeof Option>

export const Scale = z.object({ key: Key, name: label, options: z.array(Option).min(2).max(9) })
export type Scale = z.infer<typeof Scale>

/**
 * How a leaf gets its points. `points`: ballots carry points from 0 to the leaf's full mark. `grade`: ballots carry an
 * option. `adjust`: recorded once per subject with a reason, added to (bonus) or taken from (penalty) the whole, never
 * beyond `cap`. `fact`: worked out from records when the round closes; `ladder` turns the figure into the share of the
 * full mark, the first step whose `from` it reaches counting, highest first.
 */
export const LeafScore = z.discriminatedUnion('by', [
  z.object({ by: z.literal('points'), step: z.number().positive().max(10).default(1) }),
  z.object({ by: z.literal('grade'), scale: Key }),
  z.object({
    by: z.literal('adjust'),
    direction: z.enum(['bonus', 'penalty']),
    cap: z.number().positive().max(1000).nullable(),
  }),
  z.object({
    by: z.literal('fact'),
    /** A key of the catalogue of facts. */
    fact: z.string().max(60),
    ladder: z.array(z.object({ from: z.number(), share: z.number().min(0).max(1) })).max(20),
  }),
])
export type LeafScore = z.infer<typeof LeafScore>

/** One line of the tree, parents before children. A line without `score` has children, at most three levels below it. */
export const Indicator = z.object({
  key: Key,
  parent: Key.nullable(),
  label: z.string().trim().max(60),
  short: z.string().trim().max(6).default(''),
  /** What is looked at; printed under the label where there is room. */
  note: z.string().max(400).default(''),
  /** Percent of its parent, siblings adding up to 100. 0 for `adjust` leaves, which are added to the whole. */
  weight: z.number().min(0).max(100).nullable(),
  /** Full mark 满分 of this line on its own scale. */
  full: z.number().positive().max(1000).default(100),
  score: LeafScore.nullable(),
  /** Keys of the groups that score this leaf; empty is all. */
  groups: z.array(Key).default([]),
})
export type Indicator = z.infer<typeof Indicator>

/** 评议主体. */
export const Group = z.object({
  key: Key,
  /** A, B, C on the ballot. */
  letter: z.string().trim().min(1).max(2),
  name: label,
  /** Percent of the whole, all groups adding up to 100. */
  weight: z.number().min(0).max(100).nullable(),
  /** Fewer valid ballots than this: the group's result does not stand. */
  minimumValid: z.number().int().min(1).max(10_000).default(1),
  /** No valid ballot, or too few: refuse to score, or share its weight out among the others and say so. */
  whenShort: z.enum(['error', 'redistribute']).default('error'),
  /** `all`: every ballot lists all subjects. `unit`: one box for each unit, listing that unit's subjects only. */
  covers: z.enum(['all', 'unit']).default('all'),
})
export type Group = z.infer<typeof Group>

/**
 * What votes are divided by. `marks`: 有效票 less those who left the item empty or made it void; `valid` 有效票;
 * `returned` 收回; `present` 实到; `expected` 应到. Only with `marks` does an empty item count for nothing at all.
 */
export const DENOMINATORS = {
  marks: '有效票（减未填）',
  valid: '有效票',
  returned: '收回票',
  present: '实到人数',
  expected: '应到人数',
} as const
export const Denominator = z.enum(Object.keys(DENOMINATORS) as [keyof typeof DENOMINATORS])
export type Denominator = z.infer<typeof Denominator>

export const Rounding = z.enum(['floor', 'round', 'ceil'])
export type Rounding = z.infer<typeof Rounding>

/** A grade and the score it begins at, best first; the last begins at 0. */
export const GradeLine = z.object({
  grade: label,
  from: z.number().min(0).max(1000).nullable(),
  /** Also asked: this share (0–1) of the marks of `indicator` must be one of its first `marks` options. */
  rate: z
    .object({ indicator: Key, marks: z.number().int().min(1).max(9), atLeast: z.number().min(0).max(1) })
    .nullable()
    .default(null),
})
export type GradeLine = z.infer<typeof GradeLine>

/** At most `share` of those who should take part may have `grade` (or better); `consentShare` with the superior's consent. */
export const Ceiling = z.object({
  grade: label,
  share: z.number().min(0).max(1).nullable(),
  consentShare: z.number().min(0).max(1).nullable().default(null),
  rounding: Rounding.default('floor'),
})
export type Ceiling = z.infer<typeof Ceiling>

/** On one ballot at most `share` of the listed subjects may get `mark` for `indicator`; more makes the ballot invalid. */
export const BallotLimit = z.object({
  indicator: Key,
  mark: z.number().int().min(1).max(9),
  share: z.number().min(0).max(1),
  rounding: Rounding.default('floor'),
})
export type BallotLimit = z.infer<typeof BallotLimit>

/** 一票否决: recorded per subject with its reason; the grade can then be at most `gradeAtMost`. */
export const Veto = z.object({ key: Key, label: z.string().trim().max(80), gradeAtMost: label })
export type Veto = z.infer<typeof Veto>

/** A score of `indicator` below `below` (percent of its full mark) limits the whole to `gradeAtMost`. */
export const Cap = z.object({ indicator: Key, below: z.number().min(0).max(100), gradeAtMost: label })
export type Cap = z.infer<typeof Cap>

export const SchemeRules = z.object({
  /** Marks left out at both ends of each leaf and group, before the mean. */
  dropHighest: z.number().int().min(0).max(20).default(0),
  dropLowest: z.number().int().min(0).max(20).default(0),
  /** null is undecided: an error, never a hidden default. */
  denominator: Denominator.nullable(),
  /** More than one option ticked: that item does not count, or the whole ballot does not (R3.3). */
  overmarked: z.enum(['item', 'ballot']).nullable(),
  /** A meeting counts only when this share of 应到 is present (R3.2); 0 asks nothing. */
  quorum: z.number().min(0).max(1).default(0),
  /** Digits shown. Scores keep full precision until then. */
  digits: z.number().int().min(0).max(4).default(2),
  /** Equal scores share a place (1, 2, 2, 4), or the higher score of this leaf or group goes first. */
  ties: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('share') }),
      z.object({ by: z.literal('indicator'), key: Key }),
      z.object({ by: z.literal('group'), key: Key }),
    ])
    .default({ by: 'share' }),
  /** Up to eleven: ten stars and none. */
  grades: z.array(GradeLine).max(12),
  ceilings: z.array(Ceiling).max(9).default([]),
  /** Equal scores across a ceiling's edge: all of them below it, or a person decides with a reason. */
  ceilingTies: z.enum(['below', 'decide']).default('decide'),
  ballotLimits: z.array(BallotLimit).max(9).default([]),
  vetoes: z.array(Veto).max(30).default([]),
  caps: z.array(Cap).max(30).default([]),
  /** Below this number of valid ballots no result of a group is shown to anybody. */
  minimumShown: z.number().int().min(1).max(1000).default(3),
})
export type SchemeRules = z.infer<typeof SchemeRules>

/** What a confirmed grade brings about. */
export const Consequence = z.object({
  grade: label,
  /** `award` 评优评先 · `promotion` 提拔晋升. Empty: told, but bars nothing. */
  bars: z.array(z.enum(['award', 'promotion'])),
  /** The bar holds to the end of the year evaluated, or this many months from confirmation. */
  lasts: z.union([z.literal('year'), z.number().int().min(1).max(120)]),
  text: z.string().trim().max(200),
})
export type Consequence = z.infer<typeof Consequence>

export const SchemeContent = z.object({
  title: z.string().trim().min(1, '方案名称未填').max(80),
  use: SchemeUse,
  subject: SubjectKind,
  /** The document it rests on, as printed: number, date. */
  source: z.string().trim().max(300).default(''),
  /** Full mark of the whole. */
  full: z.number().positive().max(1000).default(100),
  scales: z.array(Scale).max(20),
  indicators: z.array(Indicator).max(300),
  groups: z.array(Group).max(12),
  rules: SchemeRules,
  /** `assessment`: a confirmed grade becomes 年度考核结果 in the person's file. The history has it in any case. */
  files: z.enum(['assessment', 'history']).default('history'),
  consequences: z.array(Consequence).max(30).default([]),
  /** Printed on every ballot: how to fill it in. */
  instructions: z.string().max(600).default(''),
})
export type SchemeContent = z.infer<typeof SchemeContent>

/** `draft` can be edited; `started` is frozen because a round has opened with it; `retired` is offered no more. */
export const SchemeState = z.enum(['draft', 'started', 'retired'])
export type SchemeState = z.infer<typeof SchemeState>

/** One edition of a scheme. A change of a started one is the family's next edition. */
export const Scheme = z.object({
  id: SchemeId,
  version: z.number().int(),
  family: SchemeId,
  /** 第 n 版 */
  edition: z.number().int(),
  state: SchemeState,
  /** The preset it was made from, '' for one of the department's own. */
  preset: z.string(),
  content: SchemeContent,
  rounds: z.number().int(),
  changedAt: z.string(),
})
export type Scheme = z.infer<typeof Scheme>

/** A line of the list of schemes. `errors` and `notices` as `schemeProblems` counts them. */
export const SchemeRow = Scheme.omit({ content: true }).extend({
  title: z.string(),
  use: SchemeUse,
  subject: SubjectKind,
  source: z.string(),
  errors: z.number().int(),
  notices: z.number().int(),
})
export type SchemeRow = z.infer<typeof SchemeRow>

/** A customary value for a place that no source fixes, offered and never filled in by itself. */
export const Suggestion = z.object({
  /** As `schemeProblems` names places. */
  place: z.string(),
  value: z.union([z.number(), z.string()]),
  /** Where it comes from, in words. */
  text: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** A ready-made scheme. `open` says what no source fixes and the department must fill in itself. */
export const Preset = z.object({
  key: z.string(),
  systems: z.array(z.string()),
  content: SchemeContent,
  open: z.array(z.string()),
  suggestions: z.array(Suggestion),
})
export type Preset = z.infer<typeof Preset>
