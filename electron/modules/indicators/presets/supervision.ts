import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import { atLeast, average, count, figure, share } from './parts'

/** S03: problems of residents, households visited, petitions against the year before. */
export const residents: IndicatorsContent = {
  basis: '问题办结率 98% 以上；进户率 92.47%；群众上访 131 人次，同比下降 45.2%。',
  indicators: [
    share({
      key: 'closing',
      label: '问题办结率',
      numerator: figure('matters.closed', '办结的问题', 'S03.problem'),
      denominator: figure('matters.all', '收集的问题', 'S03.problem'),
      period: 'year',
      target: atLeast(98),
      basis: '当年收集的问题中，统计日前已销号的。',
    }),
    share({
      key: 'visiting',
      label: '进户率',
      numerator: figure('visits.visited', '已走访户', 'S03'),
      denominator: figure('visits.households', '总户数'),
      period: 'year',
      basis: '当年走访过的户，一户多次走访计一户；总户数取村（社区）登记。',
    }),
    {
      ...count({
        key: 'petitions',
        label: '群众上访人次同比',
        numerator: figure('matters.persons', '上访人次', 'S03.petition'),
        unit: '人次',
        period: 'year',
        better: 'less',
        decimals: 1,
        basis: '与上年同期比较，下降为负。',
      }),
      kind: 'growth',
    },
  ],
}

/** S29: groups, and areas that each town is in one of. */
export const inspections: IndicatorsContent = {
  basis: '成立 3 个巡回检查组，划分 3 个片区，每组负责若干乡镇。组数和片区数不作硬性要求。',
  indicators: [
    count({
      key: 'groups',
      label: '巡回检查组',
      numerator: figure('inspections.groups', '检查组', 'S29'),
      unit: '个',
      better: 'neither',
      basis: '统计日所在年度设立的检查组。',
    }),
    count({
      key: 'areas',
      label: '片区',
      numerator: figure('inspections.areas', '片区', 'S29'),
      unit: '个',
      better: 'neither',
      basis: '统计日所在年度划有乡镇的检查组，一组一片。',
    }),
    share({
      key: 'placed',
      label: '乡镇划片到位率',
      numerator: figure('inspections.placedUnits', '只在一个片区的乡镇', 'S29'),
      denominator: figure('inspections.areaUnits', '应划入片区的乡镇', 'S29'),
      target: atLeast(100),
      basis: '没有划入和划入两个以上片区的都不算到位。',
    }),
  ],
}

/** S33: how often towns and villages were inspected, against what is asked. */
export const frequencies: IndicatorsContent = {
  basis: '每年巡查乡镇党委至少 4 次，每季度到重点村、难点村和后进村巡查 1 次，每年对各行政村巡回检查 1 轮。',
  indicators: [
    average({
      key: 'townVisits',
      label: '每个乡镇巡查次数',
      numerator: figure('inspections.made', '到乡镇巡查', 'S29.town'),
      denominator: figure('inspections.subjects', '应巡查的乡镇', 'S29.town'),
      unit: '次',
      decimals: 1,
      target: atLeast(4),
      basis: '当年各乡镇巡查次数之和除以乡镇数，一个乡镇超过标准次数的部分不计。',
    }),
    ...(
      [
        ['town', '乡镇'],
        ['key-village', '重点、难点、后进村'],
        ['village', '行政村'],
      ] as const
    ).map(([rule, label]) =>
      share({
        key: rule === 'key-village' ? 'keyVillage' : rule,
        label: `${label}巡查达到频次的占比`,
        numerator: figure('inspections.met', `达到频次的${label}`, `S29.${rule}`),
        denominator: figure('inspections.subjects', `应巡查的${label}`, `S29.${rule}`),
        target: atLeast(100),
        basis: '按统计日所在的年度或季度，次数标准取巡查制度的设置。',
      }),
    ),
  ],
}

/** S36: listed supervision, and what inspections found. */
export const listed: IndicatorsContent = {
  basis: '挂牌督办，整改一个、销号一个。',
  indicators: [
    share({
      key: 'closing',
      label: '挂牌督办销号率',
      numerator: figure('matters.closed', '已销号的督办事项', 'S36'),
      denominator: figure('matters.all', '挂牌督办事项', 'S36'),
      period: 'year',
      basis: '当年挂牌的事项中，统计日前已销号的。',
    }),
    share({
      key: 'timely',
      label: '按期销号率',
      numerator: figure('matters.timely', '按期销号的', 'S36'),
      denominator: figure('matters.due', '当年到期的', 'S36'),
      period: 'year',
      basis: '当年到期的事项中，期限内办结并已销号的。',
    }),
  ],
}

/** S39: what tests and bases of the members' education show. */
export const education: IndicatorsContent = {
  basis: '党员经常性教育：教育基地、网络站点、测试题收回情况。',
  indicators: [
    share({
      key: 'returned',
      label: '测试答卷收回率',
      numerator: figure('training.returned', '收回答卷'),
      denominator: figure('training.issued', '发出试卷'),
      period: 'year',
      basis: '当年测试发出和收回的份数。',
    }),
    count({
      key: 'received',
      label: '教育基地接待',
      numerator: figure('training.received', '基地接待'),
      unit: '人次',
      period: 'year',
      basis: '当年各基地登记的接待人次。',
    }),
  ],
}
