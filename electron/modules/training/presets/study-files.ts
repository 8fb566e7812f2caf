import type { z } from 'zod'
import type { Preset } from '#electron/platform/systems/systems'
import type { TrainingContent } from '#shared/modules/training/system'

const BASIS =
  '“对党员干部的考学结果划分为‘优秀、良好、一般、较差’四个等次。强化学习考核结果的应用，个人年度考学为‘较差’者当年不得参与评先评优和晋升晋级。”'

/** S22 学习型党组织与学习档案. How many hours a year the document does not say: a local setting with a suggestion. */
export const studyFiles: Preset<z.input<typeof TrainingContent>> = {
  key: 'S22',
  title: '学习型党组织与学习档案',
  source: '惠州市“党建工作创新年”活动工作方案（2011）',
  content: {
    basis: BASIS,
    kinds: [
      { key: 'elective', label: '高校专题自选班', unit: '期', listed: true, sent: true },
      { key: 'experience', label: '体验式课程', unit: '门', listed: true },
      { key: 'lecture', label: '专题讲座', unit: '场', listed: true, hours: 2 },
      { key: 'ideals', label: '理想信念集中教育', unit: '次', listed: true },
    ],
    grades: [
      { label: '优秀' },
      { label: '良好' },
      { label: '一般' },
      { label: '较差', bars: ['award', 'promotion'], basis: BASIS },
    ],
    hours: [
      {
        key: 'cadre',
        label: '科级以上领导干部',
        scope: { kind: 'person', kinds: ['cadre'] },
        hours: 90,
        basis: '文件没有规定学时，90 为建议值，由本单位确定。',
        local: true,
      },
    ],
  },
}
