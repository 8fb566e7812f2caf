import type { ProgrammePreset } from '#shared/modules/awards/programme'
import { brands } from './brands'
import { fiftyYears, fourHundred } from './commendation'
import { doubleStar } from './double-star'
import { topTalent } from './top-talent'

/** Every system of the engine as data, in the order of the list. */
export const PROGRAMME_PRESETS: readonly ProgrammePreset[] = [
  doubleStar,
  topTalent,
  fourHundred,
  fiftyYears,
  brands,
]
