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
  suggest,
  UNDECIDED,
  weights,
} from './parts'

/** 公务员平时考核: a quarter's work, four grades, 好 within a share. */
export const routine = preset({
  key: 'routine',
  systems: ['S09'],
  content: {
    title: '公务员平时考核（季度）',
    use: 'own',
    subject: 'person',
    source: '《公务员平时考核办法（试行）》',
    scales: [scale('four', '好至较差', ['好', '较好', '一般', '较差'])],
    indicators: [
      graded('politics', '政治表现', 'four', { short: '政治' }),
      graded('tasks', '完成工作任务', 'four', { short: '任务' }),
      graded('attitude', '工作态度和出勤', 'four', { short: '态度' }),
      graded('discipline', '遵守纪律', 'four', { short: '纪律' }),
    ],
    groups: groups(
      { key: 'chief', name: '主管领导', weight: null },
      { key: 'unit', name: '考核工作组', weight: null },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('好', '较好', '一般', '较差'),
      ceilings: [{ grade: '好', share: null }],
    },
    instructions: '每人每项只选一格，在所选格内划“√”。',
  },
  open: [
    '“好”等次的比例：凭记忆一般在 40% 以内，未见原文。',
    '最少显示票数：主管领导只有一票时，达不到 3 张的，由本单位决定是否放开。',
    '各项权重、主体权重、选项分值和分数线由本单位定。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { politics: 25, tasks: 40, attitude: 20, discipline: 15 }),
    ...points('four', [100, 80, 60, 0]),
    ...weights('groups', { chief: 60, unit: 40 }),
    ...from(90, 75, 60),
    suggest('rules.ceilings.0.share', 0.4, '40% 左右，凭记忆，未见原文'),
    ...COUNTING,
    suggest('rules.minimumShown', 1, '考核组具名评分、人数常不足三人，不涉及匿名'),
  ],
})
