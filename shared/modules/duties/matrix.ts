import { z } from 'zod'
import { DutyEventId, IdText } from '../../values/id'
import { Subject, SubjectKind } from '../../values/subject'
import { DutyBoard } from './content'

/** @file Subjects against months: what is done, planned, missing, made up, not asked for. */

/**
 * One mark of the matrix. `d` done · `u` done without a plan filed before · `m` made up later · `p` planned ·
 * `n` missing · `o` still open, nothing planned · `-` not asked for.
 */
export const CELL_STATES = {
  d: '已开',
  u: '已开，无计划',
  m: '补课',
  p: '已计划',
  n: '缺',
  o: '未到期',
  '-': '不要求',
} as const
export type CellState = keyof typeof CELL_STATES

/** What is owed in periods that have ended: `due` = `done` + `madeUp` + `missing`. */
export const Tally = z.object({
  due: z.number().int(),
  done: z.number().int(),
  madeUp: z.number().int(),
  missing: z.number().int(),
})
export type Tally = z.infer<typeof Tally>

export const MatrixRow = Tally.extend({
  subject: Subject,
  /** Twelve months, in each one mark for each kind: `months × kinds` characters. */
  marks: z.string(),
})
export type MatrixRow = z.infer<typeof MatrixRow>

/**
 * Of one month: `met` done or made up, in the month in which it was done; `missing` in the month in which its period
 * ended; `ahead` done in periods that have not ended, which no total counts yet.
 */
export const MonthTally = z.object({
  met: z.number().int(),
  missing: z.number().int(),
  ahead: z.number().int(),
})
export type MonthTally = z.infer<typeof MonthTally>

/** Which matrix, and what of it is looked at. */
export const MatrixAsk = z.object({
  system: z.string(),
  board: z.string(),
  year: z.number().int().min(2000).max(2100),
  /** Only under these units; empty all. */
  unitIds: z.array(IdText).default([]),
  /** Only subjects that miss something. */
  gapsOnly: z.boolean().default(false),
  text: z.string().max(60).default(''),
})
export type MatrixAsk = z.infer<typeof MatrixAsk>

export const Matrix = z.object({
  rows: z.array(MatrixRow),
  months: z.array(MonthTally).length(12),
  total: Tally,
  /** How many subjects the board has, however many are shown. */
  subjects: z.number().int(),
  /** The last month of which everything due is counted, 0 none. */
  countedTo: z.number().int(),
  /** The month that is now, 0 in another year. */
  current: z.number().int(),
})
export type Matrix = z.infer<typeof Matrix>

/** One kind in one month of one subject, in words. */
export const CellLine = z.object({
  kind: z.string(),
  label: z.string(),
  state: z.enum(['d', 'u', 'm', 'p', 'n', 'o', '-']),
  on: z.string(),
  words: z.string(),
  eventIds: z.array(DutyEventId),
  /** A day of the period that is missing, for a record that makes up for it; '' where nothing is. */
  countsFor: z.string(),
})
export type CellLine = z.infer<typeof CellLine>

export const Cell = z.object({
  subject: Subject,
  lines: z.array(CellLine),
  /** What goes on for several periods: 连续两月缺支委会. */
  notes: z.array(z.string()),
})
export type Cell = z.infer<typeof Cell>

/** A system with its boards, as pickers show it. */
export const BoardsOfSystem = z.object({
  system: z.string(),
  title: z.string(),
  source: z.string(),
  boards: z.array(DutyBoard),
})
export type BoardsOfSystem = z.infer<typeof BoardsOfSystem>

/** What is different for one subject: not asked for, asked for, or on a day of its own. */
export const DutySetting = z.object({
  id: IdText,
  version: z.number().int(),
  /** '' for every kind of the board. */
  kind: z.string(),
  subject: Subject,
  asked: z.enum(['', 'no', 'yes']),
  /** Day of the month or week, null as usual. */
  day: z.number().int().min(1).max(31).nullable(),
  fromOn: z.string(),
  toOn: z.string(),
  reason: z.string(),
})
export type DutySetting = z.infer<typeof DutySetting>

/** One day of a subject's calendar. */
export const CalendarEntry = z.object({
  on: z.string(),
  system: z.string(),
  kind: z.string(),
  label: z.string(),
  state: z.enum(['d', 'u', 'm', 'p', 'n', 'o']),
  words: z.string(),
  eventId: DutyEventId.nullable(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** A subject's year; `boards`: those that it stands on. */
export const Calendar = z.object({
  subject: Subject,
  entries: z.array(CalendarEntry),
  boards: z.array(z.object({ system: z.string(), board: z.string() })),
})
export type Calendar = z.infer<typeof Calendar>

export const CalendarAsk = z.object({
  subject: z.object({ kind: SubjectKind, id: IdText }),
  year: z.number().int().min(2000).max(2100),
})
