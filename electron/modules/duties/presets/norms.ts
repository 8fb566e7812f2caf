import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import {
  BRANCHES,
  board,
  columns,
  fieldColumn,
  HALF_YEARLY,
  kind,
  MEETING_COLUMNS,
  QUARTERLY,
  YEARLY,
} from './parts'

const BASIS =
  '围绕落实市委“1+5”制度，建立党员领导干部参加双重组织生活记录报告制度，党员集中补课和学习跟踪制度，党支部组织生活如实记录制度，基本党务抽查指导制度。'
const OPEN = '文件未定次数，建议值，由本单位设定。'

/** 组织生活规范: the yearly meetings, leading cadres' double organization life, spot checks. */
export const organizationNorms: Preset<DutyContent> = {
  key: 'S12',
  title: '组织生活规范',
  source: '海勃湾“五个体系”之二',
  content: {
    boards: [
      board({
        key: 'yearly',
        label: '年度组织生活',
        scope: BRANCHES,
        columns: MEETING_COLUMNS,
        chase: 1,
        kinds: [
          kind({
            key: 'life-meeting',
            label: '组织生活会',
            mark: '会',
            frequency: YEARLY,
            plan: true,
            archive: true,
            attendance: 'members',
            makesUp: true,
            basis: '《中国共产党支部工作条例（试行）》：组织生活会一般每年召开 1 次。',
          }),
          kind({
            key: 'review',
            label: '民主评议党员',
            mark: '评',
            frequency: YEARLY,
            archive: true,
            attendance: 'members',
            makesUp: true,
            basis: '《中国共产党支部工作条例（试行）》：民主评议党员一般每年进行 1 次。',
          }),
          kind({
            key: 'talk',
            label: '谈心谈话',
            mark: '谈',
            frequency: YEARLY,
            attendance: 'none',
            basis: '《中国共产党支部工作条例（试行）》：谈心谈话一般每年不少于 1 次。',
          }),
          kind({
            key: 'secretary-lecture',
            label: '书记讲党课',
            mark: '书',
            frequency: YEARLY,
            archive: true,
            attendance: 'members',
            makesUp: true,
            basis: '《中国共产党支部工作条例（试行）》：党组织书记每年至少讲 1 次党课。',
          }),
        ],
      }),
      board({
        key: 'double',
        label: '双重组织生活',
        scope: { kind: 'person', kinds: ['cadre'] },
        columns: [
          ...columns('serial', 'unit', 'subject', 'kind', 'heldOn'),
          fieldColumn('where', '所到支部'),
          ...columns('topic', 'archivedOn'),
        ],
        kinds: [
          kind({
            key: 'own-branch',
            label: '所在支部组织生活',
            mark: '己',
            frequency: QUARTERLY,
            attends: 'own',
            fields: [{ key: 'where', label: '所到支部' }],
            basis: BASIS,
            local: OPEN,
          }),
          kind({
            key: 'second-branch',
            label: '联系支部组织生活',
            mark: '联',
            frequency: HALF_YEARLY,
            attends: 'second',
            fields: [{ key: 'where', label: '所到支部' }],
            basis: BASIS,
            local: OPEN,
          }),
        ],
      }),
      board({
        key: 'checks',
        label: '党务抽查',
        scope: BRANCHES,
        columns: [
          ...columns('serial', 'unit', 'subject', 'heldOn'),
          fieldColumn('by', '抽查人'),
          ...columns('topic', 'content', 'decision'),
          fieldColumn('result', '抽查结果'),
        ],
        chase: 1,
        kinds: [
          kind({
            key: 'spot-check',
            label: '抽查指导',
            mark: '查',
            frequency: YEARLY,
            fields: [
              { key: 'by', label: '抽查人', required: true },
              { key: 'result', label: '抽查结果', choices: ['规范', '基本规范', '不规范'], required: true },
            ],
            basis: BASIS,
            local: OPEN,
          }),
        ],
      }),
    ],
  },
}
