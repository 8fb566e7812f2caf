import type { Category } from '#shared/modules/awards/programme'
import {
  COMMON_RULES,
  category,
  material,
  OPEN_VOTE,
  PUBLISHED,
  preset,
  stage,
  suggestForEach,
  voted,
} from './parts'

const SOURCE = '惠州市“党建工作创新年”活动工作方案（2011）'

/** Quotas as the document has them: four hundreds and one thousand. */
const KINDS = [
  ['banzi', '科学发展好班子', 'organization', 100],
  ['zhibu', '“五好”红旗支部', 'organization', 100],
  ['zhishu', '“五强”模范支书', 'person', 100],
  ['dangwu', '“五优”党务工作者', 'person', 100],
  ['dangyuan', '“五有”优秀党员', 'person', 1000],
] as const

const MATERIALS: Category['materials'] = [
  material('deeds', '事迹材料', { required: true }),
  material('opinion', '党组织推荐意见', { required: true }),
]

/** S17 “四百一千”: bodies, branches, secretaries, party workers and members commended before 1 July. */
export const fourHundred = preset({
  key: 'four-hundred',
  systems: ['S17'],
  content: {
    title: '“四百一千”先锋模范授牌表彰',
    source: SOURCE,
    everyYears: null,
    budget: null,
    categories: KINDS.map(([key, label, subject, quota]) =>
      category(key, label, { subject, quota, rules: COMMON_RULES, materials: MATERIALS }),
    ),
    stages: [
      stage('tuijian', 'apply', '推荐申报', { actor: '各级党组织' }),
      stage('zige', 'check', '资格审查', { actor: '组织部组织科' }),
      voted('pingxuan', '评选', { actor: '组织部部务会' }),
      PUBLISHED,
      stage('shending', 'decide', '审定', { actor: '市委常委会' }),
      stage('biaozhang', 'honour', '表彰', { actor: '市委' }),
    ],
    certificate: '{姓名}：\n被评为{年}年“{类别}”。特发此证，以资鼓励。',
  },
  open: [
    '五类名额是文件所定；文件只写授牌表彰，未写奖金，也未写多久一次。',
    '文件定“七一”前夕表彰，日期由本届填。',
    '各阶段由谁做、怎样评，文件未写，按通行做法预置。',
    OPEN_VOTE,
  ],
  suggestions: suggestForEach(
    KINDS.map(([key]) => key),
    'prize',
    0,
    '文件只写授牌表彰，未写奖金',
  ),
})

/** S17: everybody whose standing in the party has reached fifty years; nobody is chosen, so there is no quota. */
export const fiftyYears = preset({
  key: 'fifty-years',
  systems: ['S17'],
  content: {
    title: '入党五十周年荣誉勋章',
    source: SOURCE,
    everyYears: null,
    budget: null,
    categories: [
      category('wushi', '入党五十周年荣誉勋章', {
        rules: [
          {
            key: 'party-years',
            rule: 'party-years',
            years: 50,
            source: `${SOURCE}：满 50 周年及以上`,
            sourced: true,
          },
          {
            key: 'unbarred',
            rule: 'unbarred',
            source: '考核结果运用、处分影响期规定（见“情形与影响期规则”）',
            sourced: true,
          },
          {
            key: 'fewer-than',
            rule: 'fewer-than',
            times: 1,
            source: '同一勋章只颁发一次，经验值，未见文件',
          },
        ],
      }),
    ],
    stages: [
      stage('tongji', 'apply', '摸底申报', { actor: '各级党组织' }),
      stage('hecha', 'check', '党龄核查', { actor: '组织部组织科' }),
      stage('shending', 'decide', '审定', { actor: '市委' }),
      stage('banfa', 'honour', '颁发', { actor: '各级党组织' }),
    ],
    certificate: '{姓名}同志：\n入党满五十周年，特颁发“{类别}”。',
  },
  open: [
    '凡满 50 周年的都颁发，不设名额；名单从“党龄名册”打印核对。',
    '文件未写多久一次、是否公示；是否发慰问金由本地定。',
  ],
  suggestions: suggestForEach(['wushi'], 'prize', 0, '文件只写勋章和荣誉证书'),
})
