import { z } from 'zod'
import { OrganizationId } from '../../values/id'
import { MeasureKind } from './system'

/** One figure with what it was reckoned from. `text` is ready to read: 97.06 %. */
export const MeasureValue = z.object({
  key: z.string(),
  label: z.string(),
  kind: MeasureKind,
  numerator: z.number(),
  denominator: z.number(),
  /** What is counted: 已办结, 收集问题. */
  numeratorLabel: z.string(),
  denominatorLabel: z.string(),
  text: z.string(),
  target: z.number().nullable(),
  /** Whether the target is met, null where none is set or nothing was counted. */
  met: z.boolean().nullable(),
})
export type MeasureValue = z.infer<typeof MeasureValue>

/** A unit's line; `unitId` null gathers what is counted under no unit. */
export const MeasureRow = z.object({
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  values: z.array(MeasureValue),
})
export type MeasureRow = z.infer<typeof MeasureRow>

/** What a figure that opens its records is asked for. */
export const MeasurePart = z.enum(['numerator', 'denominator'])
export type MeasurePart = z.infer<typeof MeasurePart>
