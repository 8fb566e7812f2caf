import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, fieldColumn, kind, QUARTERLY } from './parts'

/** The seven fields of document 002, in its order. */
const FIELDS = [
  ['decisions', '决议决定及执行情况', '决'],
  ['ideology', '党的思想建设情况', '思'],
  ['organization', '党的组织管理情况', '组'],
  ['teams', '领导班子建设情况', '班'],
  ['cadres', '干部选任和管理情况', '干'],
  ['masses', '联系和服务党员群众情况', '群'],
  ['integrity', '党风廉政建设情况', '廉'],
] as const

const FORMS = [
  '会议',
  '文件',
  '简报',
  '公告栏',
  '电子显示屏',
  '党建网站',
  '新闻媒体',
  '新闻发言人发布',
  '点题公开',
]

/** 党务公开: what has to be published in each of the seven fields. */
export const publication: Preset<DutyContent> = {
  key: 'S24',
  title: '党务公开',
  source: '惠州“十项创新活动”之七',
  content: {
    boards: [
      board({
        key: 'fields',
        label: '例行公开',
        scope: { kind: 'party', kinds: ['committee', 'general', 'branch', 'joint'] },
        columns: [
          ...columns('serial', 'unit', 'subject', 'kind', 'heldOn', 'topic'),
          fieldColumn('form', '公开形式'),
          fieldColumn('range', '公开范围'),
          ...columns('content'),
        ],
        kinds: FIELDS.map(([key, label, mark]) =>
          kind({
            key,
            label,
            mark,
            frequency: QUARTERLY,
            fields: [
              { key: 'form', label: '公开形式', choices: FORMS, required: true },
              { key: 'range', label: '公开范围', choices: ['党内', '社会'] },
            ],
            basis: `切实规范${label}等七个方面的公开内容；建立例行公开制度。`,
            local: '例行公开的次数文件未定，建议每季度 1 次。',
          }),
        ),
      }),
    ],
  },
}
