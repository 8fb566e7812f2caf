import { z } from 'zod'
import { IdText, OrganizationId } from '../../values/id'

/** @file 责任清单: what a level answers for in a field, by whom and how it was found when it was checked. */

export const ChargeId = IdText.brand<'ChargeId'>()
export type ChargeId = z.infer<typeof ChargeId>

export const CHARGE_OUTCOMES = { done: '已落实', partly: '部分落实', not: '未落实' } as const
export const ChargeOutcome = z.enum(['done', 'partly', 'not'])
export type ChargeOutcome = z.infer<typeof ChargeOutcome>

export const ChargeInput = z.object({
  system: z.string(),
  year: z.number().int().min(1990).max(2100),
  level: z.string().trim().min(1, '责任层级未填').max(20),
  field: z.string().trim().max(20),
  /** What is to be done. */
  text: z.string().trim().min(1, '责任事项未填').max(500),
  /** How it is measured. */
  demand: z.string().trim().max(300),
  unitId: OrganizationId.nullable(),
  /** Who answers for it, as the list names it. */
  unitName: z.string().trim().max(60),
  person: z.string().trim().max(40),
  dueOn: z.union([z.literal(''), z.iso.date('完成时限应为年月日')]),
})
export type ChargeInput = z.infer<typeof ChargeInput>

export const ChargeCheck = z.object({
  id: IdText,
  /** ISO day of the check. */
  on: z.string(),
  outcome: ChargeOutcome,
  note: z.string(),
  by: z.string(),
})
export type ChargeCheck = z.infer<typeof ChargeCheck>

export const Charge = ChargeInput.extend({
  id: ChargeId,
  version: z.number().int(),
  /** From 1, in the order of its year's list. */
  number: z.number().int(),
  /** Latest first. */
  checks: z.array(ChargeCheck),
})
export type Charge = z.infer<typeof Charge>

/** `unchecked`: no check yet; `open`: the last check did not find it done; `overdue`: not done and its day is past. */
export const CHARGE_VIEWS = { all: '全部', unchecked: '未检查', open: '未落实', overdue: '逾期' } as const
export const ChargeView = z.enum(['all', 'unchecked', 'open', 'overdue'])
export type ChargeView = z.infer<typeof ChargeView>

export const ChargesAsk = z.object({
  system: z.string(),
  year: z.number().int(),
  level: z.string().default(''),
  view: ChargeView.default('all'),
  text: z.string().trim().max(60).default(''),
})
export type ChargesAsk = z.infer<typeof ChargesAsk>
