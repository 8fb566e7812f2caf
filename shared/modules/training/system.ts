import { z } from 'zod'
import { SubjectScope } from '../../values/subject'
import { Bar } from '../evaluations/cases'

/** @file What a working system of training says: kinds of classes, the plan, grades of the year and what they bar. */

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/)
const label = z.string().trim().min(1, '名称未填').max(40)
const basis = z.string().trim().max(500).default('')

/**
 * A kind of class. Its plan is counted in `unit`. `listed`: who took part is written down name by name; otherwise only
 * how many came. `sent`: people go to a class that a higher authority holds.
 */
export const ClassKind = z.object({
  key: Key,
  label,
  unit: z.string().trim().min(1, '计量单位未填').max(6),
  listed: z.boolean(),
  sent: z.boolean().default(false),
  /** 学时 of one class as a rule; null where nothing is said. */
  hours: z.number().min(0).max(1000).nullable().default(null),
})
export type ClassKind = z.infer<typeof ClassKind>

/** What is planned as a rule for each year of a plan; offered when a plan is made. */
export const PlanProposal = z.object({
  kind: Key,
  audience: z.string().trim().max(60).default(''),
  classes: z.number().int().min(0).max(9999).nullable().default(null),
  personTimes: z.number().int().min(0).max(999_999).nullable().default(null),
})
export type PlanProposal = z.infer<typeof PlanProposal>

/** A grade of a person's learning of one year, the best first, and what it bars to the end of that year. */
export const StudyGrade = z.object({ label, bars: z.array(Bar).default([]), basis })
export type StudyGrade = z.infer<typeof StudyGrade>

/** 学时 that somebody of the scope owes in a year. `local`: no source says how many, so the department has to. */
export const HoursRule = z.object({
  key: Key,
  label,
  scope: SubjectScope,
  hours: z.number().min(1).max(1000),
  basis,
  local: z.boolean().default(false),
})
export type HoursRule = z.infer<typeof HoursRule>

/** A kind of place where people are taught: 党员教育基地, 远程教育网点. */
export const SiteKind = z.object({ key: Key, label, visits: z.boolean().default(false) })
export type SiteKind = z.infer<typeof SiteKind>

export const TrainingContent = z.object({
  basis,
  kinds: z.array(ClassKind).max(30).default([]),
  /** How many years a plan covers; null where the system plans nothing. */
  planYears: z.number().int().min(1).max(10).nullable().default(null),
  proposals: z.array(PlanProposal).max(60).default([]),
  grades: z.array(StudyGrade).max(9).default([]),
  hours: z.array(HoursRule).max(10).default([]),
  siteKinds: z.array(SiteKind).max(10).default([]),
  /** Whom test papers are sent to, one line each; null where none are. */
  testsTo: SubjectScope.nullable().default(null),
})
export type TrainingContent = z.infer<typeof TrainingContent>

/** A training system in force, as the pages read it. */
export const TrainingSystem = TrainingContent.extend({ key: z.string(), title: z.string() })
export type TrainingSystem = z.infer<typeof TrainingSystem>
