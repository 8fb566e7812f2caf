import type { Preset } from '#electron/platform/systems/systems'
import type { ProcedureContent } from '#shared/modules/procedures/procedure'

/** Procedures as the documents describe them. */
export const presets: Preset<ProcedureContent>[] = []
