import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** The working systems that matters run. */
export const mattersSystems: EngineSystems<unknown> = {
  engine: 'matters',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
