import type { FigureSource } from '#electron/platform/figures/figure-source'
import { loadSystems } from '#electron/platform/systems/systems'
import {
  countFigure,
  type FigureRelation,
  findingsRelation,
  listFigure,
  placesRelation,
  visitsRelation,
} from './inspection-figures.repository'
import { inspectionsSystems } from './inspections-systems'

function source(key: string, label: string, unit: string, relation: FigureRelation): FigureSource {
  return {
    key,
    label,
    unit,
    of: 'inspections',
    picks: async (trx) =>
      (await loadSystems(trx, inspectionsSystems)).map((it) => ({ key: it.key, label: it.title })),
    count: (trx, asked) => countFigure(trx, relation(asked)),
    list: (trx, asked, slice) => listFigure(trx, relation(asked), slice),
  }
}

/** What indicators can count of inspections. */
export const inspectionFigures: readonly FigureSource[] = [
  source('inspections.visits', '巡查次数', '次', visitsRelation),
  source('inspections.towns', '巡查过的乡镇', '个', placesRelation('unit')),
  source('inspections.villages', '巡查过的村（社区）', '个', placesRelation('village')),
  source('inspections.findings', '巡查发现的问题', '个', findingsRelation(false)),
  source('inspections.settled', '巡查已整改的问题', '个', findingsRelation(true)),
]
