import type { Preset } from '#electron/platform/systems/systems'
import { InspectionContent } from '#shared/modules/inspections/system'
import { checkList } from './check-list'
import { frequencies } from './frequencies'
import { groupsAndAreas } from './groups-and-areas'

/** Inspections as delivered. Defaults are filled in, so that a preset reads like a saved one. */
export const PRESETS: readonly Preset<InspectionContent>[] = [groupsAndAreas, checkList, frequencies].map(
  ({ key, title, source, content }) => ({
    key,
    title,
    source,
    content: InspectionContent.parse(content),
  }),
)
