import { z } from 'zod'
import type { EngineSystems } from '#electron/platform/systems/systems'

/** 换届提醒 as a working system. */
export const termsSystems: EngineSystems<unknown> = {
  engine: 'terms',
  schema: z.unknown(),
  presets: [],
  blank: {},
  problems: () => [],
  inUse: async () => false,
}
