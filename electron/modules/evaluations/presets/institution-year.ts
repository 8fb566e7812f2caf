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

/** 事业单位工作人员年度考核: the four 档次 of institutions, with the same share of 优秀. */
export const institutionYear = preset({
  key: 'institution-year',
  systems: ['S09'],
  content: {
    title: '事业单位工作人员年度考核',
    use: 'yearly',
    subject: 'person',
    source: '《事业单位工作人员考核规定》',
    scales: [scale('grade', '优秀至不合格', ['优秀', '合格', '基本合格', '不合格'])],
    indicators: [
      graded('morality', '德', 'grade', { note: '政治品质、道德品行' }),
      graded('ability', '能', 'grade', { note: '业务技术水平、管理服务能力' }),
      graded('diligence', '勤', 'grade', { note: '敬业奉献、工作态度' }),
      graded('results', '绩', 'grade', { note: '履行职责、完成任务' }),
      graded('integrity', '廉', 'grade', { note: '廉洁从业' }),
      graded('overall', '总体评价', 'grade', { short: '总体' }),
    ],
    groups: groups(
      { key: 'leaders', name: '单位领导', weight: null },
      { key: 'staff', name: '本单位职工', weight: null },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('优秀', '合格', '基本合格', '不合格'),
      ceilings: [{ grade: '优秀', share: 0.2, consentShare: 0.25 }],
    },
    files: 'assessment',
    instructions: '每人每项只选一格，在所选格内划“√”。',
  },
  open: [
    '各项权重、评议主体权重、选项分值和档次分数线：规定未列，由本单位定。',
    '优秀比例 20%、经同意 25%：据二手材料，按规定原文核对。',
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
    ...weights('groups', { leaders: 50, staff: 50 }),
    ...from(90, 70, 60),
    ...COUNTING,
  ],
})
