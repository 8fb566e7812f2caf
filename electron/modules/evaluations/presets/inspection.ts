import {
  adjusting,
  COUNTING,
  from,
  graded,
  groups,
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

/** S37 巡查成果运用: what an inspection found, as a result per organization. */
export const inspectionResult = preset({
  key: 'inspection-result',
  systems: ['S37'],
  content: {
    title: '巡查结果评定',
    use: 'inspection',
    subject: 'organization',
    source: '县委巡查工作办法',
    scales: [],
    indicators: [
      marked('leadership', '党的领导', 100, { short: '领导' }),
      marked('building', '基层党组织建设', 100, { short: '建设' }),
      marked('discipline', '作风和纪律', 100, { short: '作风' }),
      marked('rectification', '上轮问题整改', 100, { short: '整改' }),
      adjusting('found', '发现问题扣分', 'penalty', '按问题清单逐条登记'),
    ],
    groups: groups({ key: 'inspectors', name: '巡查组', weight: 100 }),
    rules: {
      ...UNDECIDED,
      grades: lines('好', '较好', '一般', '较差'),
      vetoes: [{ key: 'refused', label: '拒不整改或虚假整改', gradeAtMost: '较差' }],
    },
    consequences: [
      {
        grade: '较差',
        bars: ['award'],
        lasts: 'year',
        text: '计入领导班子和主要负责人年度考核，当年不得评优。',
      },
    ],
    instructions: '巡查组成员各打一张，每项满分 100 分。',
  },
  open: [
    '评定项目、否决情形和结果运用为惯用写法，按本县巡查办法改。',
    '各项权重、扣分封顶、分数线由本县定。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', { leadership: 30, building: 30, discipline: 20, rectification: 20 }),
    suggest('indicators.found.score.cap', 20),
    ...from(90, 75, 60),
    ...COUNTING,
    suggest('rules.minimumShown', 1, '考核组具名评分、人数常不足三人，不涉及匿名'),
  ],
})

/** S30 专项检查清单: items that are met, partly met, not met or do not apply. */
export const checkList = preset({
  key: 'check-list',
  systems: ['S30'],
  content: {
    title: '基层党建专项检查清单',
    use: 'inspection',
    subject: 'organization',
    source: '县委组织部专项检查通知所附清单',
    scales: [
      {
        key: 'met',
        name: '符合至不符合',
        options: [
          ...scale('', '', ['符合', '基本符合', '不符合']).options,
          { mark: 4, label: '不涉及', short: '不涉', points: null, neutral: true },
        ],
      },
    ],
    indicators: [
      graded('meetings', '“三会一课”记录完整', 'met', { short: '三会' }),
      graded('partyday', '主题党日按月开展', 'met', { short: '党日' }),
      graded('dues', '党费按月足额收缴', 'met', { short: '党费' }),
      graded('recruits', '发展党员程序材料齐全', 'met', { short: '发展' }),
      graded('election', '按期换届', 'met', { short: '换届' }),
      graded('premises', '活动场所规范使用', 'met', { short: '场所' }),
      graded('affairs', '党务公开', 'met', { short: '公开' }),
    ],
    groups: groups({ key: 'inspectors', name: '检查组', weight: 100 }),
    rules: { ...UNDECIDED, grades: lines('合格', '基本合格', '不合格') },
    instructions: '逐条对照，每条只选一格；本组织没有此项工作的选“不涉及”，不计分。',
  },
  open: [
    '检查条目为惯用写法，按当次通知所附清单改（一般 4 至 10 条）。',
    '条目权重、选项分值和分数线由通知定。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...weights('indicators', {
      meetings: 20,
      partyday: 15,
      dues: 15,
      recruits: 15,
      election: 15,
      premises: 10,
      affairs: 10,
    }),
    ...points('met', [100, 60, 0]),
    ...from(85, 60),
    ...COUNTING,
    suggest('rules.minimumShown', 1, '考核组具名评分、人数常不足三人，不涉及匿名'),
  ],
})
