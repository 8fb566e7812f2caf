import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { TrainingPlanId } from '../../values/id'

/** @file 教育培训规划: what each of its years is to bring, and what it brought. */

export const PlanLine = z.object({
  year: z.number().int().min(1990).max(2100),
  kind: z.string().max(31),
  audience: z.string().trim().max(60),
  /** How many classes, in the kind's own unit; null where the plan names none. */
  classes: z.number().int().min(0).max(9999).nullable(),
  personTimes: z.number().int().min(0).max(999_999).nullable(),
  unit: z.string().trim().max(60),
})
export type PlanLine = z.infer<typeof PlanLine>

export const PlanContent = z.object({
  system: SystemKey,
  title: z.string().trim().min(1, '规划名称未填').max(100),
  fromYear: z.number().int().min(1990).max(2100),
  toYear: z.number().int().min(1990).max(2100),
  document: z.string().trim().max(100),
  lines: z.array(PlanLine).max(300),
})
export type PlanContent = z.infer<typeof PlanContent>

export const PlanRow = z.object({
  id: TrainingPlanId,
  version: z.number().int(),
  system: z.string(),
  title: z.string(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  document: z.string(),
})
export type PlanRow = z.infer<typeof PlanRow>

/** What one kind brought in one year of a plan. `planned…` null: the plan names nothing. */
export const PlanFigure = z.object({
  year: z.number().int(),
  kind: z.string(),
  kindLabel: z.string(),
  unit: z.string(),
  plannedClasses: z.number().int().nullable(),
  classes: z.number().int(),
  plannedTimes: z.number().int().nullable(),
  personTimes: z.number().int(),
})
export type PlanFigure = z.infer<typeof PlanFigure>

export const TrainingPlan = PlanRow.extend({ lines: z.array(PlanLine), figures: z.array(PlanFigure) })
export type TrainingPlan = z.infer<typeof TrainingPlan>
