import { z } from 'zod'
import { IdText } from '../../values/id'

/** @file What is kept of one step of a case. Days are ISO, '' where not known. */

const Day = z.union([z.literal(''), z.iso.date()])
const words = (most: number) => z.string().trim().max(most)
const Count = z.number().int().min(0).max(100_000)

export const StepPaper = z.object({ key: z.string(), had: z.boolean(), on: Day, note: words(200) })
export type StepPaper = z.infer<typeof StepPaper>

/** Somebody in a step. `votes` of a candidate, null until counted; `elected` is typed, never inferred. */
export const StepPerson = z.object({
  role: z.string(),
  personId: IdText.nullable(),
  name: words(60).min(1, '姓名未填'),
  note: words(100).default(''),
  votes: Count.nullable().default(null),
  elected: z.boolean().default(false),
})
export type StepPerson = z.infer<typeof StepPerson>

export const StepReply = z.object({
  key: z.string(),
  askedOn: Day,
  letterNo: words(60),
  repliedOn: Day,
  result: z.enum(['', 'clean', 'objection']),
  text: words(1000),
})
export type StepReply = z.infer<typeof StepReply>

/** Numbers of a vote. Null is not yet counted. */
export const StepBallot = z.object({
  due: Count.nullable(),
  present: Count.nullable(),
  sent: Count.nullable(),
  returned: Count.nullable(),
  valid: Count.nullable(),
  favour: Count.nullable(),
  against: Count.nullable(),
  abstain: Count.nullable(),
  /** Of an election. */
  seats: Count.nullable(),
})
export type StepBallot = z.infer<typeof StepBallot>

export const StepContent = z.object({
  number: words(60).default(''),
  note: words(2000).default(''),
  papers: z.array(StepPaper).max(40).default([]),
  people: z.array(StepPerson).max(600).default([]),
  fields: z.record(z.string(), words(4000)).default({}),
  replies: z.array(StepReply).max(40).default([]),
  ballot: StepBallot.nullable().default(null),
  /** Months of an extension, where the outcome asks for them. */
  extension: z.number().int().min(0).max(60).default(0),
  /** Why a limit could be passed: the special case of an interval, or why a day out of order stands. */
  reason: words(400).default(''),
})
export type StepContent = z.infer<typeof StepContent>

/** `open`: kept but not finished; `done`; `waived`: left out with its reason. */
export const EntryState = z.enum(['open', 'done', 'waived'])
export type EntryState = z.infer<typeof EntryState>

/** One record of a step. A step that is asked again has several, numbered from 1. */
export const StepEntry = z.object({
  /** What files behind it are kept by. */
  id: IdText,
  step: z.string(),
  number: z.number().int().min(1),
  state: EntryState,
  on: Day,
  /** Key of the outcome, '' while none was decided. */
  outcome: z.string().max(40),
  content: StepContent,
})
export type StepEntry = z.infer<typeof StepEntry>
