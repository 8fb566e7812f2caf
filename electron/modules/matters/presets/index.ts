import type { Preset } from '#electron/platform/systems/systems'
import type { MatterSystem } from '#shared/modules/matters/system'

/** The systems as delivered, in the order of the lists. */
export const MATTER_PRESETS: readonly Preset<MatterSystem>[] = []
