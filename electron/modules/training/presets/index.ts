import type { Preset } from '#electron/platform/systems/systems'
import { TrainingContent } from '#shared/modules/training/system'
import { regularEducation } from './regular-education'
import { studyFiles } from './study-files'
import { trainingPlan } from './training-plan'

/** Training systems as delivered. Defaults are filled in, so that a preset reads like a saved one. */
export const PRESETS: readonly Preset<TrainingContent>[] = [trainingPlan, studyFiles, regularEducation].map(
  ({ key, title, source, content }) => ({
    key,
    title,
    source,
    content: TrainingContent.parse(content),
  }),
)
