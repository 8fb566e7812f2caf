import type { Preset } from '#electron/platform/systems/systems'
import { LinksContent } from '#shared/modules/indicators/links'

/** Whom a leader of the county is linked to, and what each level answers for. */
const leaders = LinksContent.parse({
  noun: '挂钩联系',
  basis:
    '每位市领导挂钩联系 1 个镇街、1 个省定贫困村、1 个软弱涣散村，每位市委常委挂点 1 至 2 个镇街指导开展驻点联系工作。责任清单明确工作要求和责任单位，定期检查通报。',
  holders: { kind: 'person', kinds: ['leader'] },
  holderWord: '市领导',
  span: 'open',
  types: [
    {
      key: 'town',
      label: '镇街',
      target: { kind: 'unit', kinds: ['town', 'street'] },
      rules: [
        { postHas: ['常委'], least: 1, most: 2 },
        { least: 1, most: 1 },
      ],
      targetLeast: 1,
    },
    {
      key: 'poor',
      label: '省定贫困村',
      target: { kind: 'village', traits: ['poor'] },
      rules: [{ least: 1, most: null }],
    },
    {
      key: 'weak',
      label: '软弱涣散村',
      target: { kind: 'village', traits: ['weak'] },
      rules: [{ least: 1, most: null }],
      targetLeast: 1,
    },
  ],
  charges: {
    levels: ['市委', '镇（街道）党（工）委', '村（社区）党组织'],
    fields: ['思想政治', '组织建设', '党员队伍', '作风纪律', '基础保障'],
  },
})

/** 123工程: per village and term one reserve for secretary, two for the team, three activists. */
const reserves = LinksContent.parse({
  noun: '后备干部',
  basis:
    '村级后备干部“123工程”：每个村（社区）在一届任期内培养 1 名党支部书记后备人选、2 名“两委”后备干部、3 名入党积极分子，采取试用、跟班学习等方式培养，表现突出的安排挂任村支部副书记。书记超过 57 岁（按周岁）、软弱涣散和相对贫困的村（社区）重点培养。',
  holders: { kind: 'village' },
  holderWord: '村（社区）',
  span: 'term',
  types: [
    reserveType('secretary', '书记后备人选', 1),
    reserveType('team', '“两委”后备干部', 2),
    reserveType('activist', '入党积极分子', 3),
  ],
  watches: [
    { by: 'age', key: 'oldSecretary', label: '书记超过 57 岁', post: '书记', over: 57 },
    { by: 'traits', key: 'weak', label: '软弱涣散', traits: ['weak'] },
    { by: 'traits', key: 'poor', label: '省定贫困', traits: ['poor'] },
  ],
})

function reserveType(key: string, label: string, least: number) {
  return {
    key,
    label,
    target: { kind: 'person' },
    typed: true,
    rules: [{ least, most: null }],
    fields: [
      { key: 'mode', label: '培养方式', options: ['试用', '跟班学习', '挂职', '其他'] },
      { key: 'post', label: '现任或挂任职务' },
    ],
  }
}

/** 党代表工作室: where they are, and which delegates each has. */
const studios = LinksContent.parse({
  noun: '党代表工作室',
  basis:
    '通过“一室多用”、加挂牌子等办法，全市建立 100 个以上有相对独立空间的党代表工作室，统筹安排好各级党代表到工作室参加活动。每个工作室的代表数为本地设置，预置 0 为不作要求。',
  holders: { kind: 'party' },
  holderWord: '党组织',
  span: 'open',
  types: [
    {
      key: 'studio',
      label: '工作室',
      target: null,
      typed: true,
      rules: [{ least: 0, most: null }],
      fields: [
        { key: 'space', label: '空间', options: ['独立设置', '一室多用', '加挂牌子'] },
        { key: 'place', label: '地点' },
      ],
    },
    {
      key: 'delegate',
      label: '进驻代表',
      target: { kind: 'person', kinds: ['delegate'] },
      rules: [{ least: 0, most: null }],
      targetLeast: 1,
    },
  ],
})

export const LINK_PRESETS: readonly Preset<LinksContent>[] = [
  { key: 'S01', title: '党建责任制与领导挂钩联系', source: '兴宁“十项制度”之一', content: leaders },
  { key: 'S06', title: '村级后备干部“123工程”', source: '兴宁“十项制度”之六', content: reserves },
  {
    key: 'S23',
    title: '党代表工作室',
    source: '惠州市“党建工作创新年”活动工作方案（2011）',
    content: studios,
  },
]
