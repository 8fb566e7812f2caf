import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, fieldColumn, kind, YEARLY } from './parts'

const MATTER_FIELDS = [{ key: 'visitors', label: '接待人数' }]

/** 党代表工作室与接待日: every Friday morning in each town, each delegate at least once a year. */
export const delegatesReception: Preset<DutyContent> = {
  key: 'S23',
  title: '党代表接待日',
  source: '惠州“十项创新活动”之六',
  content: {
    boards: [
      board({
        key: 'studios',
        label: '接待日安排',
        scope: { kind: 'unit', kinds: ['town', 'street'] },
        columns: [
          ...columns('serial', 'subject', 'plannedOn', 'heldOn', 'place', 'chair'),
          fieldColumn('visitors', '接待人数'),
          ...columns('content', 'decision'),
        ],
        kinds: [
          kind({
            key: 'reception-day',
            label: '党代表接待日',
            mark: '接',
            frequency: { unit: 'week', every: 1 },
            usual: { of: 'week', day: 5 },
            fields: MATTER_FIELDS,
            basis: '明确每周五上午固定为“党代表接待日”活动时间。',
          }),
        ],
      }),
      board({
        key: 'delegates',
        label: '代表接待',
        scope: { kind: 'person', kinds: ['delegate'] },
        columns: [
          ...columns('serial', 'unit', 'subject', 'heldOn', 'place'),
          fieldColumn('visitors', '接待人数'),
          ...columns('content', 'decision'),
        ],
        chase: 1,
        kinds: [
          kind({
            key: 'delegate-reception',
            label: '代表接待',
            mark: '代',
            frequency: YEARLY,
            usual: { of: 'week', day: 5 },
            fields: MATTER_FIELDS,
            basis: '原则上每位党代表每年至少参加一次接待活动。',
          }),
        ],
      }),
    ],
  },
}
