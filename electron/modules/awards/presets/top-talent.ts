import {
  COMMON_RULES,
  category,
  PUBLISHED,
  preset,
  reviewed,
  reviewSuggestions,
  scoreSuggestions,
  scores,
  stage,
  suggest,
  TALENT_FIELDS,
  TALENT_MATERIALS,
  voted,
} from './parts'

const KEY = 'bajian'
const at = (place: string) => `categories/${KEY}/${place}`

/** S10 拔尖人才: chosen for a term, looked at every year. What its rules fix differs from city to city. */
export const topTalent = preset({
  key: 'top-talent',
  systems: ['S10'],
  content: {
    title: '拔尖人才选拔',
    source: '本地《拔尖人才管理办法》',
    everyYears: null,
    budget: null,
    categories: [
      category(KEY, '拔尖人才', {
        nominators: ['self', 'unit'],
        rules: [
          ...COMMON_RULES,
          { key: 'age', rule: 'age', from: null, to: null, source: '' },
          {
            key: 'years-here',
            rule: 'years-here',
            years: 2,
            source: '中山市办法：来本地工作满 2 年；采用前按本地办法核对',
          },
          {
            key: 'fewer-than',
            rule: 'fewer-than',
            times: 2,
            source: '中山市办法：已两次入选的不再参评；采用前按本地办法核对',
          },
          {
            key: 'below-level',
            rule: 'below-level',
            level: '',
            source: '中山市、南阳市办法：党政领导干部、公务员不参评；限到哪一级按本地办法',
          },
        ],
        fields: TALENT_FIELDS,
        materials: TALENT_MATERIALS,
        scores: scores({ deeds: '业绩贡献', skill: '专业水平', potential: '带动作用和发展潜力' }),
      }),
    ],
    stages: [
      stage('shenbao', 'apply', '申报', { actor: '各推荐单位' }),
      stage('zige', 'check', '资格审查', { actor: '组织部人才科' }),
      reviewed('chuping', '分组初评', { actor: '学科评议组' }),
      voted('fuping', '综合评审', { actor: '综合评审委员会', ties: [{ by: 'previous' }] }),
      PUBLISHED,
      stage('shending', 'decide', '审定', { actor: '市委、市政府' }),
      stage('mingming', 'honour', '命名发证', { actor: '市委、市政府' }),
    ],
    term: { months: null, yearlyReview: true, failedYears: null },
    certificate: '{姓名}同志：\n经审定，命名为第{届}届{类别}。特发此证。',
  },
  open: [
    '名额、年龄、来本地工作年限、是否限制领导职务，各市办法不同，按本地《拔尖人才管理办法》填。',
    '管理期多长、考核几年不合格退出由本地定；期满待遇随之终止。',
    '津贴标准由本地定，同类待遇就高不重复。',
  ],
  suggestions: [
    suggest('everyYears', 2, '青岛市：每 2 年选拔一次'),
    suggest('everyYears', 3, '济南市：每 3 年选拔一次'),
    suggest(at('quota'), 45, '中山市：不超过 45 名'),
    suggest(at('quota'), 120, '济南市：约 120 名'),
    suggest(at('rules/age/to'), 55, '中山市：不超过 55 周岁'),
    suggest(at('rules/age/to'), 57, '南阳市：不超过 57 周岁'),
    suggest('term/months', 36, '中山市、济南市：管理期 3 年'),
    suggest('term/months', 48, '青岛市：管理期 4 年'),
    suggest('term/failedYears', 2, '连续两年不合格退出，经验值，未见文件'),
    ...scoreSuggestions([KEY], { deeds: 50, skill: 30, potential: 20 }),
    ...reviewSuggestions('chuping', 1.5),
  ],
})
