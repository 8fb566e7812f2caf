import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import { atLeast, count, figure, share, typed } from './parts'

/** S01: what committees do for party building in a year, and whether every leader is linked as asked. */
export const responsibility: IndicatorsContent = {
  basis: '每年市委常委会研究党建工作 20 多次，市委组织部召开 30 次会议研究党建工作。',
  indicators: [
    count({
      key: 'standing',
      label: '市委常委会研究党建工作',
      numerator: typed('市委常委会研究党建工作的会议', '次'),
      unit: '次',
      period: 'year',
      target: atLeast(20),
      basis: '每次会议登记一条，议题写在事项中。次数标准为本地设置，预置取文件所述“20 多次”。',
    }),
    count({
      key: 'department',
      label: '市委组织部研究党建工作',
      numerator: typed('市委组织部研究党建工作的会议', '次'),
      unit: '次',
      period: 'year',
      target: atLeast(30),
      basis: '每次会议登记一条。次数标准为本地设置，预置取文件所述“30 次”。',
    }),
    share({
      key: 'linked',
      label: '市领导挂钩联系到位率',
      numerator: figure('links.complete', '挂钩联系到位的市领导', 'S01'),
      denominator: figure('links.holders', '市领导', 'S01'),
      target: atLeast(100),
      basis: '每位市领导挂钩 1 个镇街、1 个省定贫困村、1 个软弱涣散村。',
    }),
  ],
}

/** S06: reserves by village and term, and where those elected come from. */
export const reserves: IndicatorsContent = {
  basis: '村级后备干部“123工程”；村级换届当选人员按来源统计。',
  indicators: [
    share({
      key: 'coverage',
      label: '“123工程”覆盖率',
      numerator: figure('links.complete', '后备干部配齐的村（社区）', 'S06'),
      denominator: figure('links.holders', '村（社区）', 'S06'),
      target: atLeast(100),
      basis: '书记后备、“两委”后备、入党积极分子分别达到 1、2、3 名的村（社区）为配齐。',
    }),
    count({
      key: 'reserves',
      label: '在册后备干部',
      numerator: figure('links.standing', '有效的后备联系', 'S06'),
      unit: '名',
      basis: '统计日有效的后备登记，同一人登记几种的分别计。',
    }),
    ...(
      [
        ['producer', '生产大户或致富带头人当选'],
        ['returned', '外出务工经商返乡人员当选'],
        ['reserve', '村级后备干部当选'],
      ] as const
    ).map(([origin, label]) =>
      count({
        key: origin,
        label,
        numerator: figure('posts.elected', label, origin),
        unit: '名',
        period: 'year',
        basis: '当年任职的“两委”成员按来源统计，一人多职计一名。',
      }),
    ),
  ],
}

/** S04: congresses of towns in a year. */
export const congresses: IndicatorsContent = {
  basis: '各镇每年一般在镇人大会前召开一次镇党代表大会。',
  indicators: [
    count({
      key: 'towns',
      label: '召开党代表大会的镇',
      numerator: figure('congress.held', '召开党代表大会的镇'),
      unit: '个',
      period: 'year',
      basis: '当年已召开的镇，一镇计一个。',
    }),
    count({
      key: 'present',
      label: '参会党代表',
      numerator: figure('congress.present', '参会的镇党代表'),
      unit: '名',
      period: 'year',
      basis: '出席登记为到会的代表。',
    }),
    count({
      key: 'proposals',
      label: '提案、意见建议',
      numerator: figure('congress.proposals', '提案、意见建议'),
      unit: '件',
      period: 'year',
      basis: '当年大会上登记的提案和意见建议。',
    }),
  ],
}
