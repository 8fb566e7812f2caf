import type { FigureSource } from '#electron/platform/figures/figure-source'
import { loadSystems } from '#electron/platform/systems/systems'
import {
  type FigureRelation,
  listFigure,
  participantsRelation,
  receivedRelation,
  returnedRelation,
  sitesRelation,
  sumFigure,
} from './training-figures.repository'
import { trainingSystems } from './training-systems'

type Described = Pick<FigureSource, 'key' | 'label' | 'unit' | 'picks'>

function source(described: Described, relation: FigureRelation): FigureSource {
  return {
    ...described,
    of: 'training',
    count: (trx, asked) => sumFigure(trx, relation(asked)),
    list: (trx, asked, slice) => listFigure(trx, relation(asked), slice),
  }
}

const siteKinds: FigureSource['picks'] = async (trx) => {
  const systems = await loadSystems(trx, trainingSystems)
  const kinds = systems.flatMap((it) => it.editions.flatMap(({ content }) => content.siteKinds))
  return [...new Map(kinds.map(({ key, label }) => [key, { key, label }])).values()]
}

const systemsNamed: FigureSource['picks'] = async (trx) =>
  (await loadSystems(trx, trainingSystems)).map(({ key, title }) => ({ key, label: title }))

/** What indicators can count of training. */
export const trainingFigures: readonly FigureSource[] = [
  source(
    { key: 'training.participants', label: '参训人次', unit: '人次', picks: systemsNamed },
    participantsRelation,
  ),
  source({ key: 'training.issued', label: '测试发卷', unit: '份' }, returnedRelation('issued')),
  source({ key: 'training.returned', label: '测试收回答卷', unit: '份' }, returnedRelation('returned')),
  source({ key: 'training.received', label: '基地接待', unit: '人次', picks: siteKinds }, receivedRelation),
  source({ key: 'training.sites', label: '基地网点', unit: '个', picks: siteKinds }, sitesRelation),
]
