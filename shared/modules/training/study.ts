import { z } from 'zod'
import { IdText, PersonId, TrainingClassId } from '../../values/id'

/** @file 学习档案: a person's classes, hours and grades of the year. */

const Year = z.number().int().min(1990).max(2100)

/** 年度考学 of one person as it is entered. */
export const StudyMark = z.object({
  personId: PersonId,
  grade: z.string().trim().min(1, '等次未填').max(40),
  score: z.number().min(0).max(1000).nullable().default(null),
  document: z.string().trim().max(100).default(''),
})
export type StudyMark = z.infer<typeof StudyMark>

/** `entered`: nothing follows from it yet; `confirmed`: a second person has, and it bars what its grade bars. */
export const MARK_STATES = { entered: '待确认', confirmed: '已确认' } as const
export const MarkState = z.enum(['entered', 'confirmed'])

export const StudyMarkRow = StudyMark.extend({
  id: IdText,
  version: z.number().int(),
  year: Year,
  name: z.string(),
  unitName: z.string(),
  state: MarkState,
  enteredBy: z.string(),
  confirmedBy: z.string(),
  /** Hours of the year by the lists of names. */
  hours: z.number(),
  /** 评优评先、提拔晋升; '' nothing. */
  bars: z.string(),
})
export type StudyMarkRow = z.infer<typeof StudyMarkRow>

export const StudyYear = z.object({
  year: Year,
  hours: z.number(),
  classes: z.number().int(),
  /** What is owed by the rule that reaches furthest, null where none reaches this person. */
  owed: z.number().nullable(),
  grade: z.string(),
  state: MarkState.nullable(),
  bars: z.string(),
})
export type StudyYear = z.infer<typeof StudyYear>

export const StudyClass = z.object({
  classId: TrainingClassId,
  title: z.string(),
  kindLabel: z.string(),
  from: z.string(),
  to: z.string(),
  hours: z.number().nullable(),
  result: z.string(),
  absent: z.boolean(),
})
export type StudyClass = z.infer<typeof StudyClass>

/** Latest first, both. */
export const StudyFile = z.object({
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  years: z.array(StudyYear),
  classes: z.array(StudyClass),
})
export type StudyFile = z.infer<typeof StudyFile>

/** Somebody of a rule's scope with the hours of a year. */
export const HoursRow = z.object({
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  hours: z.number(),
  owed: z.number(),
  classes: z.number().int(),
})
export type HoursRow = z.infer<typeof HoursRow>
