import {
  COUNTING,
  from,
  graded,
  groups,
  lines,
  OPEN_COUNTING,
  points,
  preset,
  scale,
  UNDECIDED,
  weights,
} from './parts'

/** S34 一报告一评议, first half: the year's work of selecting cadres, unit by unit. */
export const selectionReport = preset({
  key: 'selection-report',
  systems: ['S34'],
  content: {
    title: '干部选拔任用工作民主评议（一报告一评议）',
    use: 'selection',
    subject: 'organization',
    source: '干部选拔任用工作“一报告一评议”办法',
    scales: [scale('four', '好至差', ['好', '较好', '一般', '差'])],
    indicators: [
      graded('overall', '选人用人工作总体评价', 'four', { short: '总体' }),
      graded('policy', '执行选拔任用政策法规', 'four', { short: '政策' }),
      graded('order', '整治用人不正之风', 'four', { short: '整治' }),
      graded('strict', '从严管理监督干部', 'four', { short: '从严' }),
    ],
    groups: groups({ key: 'meeting', name: '参会人员', weight: 100 }),
    rules: { ...UNDECIDED, grades: lines('好', '较好', '一般', '差') },
    instructions: '每项只选一格，在所选格内划“√”。',
  },
  open: [
    '评议项目的名称为惯用写法，按当年通知核对。',
    '各项权重、选项分值和等次分数线：未见文件。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { overall: 40, policy: 20, order: 20, strict: 20 }),
    ...points('four', [100, 80, 60, 0]),
    ...from(90, 75, 60),
    ...COUNTING,
  ],
})

/** S34, second half: the cadres promoted in the year, each looked at once. */
export const newlyPromoted = preset({
  key: 'newly-promoted',
  systems: ['S34'],
  content: {
    title: '新提拔任用干部民主评议（一报告一评议）',
    use: 'selection',
    subject: 'person',
    source: '干部选拔任用工作“一报告一评议”办法',
    scales: [
      {
        ...scale('content', '满意至不满意', ['满意', '基本满意', '不满意', '不了解']),
        options: scale('', '', ['满意', '基本满意', '不满意', '不了解']).options.map((it) => ({
          ...it,
          neutral: it.label === '不了解',
        })),
      },
    ],
    indicators: [graded('content', '满意度', 'content', { weight: 100 })],
    groups: groups({ key: 'meeting', name: '参会人员', weight: 100 }),
    rules: { ...UNDECIDED, grades: lines('满意', '基本满意', '不满意') },
    instructions: '每人只选一格，在所选格内划“√”。不了解的选“不了解”，不计入满意度。',
  },
  open: ['选项分值：见过 100、60、0，是一地做法。等次分数线未见文件。', OPEN_COUNTING],
  suggestions: [...points('content', [100, 60, 0], '100、60、0 为一地做法'), ...from(80, 60), ...COUNTING],
})
