import type { Preset } from '#shared/modules/evaluations/scheme'
import { cadreAppraisal } from './cadre-appraisal'
import { civilServantYear } from './civil-servant-year'
import { checkList, inspectionResult } from './inspection'
import { institutionYear } from './institution-year'
import { membersReview } from './members-review'
import { organizationRanking, villageRanking } from './ranking'
import { routine } from './routine'
import { secretaryReport } from './secretary-report'
import { newlyPromoted, selectionReport } from './selection-report'
import { tenStars } from './stars'
import { study } from './study'
import { teamYear } from './team-year'

/** Every system of the engine as data, in the order of the list. */
export const PRESETS: readonly Preset[] = [
  secretaryReport,
  civilServantYear,
  institutionYear,
  teamYear,
  cadreAppraisal,
  routine,
  selectionReport,
  newlyPromoted,
  membersReview,
  organizationRanking,
  villageRanking,
  tenStars,
  inspectionResult,
  checkList,
  study,
]
