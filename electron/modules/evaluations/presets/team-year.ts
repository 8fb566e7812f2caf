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

/** 领导班子年度考核: five items and the whole, which has names of its own. */
export const teamYear = preset({
  key: 'team-year',
  systems: ['S09'],
  content: {
    title: '领导班子年度考核',
    use: 'yearly',
    subject: 'team',
    source: '《党政领导干部考核工作条例》（2019 年）',
    scales: [
      scale('item', '好至较差', ['好', '较好', '一般', '较差']),
      scale('overall', '优秀至较差', ['优秀', '良好', '一般', '较差']),
    ],
    indicators: [
      graded('politics', '政治思想建设', 'item', { short: '政治' }),
      graded('leadership', '领导能力', 'item', { short: '能力' }),
      graded('results', '工作实绩', 'item', { short: '实绩' }),
      graded('integrity', '党风廉政建设', 'item', { short: '廉政' }),
      graded('style', '作风建设', 'item', { short: '作风' }),
      graded('whole', '总体评价', 'overall', { short: '总体' }),
    ],
    groups: groups(
      { key: 'superiors', name: '上级领导', weight: null },
      { key: 'peers', name: '班子成员', weight: null, covers: 'unit' },
      { key: 'grassroots', name: '中层干部和基层代表', weight: null, covers: 'unit' },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('优秀', '良好', '一般', '较差'),
      ceilings: [{ grade: '优秀', share: null }],
    },
    instructions: '每项只选一格，在所选格内划“√”。',
  },
  open: [
    '优秀班子的比例：凭记忆为三成以内，未见原文，由本单位定。',
    '各项权重、评议主体权重、选项分值和等次分数线：条例未列。',
    '巡查结果、述职评议得分可加为“数据”计算的指标，权重由本单位定。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', {
      politics: 15,
      leadership: 15,
      results: 20,
      integrity: 15,
      style: 15,
      whole: 20,
    }),
    ...points('item', [100, 80, 60, 0]),
    ...points('overall', [100, 80, 60, 0]),
    ...weights('groups', { superiors: 40, peers: 30, grassroots: 30 }),
    ...from(90, 75, 60),
    suggest('rules.ceilings.0.share', 0.3, '三成以内，凭记忆，未见原文'),
    ...COUNTING,
    suggest('rules.quorum', 2 / 3, '到会三分之二以上为惯例，未见文件'),
  ],
})
