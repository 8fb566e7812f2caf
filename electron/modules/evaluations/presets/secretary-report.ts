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

/** S07 书记抓基层党建述职评议考核: two ways, the county committee and the towns' and villages' own cadres. */
export const secretaryReport = preset({
  key: 'secretary-report',
  systems: ['S07'],
  content: {
    title: '书记抓基层党建述职评议考核',
    use: 'report',
    subject: 'person',
    source: '县委组织部书记抓基层党建述职评议考核办法（双向测评：县委委员 60%，镇村干部 40%）',
    scales: [scale('four', '好至较差', ['好', '较好', '一般', '较差'])],
    indicators: [
      graded('overall', '总体评价', 'four', { short: '总体' }),
      graded('grasp', '对抓基层党建工作的认识熟悉程度', 'four', { short: '认识' }),
      graded('duty', '履行责任情况', 'four', { short: '履责' }),
      graded('tasks', '推动重点任务落实情况及成效', 'four', { short: '成效' }),
      graded('problems', '查摆问题', 'four', { short: '查摆' }),
      graded('next', '下一步思路措施', 'four', { short: '思路' }),
    ],
    groups: groups(
      { key: 'committee', name: '县委委员', weight: 60 },
      { key: 'grassroots', name: '镇村干部', weight: 40, covers: 'unit' },
    ),
    rules: { ...UNDECIDED, grades: lines('好', '较好', '一般', '较差') },
    consequences: [
      { grade: '较好', bars: ['award'], lasts: 'year', text: '综合评价未达“好”，当年年度考核不得评为优秀。' },
      { grade: '一般', bars: ['award'], lasts: 'year', text: '约谈，限期整改；当年年度考核不得评为优秀。' },
      { grade: '较差', bars: ['award'], lasts: 'year', text: '约谈，限期整改；当年年度考核不得评为优秀。' },
    ],
    instructions: '每项只选一格，在所选格内划“√”。同一项选两格以上的，该项按规则作废；不选的记为未填。',
  },
  open: [
    '六个项目之间的权重：各县办法不一，未见统一文件。',
    '好、较好、一般、较差各得多少分：见过 4、3、2、1 分制，是一地做法。',
    '等次分数线：各县办法不一。',
    '结果运用（未达“好”的不得评优，一般、较差的约谈整改）为惯例，按本县办法核对。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { overall: 25, grasp: 15, duty: 20, tasks: 20, problems: 10, next: 10 }),
    ...points('four', [100, 75, 50, 25], '4、3、2、1 分制折成百分，一地做法'),
    ...from(85, 70, 55),
    ...COUNTING,
    suggest('rules.quorum', 2 / 3, '到会三分之二以上为惯例，未见文件'),
  ],
})
