import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, fieldColumn, kind, MONTHLY, YEARLY } from './parts'

const RECEPTION_COLUMNS = [
  ...columns('serial', 'unit', 'subject', 'heldOn', 'place'),
  fieldColumn('visits', '接访批次'),
  ...columns('content', 'decision'),
]
const VISITS = [{ key: 'visits', label: '接访批次' }]
const THREE = '年内组织市县镇三级党员干部开展“三进三同三问三增”活动。'

/** 群众诉求与干部接访: reception days, going down to the grassroots, one good thing promised each year. */
export const leadersVisits: Preset<DutyContent> = {
  key: 'S25',
  title: '干部接访与“三进三同三问三增”',
  source: '惠州“十项创新活动”之八',
  content: {
    boards: [
      board({
        key: 'city',
        label: '市领导接访',
        scope: { kind: 'person', kinds: ['leader'] },
        listed: true,
        columns: RECEPTION_COLUMNS,
        kinds: [
          kind({
            key: 'city-reception',
            label: '接待来访',
            mark: '访',
            frequency: { unit: 'month', every: 2 },
            unit: '天',
            plan: true,
            fields: VISITS,
            basis: '市党政领导干部每两个月至少安排 1 天时间接待群众来访。',
          }),
        ],
      }),
      board({
        key: 'county',
        label: '县区主要领导接访',
        scope: { kind: 'person', kinds: ['leader'] },
        listed: true,
        columns: RECEPTION_COLUMNS,
        kinds: [
          kind({
            key: 'county-reception',
            label: '接待来访',
            mark: '访',
            frequency: MONTHLY,
            unit: '天',
            plan: true,
            fields: VISITS,
            basis: '县（区）党政主要领导干部每月至少安排 1 天接待群众来访。',
          }),
        ],
      }),
      board({
        key: 'grassroots',
        label: '三进三同三问',
        scope: { kind: 'person', kinds: ['cadre'] },
        columns: columns(
          'serial',
          'unit',
          'subject',
          'kind',
          'heldOn',
          'amount',
          'place',
          'topic',
          'content',
        ),
        chase: 1,
        kinds: [
          kind({
            key: 'research',
            label: '三进调研',
            mark: '进',
            frequency: YEARLY,
            counts: 'amount',
            times: 3,
            unit: '个月',
            basis: `${THREE}进农家、进车间、进社区，“三进”调研不少于 3 个月。`,
          }),
          kind({
            key: 'stay',
            label: '三同体验',
            mark: '同',
            frequency: YEARLY,
            counts: 'amount',
            times: 10,
            unit: '天',
            basis: `${THREE}同吃、同住、同劳动，“三同”体验不少于 10 天。`,
          }),
          kind({
            key: 'diary',
            label: '三问日记',
            mark: '问',
            frequency: YEARLY,
            counts: 'amount',
            times: 100,
            unit: '篇',
            basis: `${THREE}问政、问需、问计于民，“三问”日记不少于 100 篇。`,
          }),
          kind({
            key: 'promise',
            label: '好事实事承诺',
            mark: '诺',
            frequency: YEARLY,
            unit: '件',
            basis: '市正处以上、县（区）正科以上干部每年承诺为群众办一件好事实事。',
          }),
        ],
      }),
    ],
  },
}
