import type { Preset } from '#electron/platform/systems/systems'
import type { MembersContent } from '#shared/modules/members/systems'
import { duesPreset } from './dues'
import { mobilePreset } from './mobile'
import { qualityPreset } from './quality'
import { rollPreset } from './roll'
import { warningPreset } from './warning'

/** Members' part of the working systems as delivered. */
export const MEMBERS_PRESETS: readonly Preset<MembersContent>[] = [
  duesPreset,
  rollPreset,
  qualityPreset,
  warningPreset,
  mobilePreset,
]
