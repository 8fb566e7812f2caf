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

/** 领导干部民主测评: the members of a team one under another on every ballot. */
export const cadreAppraisal = preset({
  key: 'cadre-appraisal',
  systems: ['S09'],
  content: {
    title: '领导干部民主测评',
    use: 'appraisal',
    subject: 'person',
    source: '《党政领导干部考核工作条例》（2019 年）',
    scales: [scale('grade', '优秀至不称职', ['优秀', '称职', '基本称职', '不称职'])],
    indicators: [
      graded('morality', '德', 'grade'),
      graded('ability', '能', 'grade'),
      graded('diligence', '勤', 'grade'),
      graded('results', '绩', 'grade'),
      graded('integrity', '廉', 'grade'),
      graded('overall', '总体评价', 'grade', { short: '总体' }),
    ],
    groups: groups(
      { key: 'superiors', name: '上级领导', weight: null },
      { key: 'peers', name: '班子成员', weight: null, covers: 'unit' },
      { key: 'grassroots', name: '中层干部和基层代表', weight: null, covers: 'unit' },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('优秀', '称职', '基本称职', '不称职'),
      ceilings: [{ grade: '优秀', share: null }],
    },
    instructions: '按班子次序逐人评议，每人每项只选一格，在所选格内划“√”。',
  },
  open: [
    '优秀比例：凭记忆一般为 25%，班子优秀的 30%、一般的 20%、较差的 15%，未见原文；按班子等次分开时各建一轮。',
    '各项权重、评议主体权重、选项分值和等次分数线：条例未列。选项分值也见过 95、85、65、40。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', {
      morality: 15,
      ability: 15,
      diligence: 10,
      results: 30,
      integrity: 10,
      overall: 20,
    }),
    ...points('grade', [100, 80, 60, 0]),
    ...weights('groups', { superiors: 40, peers: 30, grassroots: 30 }),
    ...from(90, 75, 60),
    suggest('rules.ceilings.0.share', 0.25, '25%，凭记忆，未见原文'),
    ...COUNTING,
    suggest('rules.quorum', 2 / 3, '到会三分之二以上为惯例，未见文件'),
  ],
})
