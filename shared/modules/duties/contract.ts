import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { IntakePreview } from '../../platform/exchange/intake'
import { DutyEventId, Grant, IdText, PersonId, PreviewId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Subject, SubjectRef } from '../../values/subject'
import { Attendee, DutyDraft, DutyEvent, DutyRow, EventState, MakeUpDraft, Owed } from './event'
import { BoardsOfSystem, Calendar, CalendarAsk, Cell, DutySetting, Matrix, MatrixAsk } from './matrix'

const READ = { right: 'ledgers.read', topics: ['duties', 'systems'] } as const
const READ_PEOPLE = { right: 'ledgers.read', topics: ['duties', 'systems', 'parties', 'people'] } as const
const EDIT = { right: 'ledgers.edit', topics: ['duties', 'steps'] } as const
const OneEvent = z.object({ id: DutyEventId, version: z.number().int() })
const OneSubject = z.object({ system: z.string(), board: z.string(), subject: SubjectRef })
const Days = z.array(z.iso.date()).min(1).max(60)

/** Which records a ledger lists. Empty lists do not narrow. */
export const LedgerQuestion = z.object({
  system: z.string(),
  board: z.string(),
  year: z.number().int().min(2000).max(2100),
  /** 1–12, 0 the whole year. */
  month: z.number().int().min(0).max(12).default(0),
  kinds: z.array(z.string()).default([]),
  states: z.array(EventState).default([]),
  unitIds: z.array(IdText).default([]),
  subjectId: IdText.nullable().default(null),
  text: z.string().max(60).default(''),
})
export type LedgerQuestion = z.infer<typeof LedgerQuestion>

/** Classes owed and made up. */
export const OwedQuestion = z.object({
  year: z.number().int().min(2000).max(2100),
  state: z.enum(['owed', 'madeUp', 'all']).default('owed'),
  unitIds: z.array(IdText).default([]),
  subjectId: IdText.nullable().default(null),
  personId: PersonId.nullable().default(null),
  text: z.string().max(60).default(''),
})
export type OwedQuestion = z.infer<typeof OwedQuestion>

/** How a year went for one person whose attendance is kept. */
export const AttendanceOwed = z.object({
  personId: PersonId,
  due: z.number().int(),
  present: z.number().int(),
  missed: z.number().int(),
  madeUp: z.number().int(),
  owed: z.number().int(),
})
export type AttendanceOwed = z.infer<typeof AttendanceOwed>

/** What was done in a year under one kind. */
export const KindFigures = z.object({
  kind: z.string(),
  label: z.string(),
  held: z.number().int(),
  people: z.number().int(),
})
export type KindFigures = z.infer<typeof KindFigures>

