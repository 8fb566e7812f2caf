import { z } from 'zod'
import { NominationId, OrganizationId } from '../../values/id'
import { BarSource } from '../evaluations/cases'
import { AwardKey } from './programme'

/** @file 资格审查: each rule of the category against the records, each refusal with the record it comes from. */

export const VERDICTS = { pass: '符合', fail: '不符合', open: '待核' } as const
export const Verdict = z.enum(['pass', 'fail', 'open'])
export type Verdict = z.infer<typeof Verdict>

/** The record that a verdict rests on, so that a click leads there. */
export const CheckSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bar'), bar: BarSource }),
  z.object({ kind: z.literal('person'), personId: z.string() }),
  z.object({ kind: z.literal('organization'), organizationId: OrganizationId }),
  z.object({ kind: z.literal('nomination'), nominationId: NominationId }),
  z.object({ kind: z.literal('honour'), honourId: z.string() }),
  /** The form itself says so. */
  z.object({ kind: z.literal('form'), place: z.string() }),
  z.object({ kind: z.literal('none') }),
])
export type CheckSource = z.infer<typeof CheckSource>

/** What somebody decided against, or in place of, what the records say. */
export const Override = z.object({
  verdict: z.enum(['pass', 'fail']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Override = z.infer<typeof Override>

/** One rule for one nomination: what the records say, and what stands. */
export const Check = z.object({
  rule: AwardKey,
  /** 年龄不超过 55 周岁 */
  label: z.string(),
  found: Verdict,
  /** 1968.03 出生，至 2026.06 为 58 周岁 */
  text: z.string(),
  source: CheckSource,
  override: Override.nullable(),
  /** `override`'s verdict where there is one, else `found`. */
  verdict: Verdict,
})
export type Check = z.infer<typeof Check>

export const CheckRow = z.object({
  nominationId: NominationId,
  version: z.number().int(),
  number: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  category: z.string(),
  categoryLabel: z.string(),
  /** `fail` if any fails, else `open` if any is open. */
  verdict: Verdict,
  overridden: z.boolean(),
  checks: z.array(Check),
})
export type CheckRow = z.infer<typeof CheckRow>
