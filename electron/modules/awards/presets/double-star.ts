import {
  COMMON_RULES,
  category,
  OPEN_VOTE,
  PUBLISHED,
  preset,
  reviewed,
  reviewSuggestions,
  scoreSuggestions,
  scores,
  stage,
  suggestForEach,
  TALENT_FIELDS,
  TALENT_MATERIALS,
  voted,
} from './parts'

const STARS = { chuangye: '创业之星', chuangxin: '创新之星' }

/** 十奖, each with the prize that the document names as its example. */
const PRIZES = {
  keji: ['科技人才奖', '“科技进步奖”等'],
  jiaoyu: ['教育人才奖', '“首席教师”等'],
  wenhua: ['文化人才奖', '“德艺双馨奖”等'],
  yiliao: ['医疗人才奖', '“名医”等'],
  dangzheng: ['党政人才奖', '“十佳廉政公仆”等'],
  zhengfa: ['政法人才奖', '“十佳法官”等'],
  chuangyejiang: ['创业人才奖', '“全民创业大赛奖”等'],
  jineng: ['技能人才奖', '“职业技能大赛”等'],
  shehui: ['社会人才奖', '“优秀社工”等'],
  nongcun: ['农村实用人才奖', '“农村创业致富能手”等'],
} as const

const stars = Object.keys(STARS)
const prizes = Object.keys(PRIZES)
const BUDGET_FEN = 1_000_000_000

const talent = {
  nominators: ['self' as const, 'unit' as const, 'expert' as const],
  rules: COMMON_RULES,
  fields: TALENT_FIELDS,
  materials: TALENT_MATERIALS,
  scores: scores({
    deeds: '业绩贡献',
    novelty: '创新水平',
    benefit: '经济社会效益',
    standing: '行业影响和品德',
  }),
}

/** S21 “双星十奖”: two stars every two years, ten prizes beside them, 10 million yuan for more than a hundred people. */
export const doubleStar = preset({
  key: 'double-star',
  systems: ['S21'],
  content: {
    title: '“双星十奖”人才评选',
    source: '惠州市“党建工作创新年”活动工作方案（2011）',
    everyYears: 1,
    budget: BUDGET_FEN,
    atLeast: 100,
    together: [{ division: '双星', quota: 10 }],
    categories: [
      ...Object.entries(STARS).map(([key, label]) =>
        category(key, label, { ...talent, division: '双星', everyYears: 2 }),
      ),
      ...Object.entries(PRIZES).map(([key, [label]]) =>
        category(key, label, { ...talent, division: '十奖' }),
      ),
    ],
    stages: [
      stage('shenbao', 'apply', '申报', { actor: '各推荐单位' }),
      stage('zige', 'check', '资格审查', { actor: '人才工作领导小组办公室' }),
      reviewed('chuping', '初评', { ties: [{ by: 'item', item: 'deeds' }] }),
      reviewed('fuping', '复评', { ties: [{ by: 'previous' }, { by: 'item', item: 'deeds' }] }),
      voted('zhongping', '终评', { ties: [{ by: 'previous' }, { by: 'vote' }] }),
      PUBLISHED,
      stage('shending', 'decide', '审定', { actor: '市委、市政府' }),
      stage('biaozhang', 'honour', '表彰', { actor: '市委、市政府' }),
    ],
    certificate: '{姓名}：\n在{年}年度{名称}中被评为“{类别}”。特发此证，以资鼓励。',
  },
  open: [
    '文件写明“双星”每两年评一次、共 10 名；两星各几名由本地定，合计须为 10 名。',
    '“十奖”多久评一次，文件未写，按每年一次预置。',
    `各奖名额未定，合计须满 100 名；每名奖金未定，合计不超过 1,000 万元。各奖示例：${Object.values(PRIZES)
      .map(([label, example]) => `${label}（${example}）`)
      .join('、')}。`,
    '文件未写各轮取多少、每份几位专家、是否去高低分。',
    OPEN_VOTE,
    '近几届已获奖的能否再评、每单位限推几名，文件未写，需要时在资格条件里增加。',
  ],
  suggestions: [
    ...suggestForEach(stars, 'quota', 5, '两星合计 10 名，各半为经验值'),
    ...suggestForEach(prizes, 'quota', 9, '十奖各 9 名，连同双星合计 100 名，经验值'),
    ...suggestForEach(stars, 'prize', 20_000_000, '每名 20 万元，10 名共 200 万元，经验值'),
    ...suggestForEach(prizes, 'prize', 8_000_000, '每名 8 万元，90 名共 720 万元，经验值'),
    ...scoreSuggestions([...stars, ...prizes], { deeds: 40, novelty: 25, benefit: 20, standing: 15 }),
    ...reviewSuggestions('chuping', 3),
    ...reviewSuggestions('fuping', 2),
  ],
})
