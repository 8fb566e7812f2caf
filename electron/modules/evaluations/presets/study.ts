import {
  COUNTING,
  from,
  groups,
  lines,
  marked,
  OPEN_COUNTING,
  preset,
  suggest,
  UNDECIDED,
  weights,
} from './parts'

/** S22 学习考核: the year's learning; 较差 bars awards and promotion of that year. */
export const study = preset({
  key: 'study',
  systems: ['S22'],
  content: {
    title: '干部学习考核',
    use: 'study',
    subject: 'person',
    source: '县委学习型党组织建设和学习档案管理办法',
    scales: [],
    indicators: [
      marked('attendance', '集中学习出勤', 100, { short: '出勤' }),
      marked('exam', '理论考试', 100, { short: '考试' }),
      marked('record', '学习笔记和心得', 100, { short: '笔记' }),
      marked('practice', '学用结合', 100, { short: '学用' }),
    ],
    groups: groups({ key: 'examiners', name: '学习考核组', weight: 100 }),
    rules: { ...UNDECIDED, grades: lines('优秀', '良好', '一般', '较差') },
    consequences: [
      {
        grade: '较差',
        bars: ['award', 'promotion'],
        lasts: 'year',
        text: '学习考核较差，当年不得评优评先，不得提拔晋升。',
      },
    ],
    instructions: '每项满分 100 分，可打整数。',
  },
  open: ['考核项目的名称和权重由本县办法定。', '优秀、良好、一般、较差的分数线由本县办法定。', OPEN_COUNTING],
  suggestions: [
    ...weights('indicators', { attendance: 30, exam: 40, record: 20, practice: 10 }),
    ...from(90, 75, 60),
    ...COUNTING,
    suggest('rules.minimumShown', 1, '考核组具名评分、人数常不足三人，不涉及匿名'),
  ],
})
