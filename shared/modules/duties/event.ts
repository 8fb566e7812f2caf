import { z } from 'zod'
import { DutyEventId, IdText, PersonId } from '../../values/id'
import { Subject, SubjectRef } from '../../values/subject'

/** @file What happened, or is planned, for one subject. */

const Day = z.iso.date()
const DayOrNone = z.union([z.literal(''), Day])
const Line = z.string().trim().max(200)
const Prose = z.string().trim().max(4000)

/** How somebody on the list of names took part. */
export const PRESENCE = { present: '到会', leave: '请假', absent: '缺席' } as const
export const Presence = z.enum(['present', 'leave', 'absent'])
export type Presence = z.infer<typeof Presence>

export const Attendee = z.object({
  /** Null for a name that is not in the register of people. */
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(30),
  /** The party group, as a heading of the list of names. */
  group: z.string().max(30).default(''),
  presence: Presence,
  /** Why somebody was not there. */
  reason: z.string().trim().max(60).default(''),
})
export type Attendee = z.infer<typeof Attendee>

/** What an officer writes down of one record. */
export const DutyDraft = z.object({
  system: z.string(),
  kind: z.string(),
  subject: SubjectRef,
  /** The party group or part that it was for, '' for the whole subject. */
  part: z.string().trim().max(30).default(''),
  plannedOn: DayOrNone.default(''),
  /** '' while it is only planned. */
  heldOn: DayOrNone.default(''),
  /** A day of the earlier period that is made up for; '' counts for the period in which it was held. */
  countsFor: DayOrNone.default(''),
  amount: z.number().int().min(1).max(10_000).default(1),
  place: Line.default(''),
  chair: Line.default(''),
  recorder: Line.default(''),
  topic: Line.default(''),
  content: Prose.default(''),
  decision: Prose.default(''),
  /** By the keys of the kind's own fields. */
  fields: z.record(z.string(), Line).default({}),
  /** Who was there by name; empty where only numbers are kept. */
  attendees: z.array(Attendee).max(2000).default([]),
  /** Numbers where no names are kept. */
  due: z.number().int().min(0).max(100_000).nullable().default(null),
  present: z.number().int().min(0).max(100_000).nullable().default(null),
  archivedOn: DayOrNone.default(''),
})
export type DutyDraft = z.infer<typeof DutyDraft>

/** A draft of which only system, kind and subject are known. */
export const BLANK_DRAFT = DutyDraft.omit({ system: true, kind: true, subject: true }).parse({})

/**
 * How a record stands: planned ahead; its day past without a record; held and complete; held without a plan filed
 * before; held and not archived; held for an earlier period.
 */
export const EVENT_STATES = {
  planned: '已计划',
  unrecorded: '有计划无记录',
  held: '已开',
  unplanned: '无计划',
  unarchived: '未归档',
  madeUp: '补开',
} as const
export const EventState = z.enum(['planned', 'unrecorded', 'held', 'unplanned', 'unarchived', 'madeUp'])
export type EventState = z.infer<typeof EventState>

/** A record as lists show it. */
export const DutyRow = z.object({
  id: DutyEventId,
  version: z.number().int(),
  system: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  subject: Subject,
  part: z.string(),
  plannedOn: z.string(),
  heldOn: z.string(),
  /** The day by which it belongs to a period. */
  countsOn: z.string(),
  topic: z.string(),
  place: z.string(),
  chair: z.string(),
  due: z.number().int().nullable(),
  present: z.number().int().nullable(),
  amount: z.number().int(),
  archivedOn: z.string(),
  state: EventState,
})
export type DutyRow = z.infer<typeof DutyRow>

export const DutyEvent = z.object({
  id: DutyEventId,
  version: z.number().int(),
  subject: Subject,
  kindLabel: z.string(),
  state: EventState,
  draft: DutyDraft,
})
export type DutyEvent = z.infer<typeof DutyEvent>

/** Somebody who was not there and owes a class, or has made it up. */
export const Owed = z.object({
  eventId: DutyEventId,
  personId: PersonId,
  name: z.string(),
  subject: Subject,
  kindLabel: z.string(),
  heldOn: z.string(),
  topic: z.string(),
  presence: Presence,
  reason: z.string(),
  madeUpOn: z.string(),
  makeUpId: IdText.nullable(),
})
export type Owed = z.infer<typeof Owed>

export const MakeUpDraft = z.object({
  heldOn: Day,
  /** 集中补课, 送学上门, 个人自学. */
  form: z.string().trim().min(1, '补课方式未填').max(20),
  topic: Line.default(''),
  place: Line.default(''),
  lecturer: Line.default(''),
})
export type MakeUpDraft = z.infer<typeof MakeUpDraft>
export const MAKE_UP_FORMS = ['集中补课', '送学上门', '个人自学'] as const
