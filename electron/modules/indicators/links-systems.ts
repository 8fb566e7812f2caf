import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** The working systems that links run. */
export const linksSystems: EngineSystems<unknown> = {
  engine: 'links',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
