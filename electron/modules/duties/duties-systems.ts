import type { EngineSystems } from '#electron/platform/systems/systems'
import { DutyContent } from '#shared/modules/duties/content'
import { contentProblems } from '#shared/modules/duties/rules-board'
import { systemInUse } from './event.repository'
import { BLANK, DUTY_PRESETS } from './presets/index'

/** The working systems that recur: what is delivered, and what a department's own begins with. */
export const dutiesSystems: EngineSystems<DutyContent> = {
  engine: 'duties',
  schema: DutyContent,
  presets: DUTY_PRESETS,
  blank: BLANK,
  problems: contentProblems,
  inUse: systemInUse,
}
