import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, HALF_YEARLY, kind } from './parts'

/** 就职宣誓与公开承诺: the half-yearly return to what was sworn and promised. */
export const pledgeFollowUp: Preset<DutyContent> = {
  key: 'S16',
  title: '就职承诺跟踪回访',
  source: '惠州“十项创新活动”之一',
  content: {
    boards: [
      board({
        key: 'villages',
        label: '承诺回访',
        scope: { kind: 'village' },
        columns: columns(
          'serial',
          'unit',
          'subject',
          'heldOn',
          'due',
          'present',
          'topic',
          'content',
          'decision',
        ),
        kinds: [
          kind({
            key: 'follow-up',
            label: '重温誓词、落实承诺',
            mark: '访',
            frequency: HALF_YEARLY,
            archive: true,
            attendance: 'numbers',
            basis: '建立跟踪回访制度，每半年对村（社区）干部开展一次“重温就职誓词、落实就职承诺”活动。',
          }),
        ],
      }),
    ],
  },
}