/** 定期工作: something must happen so many times a period for each subject. */
export const duties = {
  /** Systems that are switched on, as they hold on a day (ISO). */
  boards: query({
    ...READ,
    input: z.object({ on: z.iso.date() }),
    output: z.array(BoardsOfSystem),
  }),
  matrix: query({
    ...READ,
    topics: ['duties', 'systems', 'parties', 'villages', 'organizations'],
    input: MatrixAsk,
    output: Matrix,
  }),
  cell: query({
    ...READ,
    input: OneSubject.extend({ year: z.number().int(), month: z.number().int().min(1).max(12) }),
    output: Cell,
  }),
  calendar: query({
    ...READ,
    input: CalendarAsk,
    output: Calendar,
  }),
  records: query({
    ...READ,
    input: Slice.extend(LedgerQuestion.shape),
    output: pageOf(DutyRow).extend({ kinds: z.array(KindFigures) }),
  }),
  record: query({ ...READ, input: z.object({ id: DutyEventId }), output: DutyEvent }),
  /** Who is to be there on that day, everybody present. */
  roll: query({
    ...READ_PEOPLE,
    input: z.object({
      system: z.string(),
      kind: z.string(),
      subject: SubjectRef,
      part: z.string(),
      on: z.iso.date(),
    }),
    output: z.object({ attendees: z.array(Attendee), parts: z.array(z.string()), day: z.string() }),
  }),
  /** A plan, or what was recorded; `id` null begins a new one. */
  save: command({
    ...EDIT,
    audit: { action: '登记组织生活' },
    input: z.object({ id: DutyEventId.nullable(), version: z.number().int(), draft: DutyDraft }),
    output: DutyEvent,
  }),
  /** Files plans for many subjects; what is planned or held already in the period is left as it is. */
  plan: command({
    ...EDIT,
    audit: { action: '报备计划' },
    input: z.object({
      system: z.string(),
      board: z.string(),
      kind: z.string(),
      subjects: z.array(SubjectRef).min(1).max(2000),
      days: Days,
      topic: z.string().trim().max(200).default(''),
    }),
    output: z.object({ planned: z.number().int(), kept: z.number().int() }),
  }),
  archive: command({
    ...EDIT,
    audit: { action: '归档记录' },
    input: z.object({ ids: z.array(DutyEventId).min(1).max(2000), on: z.iso.date() }),
    output: z.object({ archived: z.number().int(), left: z.number().int() }),
  }),
  remove: command({
    ...EDIT,
    audit: { action: '删除记录', target: 'id' },
    input: OneEvent,
    output: z.object({}),
  }),
  /** Makes a matter of what a subject misses in a month, for somebody to see to by a day. */
  supervise: command({
    right: 'ledgers.edit',
    topics: ['duties', 'matters'],
    audit: { action: '列为督办' },
    input: OneSubject.extend({
      year: z.number().int(),
      month: z.number().int().min(1).max(12),
      due: z.iso.date(),
    }),
    output: z.object({ matterId: IdText }),
  }),
  owed: query({
    ...READ_PEOPLE,
    input: Slice.extend(OwedQuestion.shape),
    output: pageOf(Owed).extend({ owed: z.number().int(), madeUp: z.number().int() }),
  }),
  /** Records one class in which all of these are made up. */
  makeUp: command({
    ...EDIT,
    audit: { action: '登记补课' },
    input: z.object({
      missed: z
        .array(z.object({ eventId: DutyEventId, personId: PersonId }))
        .min(1)
        .max(2000),
      draft: MakeUpDraft,
    }),
    output: z.object({ madeUp: z.number().int() }),
  }),
  /** Takes one person's make-up back. */
  owe: command({
    ...EDIT,
    audit: { action: '撤销补课' },
    input: z.object({ eventId: DutyEventId, personId: PersonId }),
    output: z.object({}),
  }),
  attendance: query({
    ...READ_PEOPLE,
    input: z.object({ personIds: z.array(PersonId).min(1).max(500), year: z.number().int() }),
    output: z.array(AttendanceOwed),
  }),
  settings: query({
    ...READ,
    input: z.object({ system: z.string(), board: z.string(), subjectId: IdText.nullable().default(null) }),
    output: z.array(DutySetting),
  }),
  keepSetting: command({
    ...EDIT,
    audit: { action: '设定要求' },
    input: OneSubject.extend({
      id: IdText.nullable(),
      version: z.number().int(),
      kind: z.string(),
      asked: z.enum(['', 'no', 'yes']),
      day: z.number().int().min(1).max(31).nullable(),
      fromOn: z.union([z.literal(''), z.iso.date()]),
      toOn: z.union([z.literal(''), z.iso.date()]),
      reason: z.string().trim().max(100),
    }),
    output: DutySetting,
  }),
  removeSetting: command({
    ...EDIT,
    audit: { action: '撤销设定', target: 'id' },
    input: z.object({ id: IdText, version: z.number().int() }),
    output: z.object({}),
  }),
  /** Puts subjects on the list of a board that asks only of those listed. */
  list: command({
    ...EDIT,
    audit: { action: '列入对象' },
    input: z.object({ system: z.string(), board: z.string(), subjects: z.array(SubjectRef).min(1).max(500) }),
    output: z.object({ listed: z.number().int() }),
  }),
  /** Those in the scope of a board, listed or not. */
  candidates: query({
    ...READ_PEOPLE,
    input: z.object({ system: z.string(), board: z.string(), on: z.iso.date() }),
    output: z.array(Subject),
  }),
  /** The ledger in the board's own columns. */
  export: task({
    right: 'ledgers.export',
    topics: ['audit'],
    audit: { action: '导出台账', target: 'system' },
    transaction: 'none',
    input: LedgerQuestion.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  /** Reads a workbook against the board's columns; nothing is written. */
  readLedger: task({
    right: 'ledgers.edit',
    topics: [],
    audit: { action: '预览导入台账', target: 'system' },
    transaction: 'none',
    input: z.object({ system: z.string(), board: z.string(), grant: Grant }),
    output: IntakePreview,
  }),
  /** What the preview said, as it said it. */
  takeLedger: task({
    right: 'ledgers.edit',
    topics: ['duties', 'steps'],
    audit: { action: '导入台账', target: 'id' },
    transaction: 'one',
    input: z.object({ id: PreviewId }),
    output: z.object({ added: z.number().int(), left: z.number().int() }),
  }),
}
