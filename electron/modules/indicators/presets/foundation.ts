import type { Indicator, IndicatorsContent } from '#shared/modules/indicators/indicators'
import {
  atLeast,
  average,
  COLLEGE,
  count,
  figure,
  MINORITY,
  officials,
  share,
  townLeaders,
  typed,
  UNDER_45,
} from './parts'

/** S13: how firms are reached, what villages earn, and their stars. */
export const operation: IndicatorsContent = {
  basis: '非公企业、社会组织“两个覆盖”；每个村集体经济收入 5 万元；十星级、九星级村党组织。',
  indicators: [
    ...(
      [
        ['firm', '非公企业'],
        ['social', '社会组织'],
      ] as const
    ).flatMap(([kind, label]) => [
      share({
        key: `${kind}Organized`,
        label: `${label}组织覆盖率`,
        numerator: figure('enterprises.organized', `建有党组织的${label}`, kind),
        denominator: figure('enterprises.all', label, kind),
        basis: '单独组建和联合组建的为组织覆盖。',
      }),
      share({
        key: `${kind}Worked`,
        label: `${label}工作覆盖率`,
        numerator: figure('enterprises.worked', `有党的工作覆盖的${label}`, kind),
        denominator: figure('enterprises.all', label, kind),
        basis: '组织覆盖的，和派有党建指导员的，为工作覆盖。',
      }),
    ]),
    share({
      key: 'income',
      label: '集体经济收入达标的村',
      numerator: figure('villages.incomeMet', '收入达到目标的村', 'village'),
      denominator: figure('villages.incomeJudged', '定有收入目标的村', 'village'),
      target: atLeast(100),
      basis: '按统计日所在年度每村登记的目标和收入比较。',
    }),
    ...[10, 9].map((stars) =>
      count({
        key: `stars${stars}`,
        label: `${stars} 星级村党组织`,
        numerator: figure('villages.stars', `${stars} 星级的村`, String(stars)),
        unit: '个',
        basis: '按统计日所在年度评定的星级。',
      }),
    ),
  ],
}

const villageFund = (kind: 'village' | 'community', word: string): Indicator =>
  average({
    key: kind === 'village' ? 'villageFund' : 'communityFund',
    label: `${word}平均党建经费`,
    numerator: figure('villages.funds', `${word}党建经费`, kind),
    denominator: figure('villages.all', word, kind),
    unit: '万元',
    scale: 10_000,
    basis: '统计日所在年度各来源经费之和除以个数，换算为万元。',
  })

/** S15: teams, money and premises of towns and villages. */
export const foundation: IndicatorsContent = {
  basis:
    '镇（街道）领导班子结构；村（社区）“两委”职数、总数和“一肩挑”比例；社区阵地达到 300 ㎡；标准化达标率 97%、优秀率 20%。',
  indicators: [
    share({
      key: 'under45',
      label: '镇街班子 45 岁以下占比',
      numerator: townLeaders('45 岁以下的', UNDER_45),
      denominator: townLeaders('镇（街道）领导班子成员', null),
      basis: '按统计日周岁，含 45 周岁。班子成员为镇（街道）有职务层次的人员。',
    }),
    share({
      key: 'college',
      label: '镇街班子大专以上占比',
      numerator: townLeaders('大专以上的', COLLEGE),
      denominator: townLeaders('镇（街道）领导班子成员', null),
      basis: '最高学历不低于大专。',
    }),
    share({
      key: 'minority',
      label: '镇街班子少数民族占比',
      numerator: townLeaders('少数民族的', MINORITY),
      denominator: townLeaders('镇（街道）领导班子成员', null),
      better: 'neither',
      basis: '民族已填且不是汉族。',
    }),
    count({
      key: 'seats',
      label: '“两委”职数',
      numerator: figure('posts.approved', '核定职数'),
      unit: '个',
      basis: '统计日核定的职数。与上届比较时百分比为增长率。',
    }),
    count({
      key: 'team',
      label: '“两委”成员总数',
      numerator: figure('posts.held', '“两委”成员'),
      unit: '人',
      basis: '统计日在任的，一人多职计一人。',
    }),
    share({
      key: 'combined',
      label: '“一肩挑”比例',
      numerator: figure('posts.combined', '书记、主任一人兼任的村（社区）'),
      denominator: figure('posts.headed', '有书记的村（社区）'),
      decimals: 1,
      basis: '与上届比较时按百分点，另注相对增长。',
    }),
    share({
      key: 'premises',
      label: '社区阵地达标率',
      numerator: figure('villages.premisesMet', '阵地达到要求的社区', 'community'),
      denominator: figure('villages.all', '社区', 'community'),
      target: atLeast(100),
      basis: '面积不低于该年度登记的要求；未登记要求的按 300 ㎡。',
    }),
    ...(
      [
        ['standard', '达标', 97],
        ['excellent', '优秀', 20],
      ] as const
    ).map(([key, word, least]) =>
      share({
        key,
        label: `基层党组织标准化${word}率`,
        numerator: typed(`标准化${word}的村（社区）党组织`, '个'),
        denominator: figure('villages.all', '村（社区）党组织'),
        decimals: 0,
        rounding: 'down',
        period: 'year',
        target: atLeast(least),
        basis: `每个${word}的党组织登记一条，附考评结果。文件按整数印，尾数舍去。`,
      }),
    ),
    villageFund('community', '社区'),
    villageFund('village', '村'),
  ],
}

/** S18: village officials with a college education, against the two lines of the plan. */
export const officialsEducation: IndicatorsContent = {
  basis: '力争农村干部有大专以上学历的达 30% 以上，社区干部有大专以上学历的达 50% 以上。',
  indicators: (
    [
      ['village', '农村干部', 30],
      ['community', '社区干部', 50],
    ] as const
  ).map(([kind, label, least]) =>
    share({
      key: kind,
      label: `${label}大专以上占比`,
      numerator: officials('大专以上学历的', kind, COLLEGE),
      denominator: officials(label, kind, null),
      target: atLeast(least),
      basis: '在村（社区）党组织和村（居）委会任职、有人员档案的，最高学历不低于大专。',
    }),
  ),
}

/** S22: a model site and a lecture a month for an organization that learns. */
export const learning: IndicatorsContent = {
  basis: '每月有一场高质量的专题讲座；建立第二批学习型党组织建设 10 个示范点；开设 7 期专题自选班。',
  indicators: [
    count({
      key: 'sites',
      label: '学习型党组织示范点',
      numerator: typed('示范点', '个'),
      unit: '个',
      period: 'year',
      target: atLeast(10),
      basis: '每个示范点登记一条，日期为命名日期。',
    }),
    count({
      key: 'classes',
      label: '专题自选班',
      numerator: typed('自选班', '期'),
      unit: '期',
      period: 'year',
      target: atLeast(7),
      basis: '每期登记一条，附办班通知。',
    }),
  ],
}

/** S23: studios of delegates. */
export const studios: IndicatorsContent = {
  basis: '今年 6 月底前在全市建立 100 个以上有相对独立空间的党代表工作室。',
  indicators: [
    count({
      key: 'studios',
      label: '党代表工作室',
      numerator: figure('links.standing', '党代表工作室', 'S23:studio'),
      unit: '个',
      target: atLeast(100),
      basis: '统计日有效的工作室，在“联系与储备”中登记。',
    }),
  ],
}
