import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { jointMeetings } from './joint-meetings'
import { learning } from './learning'
import { organizationNorms } from './norms'
import { organizationLife } from './organization-life'
import { BRANCHES, board, kind, MEETING_COLUMNS, MONTHLY } from './parts'
import { pledgeFollowUp } from './pledges'
import { publication } from './publication'
import { delegatesReception } from './reception'
import { regularReports } from './reports'
import { leadersVisits } from './visits'

/** In the order of the pickers. */
export const DUTY_PRESETS: readonly Preset<DutyContent>[] = [
  organizationLife,
  organizationNorms,
  jointMeetings,
  pledgeFollowUp,
  learning,
  delegatesReception,
  publication,
  leadersVisits,
  regularReports,
]

/** What a new system begins with. */
export const BLANK: DutyContent = {
  boards: [
    board({
      key: 'board1',
      label: '登记表',
      scope: BRANCHES,
      columns: MEETING_COLUMNS,
      kinds: [kind({ key: 'kind1', label: '活动', mark: '活', frequency: MONTHLY })],
    }),
  ],
}
