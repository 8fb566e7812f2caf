import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** The working systems that members run. */
export const membersSystems: EngineSystems<unknown> = {
  engine: 'members',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
