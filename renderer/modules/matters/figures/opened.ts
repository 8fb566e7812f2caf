import type { MeasurePart, MeasureValue } from '#shared/modules/matters/measure'
import type { OrganizationId } from '#shared/values/id'

/** Which part of which figure is opened, of which unit. */
export type Opened = { value: MeasureValue; part: MeasurePart; unit: OrganizationId | 'none' | null }
