import type { Preset } from '#electron/platform/systems/systems'
import type { DutyContent } from '#shared/modules/duties/content'
import { board, columns, HALF_YEARLY, kind, QUARTERLY } from './parts'

/** 定期汇报: every group each quarter, the office each half-year. */
export const regularReports: Preset<DutyContent> = {
  key: 'S35',
  title: '巡查工作定期汇报',
  source: '东方“强核心工程”巡回检查方案第 13 条',
  content: {
    boards: [
      board({
        key: 'reports',
        label: '定期汇报',
        scope: { kind: 'unit', kinds: ['county'] },
        columns: columns(
          'serial',
          'kind',
          'part',
          'plannedOn',
          'heldOn',
          'topic',
          'content',
          'decision',
          'archivedOn',
        ),
        kinds: [
          kind({
            key: 'group-report',
            label: '各组季度汇报',
            mark: '季',
            frequency: QUARTERLY,
            counts: 'parts',
            parts: ['第一巡回检查组', '第二巡回检查组', '第三巡回检查组'],
            plan: true,
            archive: true,
            basis: '每季度组织召开一次各巡回检查组巡查工作专题汇报会，听取各巡回检查组汇报巡查工作情况。',
          }),
          kind({
            key: 'half-year-report',
            label: '向领导小组专题汇报',
            mark: '半',
            frequency: HALF_YEARLY,
            plan: true,
            archive: true,
            basis: '每半年向市委党建工作领导小组进行一次专题汇报。',
          }),
        ],
      }),
    ],
  },
}
