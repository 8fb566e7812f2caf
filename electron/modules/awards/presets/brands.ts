import {
  COMMON_RULES,
  category,
  material,
  OPEN_VOTE,
  preset,
  reviewed,
  reviewSuggestions,
  scoreSuggestions,
  scores,
  stage,
  suggestForEach,
  voted,
} from './parts'

const KEY = 'pinpai'

/** S27 党建“十大品牌”: works of organizations through five stages, scored on what the document asks of them. */
export const brands = preset({
  key: 'brands',
  systems: ['S27'],
  content: {
    title: '党建“十大品牌”评选',
    source: '惠州市“党建工作创新年”活动工作方案（2011）',
    everyYears: null,
    budget: null,
    categories: [
      category(KEY, '党建“十大品牌”', {
        subject: 'work',
        quota: 10,
        rules: COMMON_RULES.filter((it) => it.key === 'unbarred' || it.key === 'materials'),
        fields: [
          { key: 'summary', label: '成果概要', kind: 'long', required: true, most: 500 },
          { key: 'kaichuang', label: '开创性', kind: 'long', most: 1000 },
          { key: 'shixiao', label: '实效性', kind: 'long', most: 1000 },
          { key: 'tuiguang', label: '推广性', kind: 'long', most: 1000 },
        ],
        materials: [
          material('report', '成果（经验）材料', { required: true }),
          material('proof', '佐证材料', {}),
        ],
        scores: scores({ kaichuang: '开创性', shixiao: '实效性', tuiguang: '推广性' }),
      }),
    ],
    stages: [
      stage('shenbao', 'apply', '申报', { actor: '各县（区）、市直各单位' }),
      reviewed('chuping', '初评', { actor: '初评专家组' }),
      reviewed('fuping', '复评', { actor: '复评专家组', ties: [{ by: 'previous' }] }),
      voted('zhongping', '终评', { actor: '终评委员会', ties: [{ by: 'previous' }] }),
      stage('biaozhang', 'honour', '宣传表彰', { actor: '市委组织部' }),
    ],
    certificate: '{姓名}：\n被评为{年}年{类别}。特发此证。',
  },
  open: [
    '文件定 2 月上旬至 6 月下旬进行；各阶段起止日由本届填。',
    '三项评分的满分、各轮取多少、每份几位专家，文件未写。',
    '文件的五个阶段里没有资格审查和公示；资格条件在每个阶段确认时都会查。',
    '评选结果作为评价各单位党建工作实绩的内容，可在考核中引用。',
    OPEN_VOTE,
  ],
  suggestions: [
    ...suggestForEach([KEY], 'prize', 0, '文件写通报、网上发布和表彰，未写奖金'),
    ...scoreSuggestions([KEY], { kaichuang: 40, shixiao: 40, tuiguang: 20 }),
    ...reviewSuggestions('chuping', 3),
    ...reviewSuggestions('fuping', 2),
  ],
})
