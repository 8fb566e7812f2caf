import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { InspectionContent } from '#shared/modules/inspections/system'

/** S29 巡回检查机构: an office, three groups, the towns in three areas, everybody taught once a year. */
export const groupsAndAreas: Preset<z.input<typeof InspectionContent>> = {
  key: 'S29',
  title: '党建工作巡回检查',
  source: '东方市委 2011 年党建工作巡回检查工作要点第 1—3 项',
  content: {
    basis:
      '“成立3个农村基层党建工作巡回检查组，把全市10乡镇划分为3个片区进行巡回检查……挑选3名熟悉党建工作的领导干部作为党建工作巡回检查专员，担任巡回检查组组长”；“争取年内对巡回检查人员轮训一遍”。',
    areas: { of: { kind: 'unit', kinds: ['town', 'street'] }, groups: 3, trainedPerYear: 1 },
    manners: ['定期', '不定期', '明查', '暗访', '全面巡查', '重点巡查'],
    // 成果运用 (第 17 项) names no scale: words and lines are the department's to set.
    levels: [
      { label: '好', from: 85 },
      { label: '中', from: 60 },
      { label: '差', from: 0 },
    ],
    findings: { matters: 'S36', days: 60 },
  },
}
