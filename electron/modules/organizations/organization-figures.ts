import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { countFigure, type FigureTable, listFigure } from './figure.repository'

const source = (key: string, label: string, unit: string, table: FigureTable): FigureSource => ({
  key: `organizations.${key}`,
  label,
  unit,
  of: 'organizations',
  count: (trx, asked: FigureAsked) => countFigure(trx, table, asked),
  list: (trx, asked, slice) => listFigure(trx, table, asked, slice),
})

/** What organizations count for indicators: as they stand on the day, years by the day's year. */
export const organizationFigures: FigureSource[] = [
  source('parties', '党组织', '个', 'parties'),
  source('branches', '党支部', '个', 'branches'),
  source('seats', '班子核定职数', '名', 'seats'),
  source('posts', '班子实配', '名', 'posts'),
  source('villages', '村', '个', 'villages'),
  source('communities', '社区', '个', 'communities'),
  source('income', '有收入目标的村（社区）', '个', 'incomeJudged'),
  source('incomeMet', '村集体收入达标的村（社区）', '个', 'incomeMet'),
  source('premises', '有阵地标准的村（社区）', '个', 'premisesJudged'),
  source('premisesMet', '阵地面积达标的村（社区）', '个', 'premisesMet'),
  source('headed', '有书记的村（社区）', '个', 'headed'),
  source('combined', '书记、主任一肩挑的村（社区）', '个', 'combined'),
  source('enterprises', '两新组织', '家', 'enterprises'),
  source('organized', '有党组织覆盖的两新组织', '家', 'organized'),
  source('worked', '有党的工作覆盖的两新组织', '家', 'worked'),
  source('delegates', '党代表', '名', 'delegates'),
]
