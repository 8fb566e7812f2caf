import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** The working systems that inspections run. */
export const inspectionsSystems: EngineSystems<unknown> = {
  engine: 'inspections',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
