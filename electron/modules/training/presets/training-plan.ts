import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { TrainingContent } from '#shared/modules/training/system'

/** S14 教育培训三年规划. The numbers proposed for a year are those that the document reports of one year. */
export const trainingPlan: Preset<z.input<typeof TrainingContent>> = {
  key: 'S14',
  title: '教育培训三年规划',
  source: '海勃湾区创新党建体系（2019）“素质能力提升体系”',
  content: {
    basis:
      '“围绕落实《中国共产党党员教育管理工作条例》，制定教育培训三年规划。……派出10批次230名党员干部参加上级培训班，举办党建专题培训班5期，开展‘书记论坛’8期、轮训基层党组织书记600余人次，开展实战化‘党务擂台’3期，覆盖党务工作者720人，开展党员教育200余场次、覆盖党员1万余名。”',
    planYears: 3,
    kinds: [
      { key: 'sent', label: '上级调训', unit: '批次', listed: true, sent: true },
      { key: 'special', label: '党建专题培训班', unit: '期', listed: true },
      { key: 'forum', label: '书记论坛', unit: '期', listed: true },
      { key: 'contest', label: '党务擂台', unit: '期', listed: true },
      { key: 'members', label: '党员教育', unit: '场次', listed: false },
    ],
    proposals: [
      { kind: 'sent', audience: '党员干部', classes: 10, personTimes: 230 },
      { kind: 'special', audience: '党务工作者、党员干部', classes: 5 },
      { kind: 'forum', audience: '基层党组织书记', classes: 8, personTimes: 600 },
      { kind: 'contest', audience: '党务工作者', classes: 3, personTimes: 720 },
      { kind: 'members', audience: '全体党员', classes: 200, personTimes: 10_000 },
    ],
  },
}
