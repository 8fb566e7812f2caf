import {
  adjusting,
  COUNTING,
  from,
  graded,
  groups,
  heading,
  lines,
  marked,
  OPEN_COUNTING,
  points,
  preset,
  scale,
  suggest,
  UNDECIDED,
  weights,
} from './parts'

/** S32 好中差排队: every grassroots organization in one of three classes. */
export const organizationRanking = preset({
  key: 'organization-ranking',
  systems: ['S32'],
  content: {
    title: '基层党组织好中差排队',
    use: 'ranking',
    subject: 'organization',
    source: '县委组织部基层党组织分类定级办法',
    scales: [scale('three', '好中差', ['好', '中', '差'])],
    indicators: [
      graded('team', '班子建设', 'three', { short: '班子' }),
      graded('members', '党员队伍', 'three', { short: '党员' }),
      graded('life', '组织生活', 'three', { short: '生活' }),
      graded('role', '作用发挥', 'three', { short: '作用' }),
      graded('masses', '群众评价', 'three', { short: '群众' }),
    ],
    groups: groups(
      { key: 'committee', name: '上级党组织', weight: null },
      { key: 'delegates', name: '党员和群众代表', weight: null },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('好', '中', '差'),
      vetoes: [{ key: 'scattered', label: '被认定为软弱涣散党组织', gradeAtMost: '差' }],
    },
    consequences: [
      { grade: '差', bars: ['award'], lasts: 'year', text: '列为整顿对象，当年不得评先进基层党组织。' },
    ],
    instructions: '每个组织每项只选一格，在所选格内划“√”。',
  },
  open: [
    '评议项目的名称为惯用写法；各项权重、主体权重、选项分值、分数线由本县定。',
    '否决情形和“差”的结果运用为惯例，按本县办法核对。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { team: 25, members: 20, life: 20, role: 25, masses: 10 }),
    ...points('three', [100, 70, 40]),
    ...weights('groups', { committee: 60, delegates: 40 }),
    ...from(85, 60),
    ...COUNTING,
  ],
})

/** 村（社区）排名: points of a reviewing party under four headings, with bonus and penalty. */
export const villageRanking = preset({
  key: 'village-ranking',
  systems: ['S32', 'S13'],
  content: {
    title: '村（社区）综合排名',
    use: 'ranking',
    subject: 'village',
    source: '县委、县政府村（社区）综合考评办法',
    scales: [],
    indicators: [
      heading('party', '党的建设'),
      marked('organization', '组织建设和党员教育', 100, { parent: 'party', short: '组织' }),
      marked('transparency', '村务公开和民主决策', 100, { parent: 'party', short: '村务' }),
      heading('economy', '产业发展'),
      marked('collective', '集体经济', 100, { parent: 'economy', short: '集体' }),
      marked('income', '群众增收', 100, { parent: 'economy', short: '增收' }),
      heading('governance', '乡村治理'),
      marked('peace', '平安建设', 100, { parent: 'governance', short: '平安' }),
      marked('customs', '乡风文明', 100, { parent: 'governance', short: '乡风' }),
      heading('environment', '人居环境'),
      marked('cleanliness', '环境整治', 100, { parent: 'environment', short: '环境' }),
      marked('services', '便民服务', 100, { parent: 'environment', short: '服务' }),
      adjusting('honours', '表彰加分', 'bonus', '受县级以上表彰，凭文件'),
      adjusting('faults', '通报扣分', 'penalty', '被县级以上通报批评，凭文件'),
    ],
    groups: groups(
      { key: 'reviewers', name: '县考评组', weight: null },
      { key: 'town', name: '镇（街道）党委', weight: null },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('先进', '达标', '后进'),
      ceilings: [{ grade: '先进', share: null }],
      vetoes: [
        { key: 'safety', label: '发生较大安全生产责任事故', gradeAtMost: '后进' },
        { key: 'discipline', label: '村（社区）主干被立案审查', gradeAtMost: '达标' },
      ],
    },
    consequences: [
      { grade: '后进', bars: ['award'], lasts: 'year', text: '列为后进村整顿，当年不得评先进。' },
    ],
    instructions: '每项按满分 100 分打分，可打整数。',
  },
  open: [
    '指标名称、否决情形为惯用写法，按本县考评办法增删。',
    '各级指标权重、主体权重、加减分封顶、分数线、先进比例由本县定。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { party: 30, organization: 60, transparency: 40 }),
    ...weights('indicators', { economy: 30, collective: 50, income: 50 }),
    ...weights('indicators', { governance: 25, peace: 50, customs: 50 }),
    ...weights('indicators', { environment: 15, cleanliness: 60, services: 40 }),
    suggest('indicators.honours.score.cap', 5),
    suggest('indicators.faults.score.cap', 10),
    ...weights('groups', { reviewers: 60, town: 40 }),
    ...from(85, 60),
    suggest('rules.ceilings.0.share', 0.2),
    ...COUNTING,
  ],
})
