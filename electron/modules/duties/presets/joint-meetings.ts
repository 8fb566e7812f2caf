import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, kind, MEETING_COLUMNS, QUARTERLY } from './parts'

/** 班子联席会议 and 党群联席会议 of villages and communities; what is decided there runs as a procedure. */
export const jointMeetings: Preset<DutyContent> = {
  key: 'S05',
  title: '班子联席会议、党群联席会议',
  source: '兴宁“十项制度”之五',
  content: {
    boards: [
      board({
        key: 'villages',
        label: '联席会议',
        scope: { kind: 'village' },
        columns: MEETING_COLUMNS,
        kinds: [
          kind({
            key: 'team',
            label: '班子联席会议',
            mark: '班',
            frequency: { unit: 'week', every: 2 },
            archive: true,
            attendance: 'numbers',
            basis:
              '班子联席会议由党组织提议召开，党组织书记负责召集，党组织、自治组织、集体经济组织班子成员共同参会。班子联席会议每 1 至 2 周召开 1 次。',
          }),
          kind({
            key: 'masses',
            label: '党群联席会议',
            mark: '群',
            frequency: QUARTERLY,
            plan: true,
            archive: true,
            attendance: 'numbers',
            basis:
              '党群联席会议由党组织提议召开，全体党员、村（居）民代表、集体经济组织成员代表、异地（或外出）务工人员代表共同参会，村务监督委员会成员列席会议。会议每季度至少召开 1 次。',
          }),
        ],
      }),
    ],
  },
}
