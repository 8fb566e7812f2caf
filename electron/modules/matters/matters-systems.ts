import type { EngineSystems } from '#electron/platform/systems/systems'
import { systemProblems } from '#shared/modules/matters/rules-system'
import { MatterSystem } from '#shared/modules/matters/system'
import { keepsMatters } from './matter.repository'
import { MATTER_PRESETS } from './presets'
import { BLANK_SYSTEM } from './presets/parts'

/** The working systems that matters run. */
export const mattersSystems: EngineSystems<MatterSystem> = {
  engine: 'matters',
  schema: MatterSystem,
  presets: MATTER_PRESETS,
  blank: BLANK_SYSTEM,
  problems: systemProblems,
  inUse: keepsMatters,
}
