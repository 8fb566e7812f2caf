import { z } from 'zod'
import { query } from '../../ipc/method'
import { FigureRecord } from '../../platform/figures/schema'
import { SystemKey } from '../../platform/systems/schema'
import { OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Subject } from '../../values/subject'
import { MeasurePart, MeasureRow, MeasureValue } from './measure'

const READ = {
  right: 'ledgers.read',
  topics: ['matters', 'systems', 'organizations', 'parties', 'villages'],
} as const
/** Both days counted. What was closed by `to` counts as closed. */
const Asked = z.object({ system: SystemKey, from: z.iso.date(), to: z.iso.date() })

/** Rates per unit and period, each opening its records. */
export const figures = {
  /** All figures of a system over the county and by the units that matters are counted under. */
  measures: query({
    ...READ,
    input: Asked,
    output: z.object({ whole: z.array(MeasureValue), units: z.array(MeasureRow) }),
  }),
  measureRecords: query({
    ...READ,
    input: Slice.extend(Asked.shape).extend({
      key: z.string().max(30),
      part: MeasurePart,
      /** Of this unit alone; 'none' of those under no unit; null of all. */
      unit: z
        .union([OrganizationId, z.literal('none')])
        .nullable()
        .default(null),
    }),
    output: pageOf(FigureRecord),
  }),
  /** Subjects that fall short of a quota in the period that holds on `on`, with what they have. */
  shortfalls: query({
    ...READ,
    input: z.object({ system: SystemKey, on: z.iso.date() }),
    output: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        from: z.string(),
        to: z.string(),
        times: z.number().int(),
        subjects: z.number().int(),
        short: z.array(Subject.extend({ found: z.number().int() })),
      }),
    ),
  }),
}
