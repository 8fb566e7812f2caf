import { COUNTING, graded, groups, OPEN_COUNTING, preset, scale, suggest, UNDECIDED } from './parts'

const STARS = [
  ['party', '党建引领星', '党建'],
  ['team', '班子过硬星', '班子'],
  ['industry', '产业兴旺星', '产业'],
  ['ecology', '生态宜居星', '生态'],
  ['customs', '乡风文明星', '乡风'],
  ['peace', '平安法治星', '平安'],
  ['prosperity', '生活富裕星', '富裕'],
  ['collective', '集体经济星', '集体'],
  ['service', '便民服务星', '服务'],
  ['integrity', '清廉村居星', '清廉'],
] as const

const NUMBERS = ['十', '九', '八', '七', '六', '五', '四', '三', '二', '一']

/** S13 星级评定: ten stars, each given or not, each a tenth of the whole. */
export const tenStars = preset({
  key: 'ten-stars',
  systems: ['S13'],
  content: {
    title: '村（社区）党组织星级评定',
    use: 'stars',
    subject: 'village',
    source: '县委组织部“十星级”党组织评定办法',
    scales: [scale('star', '授星', ['授星', '不授星'], [100, 0])],
    indicators: STARS.map(([key, label, short]) => graded(key, label, 'star', { short, weight: 10 })),
    groups: groups({ key: 'reviewers', name: '评定组', weight: 100 }),
    rules: {
      ...UNDECIDED,
      grades: [
        ...NUMBERS.map((number, index) => ({ grade: `${number}星`, from: 100 - 10 * index })),
        { grade: '无星', from: 0 },
      ],
    },
    instructions: '逐颗星评定，每颗星只选“授星”或“不授星”。',
  },
  open: [
    '十颗星的名称为惯用写法，按本县评定办法改。',
    '评定组以多人投票时，得星按平均分折算，分数线由本县定。',
    OPEN_COUNTING,
  ],
  suggestions: [...COUNTING, suggest('rules.minimumShown', 1, '考核组具名评分、人数常不足三人，不涉及匿名')],
})
