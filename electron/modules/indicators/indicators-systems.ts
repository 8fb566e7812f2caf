import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** The working systems that indicators run. */
export const indicatorsSystems: EngineSystems<unknown> = {
  engine: 'indicators',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
