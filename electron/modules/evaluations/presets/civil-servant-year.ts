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

const REGULATION = '《公务员考核规定》'

/** 公务员年度考核: 德能勤绩廉 and the whole, 优秀 within a fifth, a quarter with the superior's consent. */
export const civilServantYear = preset({
  key: 'civil-servant-year',
  systems: ['S09'],
  content: {
    title: '公务员年度考核',
    use: 'yearly',
    subject: 'person',
    source: REGULATION,
    scales: [scale('grade', '优秀至不称职', ['优秀', '称职', '基本称职', '不称职'])],
    indicators: [
      graded('morality', '德', 'grade', { note: '政治素质和道德品行' }),
      graded('ability', '能', 'grade', { note: '履职能力' }),
      graded('diligence', '勤', 'grade', { note: '责任心、工作态度和作风' }),
      graded('results', '绩', 'grade', { note: '工作实绩' }),
      graded('integrity', '廉', 'grade', { note: '廉洁从政' }),
      graded('overall', '总体评价', 'grade', { short: '总体' }),
    ],
    groups: groups(
      { key: 'leaders', name: '领导班子成员', weight: null },
      { key: 'middle', name: '中层干部', weight: null },
      { key: 'staff', name: '一般干部', weight: null },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('优秀', '称职', '基本称职', '不称职'),
      ceilings: [{ grade: '优秀', share: 0.2, consentShare: 0.25 }],
    },
    files: 'assessment',
    consequences: [
      {
        grade: '基本称职',
        bars: ['promotion'],
        lasts: 12,
        text: '诫勉、限期改进，一年内不得晋升；本年度不计入晋升年限，不发年度考核奖金。',
      },
      {
        grade: '不称职',
        bars: ['award', 'promotion'],
        lasts: 12,
        text: '降低一个职务职级层次任职；本年度不计入晋升年限，不发年度考核奖金。',
      },
    ],
    instructions: '每人每项只选一格，在所选格内划“√”。',
  },
  open: [
    '德能勤绩廉与总体评价之间的权重，评议主体之间的权重：规定未列，由本单位定。',
    '优秀、称职、基本称职、不称职各得多少分，以及等次分数线：规定未列。',
    '优秀名额尾数：规定未列，先按舍去尾数，可改。',
    '基本称职、不称职的结果运用凭记忆录入，按规定原文核对。',
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
    ...weights('groups', { leaders: 40, middle: 30, staff: 30 }),
    ...from(90, 75, 60),
    ...COUNTING,
    suggest('rules.quorum', 2 / 3, '到会三分之二以上为惯例，未见文件'),
  ],
})
