import type { FigureSource } from '#electron/platform/figures/figure-source'
import { countFigure, FIGURES, type FigureKey, listFigure } from './figure.repository'

const LABELS: Record<FigureKey, string> = {
  all: '党员总数',
  probationary: '预备党员数',
  women: '女党员数',
  ethnic: '少数民族党员数',
  under35: '35 岁及以下党员数',
  over60: '60 岁以上党员数',
  college: '大专及以上学历党员数',
  mobile: '流动党员数',
  contacted: '期内联系过的流动党员数',
  admitted: '发展党员数',
  transferred: '办结组织关系转接数',
  rated: '评定星级的党员数',
  below: '星级低于警戒线的党员数',
  disciplined: '受处分的党员数',
  disposed: '处置不合格党员数',
}

/** What members count for indicators, each with the people behind it. */
export const membersFigures: readonly FigureSource[] = FIGURES.map((key) => ({
  key: `members.${key}`,
  label: LABELS[key],
  unit: '人',
  of: 'members',
  count: (trx, asked) => countFigure(trx, key, asked),
  list: (trx, asked, slice) => listFigure(trx, key, { asked, slice }),
}))
