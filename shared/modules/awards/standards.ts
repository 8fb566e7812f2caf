import { z } from 'zod'
import { Money } from './programme'

/** @file What the state decides from time to time and awards go by: holidays, tax on prizes, years of a medal. */

const day = z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/, '日期应为年月日，如 2026.10.01')

/** One year of the State Council's notice: days off beside weekends, and weekend days that are worked (调休上班). */
export const CalendarYear = z.object({
  year: z.number().int().min(2000).max(2100),
  off: z.array(day).max(60),
  worked: z.array(day).max(30),
  source: z.string().trim().max(200).default(''),
  sourced: z.boolean().default(false),
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** Tax on a prize from a day on. `rate` null is undecided: the net is then typed by hand. */
export const TaxRule = z.object({
  from: day,
  rate: z.number().min(0).max(1).nullable(),
  /** What is free of tax. */
  free: Money.default(0),
  source: z.string().trim().max(200).default(''),
  sourced: z.boolean().default(false),
})
export type TaxRule = z.infer<typeof TaxRule>

/** How long a 公示 lasts at least, from a day on. */
export const NoticeMinimum = z.object({
  from: day,
  days: z.number().int().min(1).max(60),
  unit: z.enum(['working', 'natural']),
  source: z.string().trim().max(200).default(''),
  sourced: z.boolean().default(false),
})
export type NoticeMinimum = z.infer<typeof NoticeMinimum>

export const AwardStandards = z.object({
  version: z.number().int(),
  calendar: z.array(CalendarYear).max(60),
  taxes: z.array(TaxRule).max(20),
  notices: z.array(NoticeMinimum).max(20).default([]),
  /** 党龄 in years for which a medal is given (S17: 50). */
  medalYears: z.number().int().min(1).max(100),
  medalSource: z.string().trim().max(200).default(''),
  /** Years back that having worked in one unit at the same time counts as a conflict; null for all time. */
  sameUnitYears: z.number().int().min(0).max(50).nullable(),
  /** Same school and same year of leaving, this many years apart at most. */
  classYears: z.number().int().min(0).max(10),
  /** Objections must be handled within so many days; null is undecided. */
  objectionDays: z.number().int().min(1).max(90).nullable(),
})
export type AwardStandards = z.infer<typeof AwardStandards>
