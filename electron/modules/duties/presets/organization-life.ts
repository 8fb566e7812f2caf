import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { BRANCHES, board, fieldColumn, kind, MEETING_COLUMNS, MONTHLY, QUARTERLY } from './parts'

const LEDGER =
  '建立“三会一课”计划报备和纪实制度，实行台账式管理，做到事前有详细计划可循、事中有规范记录可看、事后有档案资料可查。'
const RULES = '《中国共产党支部工作条例（试行）》'
const FILED = { plan: true, archive: true, makesUp: true } as const

/** 三会一课 and the fixed theme day. */
export const organizationLife: Preset<DutyContent> = {
  key: 'S02',
  title: '“三会一课”和主题党日',
  source: '兴宁“十项制度”之二；《中国共产党支部工作条例（试行）》',
  content: {
    boards: [
      board({
        key: 'branches',
        label: '组织生活',
        scope: BRANCHES,
        columns: [...MEETING_COLUMNS, fieldColumn('lecturer', '讲课人')],
        kinds: [
          kind({
            ...FILED,
            key: 'committee',
            label: '支委会',
            mark: '支',
            frequency: MONTHLY,
            needs: 'committee',
            attendance: 'committee',
            makesUp: false,
            basis: `${RULES}：支部委员会会议一般每月召开 1 次。${LEDGER}`,
          }),
          kind({
            ...FILED,
            key: 'group',
            label: '党小组会',
            mark: '组',
            frequency: MONTHLY,
            counts: 'parts',
            needs: 'groups',
            attendance: 'members',
            basis: `${RULES}：党小组会一般每月召开 1 次。${LEDGER}`,
          }),
          kind({
            ...FILED,
            key: 'general',
            label: '党员大会',
            mark: '大',
            frequency: QUARTERLY,
            attendance: 'members',
            basis: `${RULES}：党员大会一般每季度召开 1 次。${LEDGER}`,
          }),
          kind({
            ...FILED,
            key: 'lecture',
            label: '党课',
            mark: '课',
            frequency: QUARTERLY,
            attendance: 'members',
            fields: [{ key: 'lecturer', label: '讲课人', choices: [], required: true }],
            basis: LEDGER,
            local: '文件只说“三会一课”，未定党课次数；按惯例每季度 1 次。',
          }),
          kind({
            ...FILED,
            key: 'theme-day',
            label: '主题党日',
            mark: '日',
            frequency: MONTHLY,
            usual: { of: 'month', day: 5 },
            attendance: 'members',
            basis:
              '推广支部主题党日，每月固定一天，每次确定不同主题，组织党员集中学习、听党课，开展民主议事、交纳党费、志愿服务等活动。',
            local: '每月固定哪一天文件未定；建议 5 日，可按支部另定。',
          }),
        ],
      }),
    ],
  },
}
