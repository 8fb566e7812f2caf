import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { AccountId, IdText, MatterId, OrganizationId } from '../../values/id'
import { SubjectRef } from '../../values/subject'
import { Stage } from './system'

/** An ISO day, '' where unknown. */
export const Day = z.union([z.literal(''), z.iso.date()])
const words = (most: number) => z.string().trim().max(most)

/** 责任单位, with what it reported of its part. */
export const MatterUnit = z.object({
  unitId: OrganizationId.nullable().default(null),
  name: words(100).min(1, '责任单位未填'),
  doneOn: Day.default(''),
  report: words(1000).default(''),
})
export type MatterUnit = z.infer<typeof MatterUnit>

/** What a matter's form holds. State, level and deadline are moved by acts of their own. */
export const MatterContent = z.object({
  kind: z.string().max(30),
  title: words(500).min(1, '事项内容未填'),
  source: words(40).default(''),
  category: words(40).default(''),
  subject: SubjectRef.nullable().default(null),
  /** As typed where it is none on record; of one on record its name. */
  subjectName: words(100).default(''),
  raisedBy: words(60).default(''),
  phone: words(40).default(''),
  persons: z.number().int().min(1, '人次至少为 1').max(100_000).default(1),
  raisedOn: z.iso.date('日期写成 2026-11-22'),
  lead: words(100).default(''),
  units: z.array(MatterUnit).max(40).default([]),
  person: words(60).default(''),
  accountId: AccountId.nullable().default(null),
  goal: words(1000).default(''),
  measures: words(2000).default(''),
  result: words(2000).default(''),
  paperEvidence: words(100).default(''),
  finishedOn: Day.default(''),
  phase: words(30).default(''),
  fields: z.record(z.string().max(30), words(2000)).default({}),
  milestones: z.record(z.string().max(30), Day).default({}),
})
export type MatterContent = z.infer<typeof MatterContent>
export const MatterEntry = z.object({
  id: IdText,
  kind: z.enum(['move', 'level', 'rung', 'progress', 'due']),
  key: z.string(),
  /** What it is called: the move, the level, the rung. */
  label: z.string(),
  on: z.string(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
  at: z.string(),
  by: z.string(),
})
export type MatterEntry = z.infer<typeof MatterEntry>

/** A line of the ledger. */
export const MatterRow = z.object({
  id: MatterId,
  version: z.number().int(),
  system: SystemKey,
  /** `2026-031` */
  number: z.string(),
  kind: z.string(),
  title: z.string(),
  source: z.string(),
  category: z.string(),
  subjectName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  raisedBy: z.string(),
  persons: z.number().int(),
  level: z.string(),
  raisedOn: z.string(),
  dueOn: z.string(),
  state: z.string(),
  stage: Stage,
  lead: z.string(),
  responsible: z.string(),
  person: z.string(),
  phase: z.string(),
  finishedOn: z.string(),
  closedOn: z.string(),
  reopened: z.number().int(),
  /** Files behind it. */
  files: z.number().int(),
  /** Days past the deadline while it is open, 0 where it is not. */
  late: z.number().int(),
  phone: z.string(),
  goal: z.string(),
  measures: z.string(),
  result: z.string(),
  /** The latest that was heard. */
  progress: z.string(),
  paperEvidence: z.string(),
  confirmedBy: z.string(),
  fields: z.record(z.string(), z.string()),
  milestones: z.record(z.string(), z.string()),
  /** Level by key: the day it came there. */
  levels: z.record(z.string(), z.string()),
})
export type MatterRow = z.infer<typeof MatterRow>

/** One thing that a move still lacks, as a whole sentence. */
export const Hindrance = z.string()

/** A matter as its page shows it. */
export const Matter = MatterContent.extend({
  id: MatterId,
  version: z.number().int(),
  system: SystemKey,
  number: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  level: z.string(),
  dueOn: z.string(),
  state: z.string(),
  stage: Stage,
  /** The record that it was made of, by its kind; null for one entered here. */
  origin: z.object({ kind: z.string(), id: IdText }).nullable(),
  askedBy: z.string(),
  /** Whether the caller asked for the close-out, and so cannot confirm it. */
  askedByCaller: z.boolean(),
  closedOn: z.string(),
  closedBy: z.string(),
  reopened: z.number().int(),
  files: z.number().int(),
  late: z.number().int(),
  entries: z.array(MatterEntry),
  /** Moves from the present state, each with what is still missing. */
  moves: z.array(z.object({ key: z.string(), label: z.string(), missing: z.array(Hindrance) })),
  /** The next higher level, null at the highest. */
  nextLevel: z.string().nullable(),
  /** Rungs of the ladder that its days reached and nobody climbed. */
  rungs: z.array(z.object({ key: z.string(), label: z.string(), on: z.string() })),
})
export type Matter = z.infer<typeof Matter>
