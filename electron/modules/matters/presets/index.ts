import type { Preset } from '#electron/platform/systems/systems'
import type { MatterSystem } from '#shared/modules/matters/system'
import { CAMPAIGN } from './campaign'
import { ORGANIZATIONS } from './organizations'
import { RESIDENTS } from './residents'
import { SUPERVISION } from './supervision'

/** The systems as delivered, in the order of the lists. */
export const MATTER_PRESETS: readonly Preset<MatterSystem>[] = [
  ...RESIDENTS,
  ...ORGANIZATIONS,
  ...SUPERVISION,
  ...CAMPAIGN,
].sort((a, b) => a.key.localeCompare(b.key))
