import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import { atLeast, count, figure, share } from './parts'

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
