import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, fieldColumn, HALF_YEARLY, kind, MONTHLY } from './parts'

/** 学习型党组织: the monthly lecture and the half-yearly check of study groups. */
export const learning: Preset<DutyContent> = {
  key: 'S22',
  title: '学习论坛与中心组督查',
  source: '惠州“十项创新活动”之五',
  content: {
    boards: [
      board({
        key: 'forum',
        label: '学习论坛',
        scope: { kind: 'unit', kinds: ['county'] },
        columns: [
          ...columns('serial', 'heldOn', 'topic'),
          fieldColumn('lecturer', '主讲人'),
          ...columns('place', 'present', 'content'),
        ],
        kinds: [
          kind({
            key: 'lecture',
            label: '专题讲座',
            mark: '讲',
            frequency: MONTHLY,
            plan: true,
            attendance: 'numbers',
            fields: [{ key: 'lecturer', label: '主讲人', required: true }],
            basis: '打响“学习论坛”品牌，进一步整合各类讲座性资源，做到每月有一场高质量的专题讲座。',
          }),
        ],
      }),
      board({
        key: 'centre-groups',
        label: '中心组督查',
        scope: { kind: 'unit', kinds: ['town', 'street', 'organ'] },
        columns: [
          ...columns('serial', 'subject', 'heldOn'),
          fieldColumn('by', '列席督查人'),
          ...columns('topic', 'content', 'decision'),
        ],
        kinds: [
          kind({
            key: 'centre-group',
            label: '中心组学习督查',
            mark: '督',
            frequency: HALF_YEARLY,
            fields: [{ key: 'by', label: '列席督查人', required: true }],
            basis:
              '建立上级党委派员列席下级党委理论学习中心组的学习活动制度，同时对各级中心组学习情况半年进行一次集中督查。',
          }),
        ],
      }),
    ],
  },
}
