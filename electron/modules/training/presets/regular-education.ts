import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { TrainingContent } from '#shared/modules/training/system'

/** S39 党员经常性教育: bases, network sites, tests sent out and returned, lecturers who go round. */
export const regularEducation: Preset<z.input<typeof TrainingContent>> = {
  key: 'S39',
  title: '党员经常性教育',
  source: '阳城县委组织部前半年党建工作情况汇报（“四环联动”）',
  content: {
    basis:
      '“确定了……42个党员教育基地。全县党员教育基地累计接纳党员干部25000人次。……在去年建起的401个农村党员干部电教网点的基础上，今年又推开了‘三进’工程。”“结合党员冬训，基层党（工）委全部安排了4-6个学时的……专题学习培训班。……印发……测试卷，发至各基层党组织，组织全体党员进行答题。……聘请中央和省、市专家学者、党校教师130人次……深入基层巡回授课。”',
    kinds: [
      { key: 'winter', label: '党员冬训专题班', unit: '期', listed: false, hours: 6 },
      { key: 'tour', label: '巡回授课', unit: '场', listed: false },
      { key: 'sorted', label: '分类办班', unit: '期', listed: false },
    ],
    siteKinds: [
      { key: 'base', label: '党员教育基地', visits: true },
      { key: 'network', label: '远程教育网点', visits: false },
      { key: 'room', label: '党员活动场所', visits: false },
    ],
    testsTo: { kind: 'party', kinds: ['branch', 'joint'] },
  },
}
