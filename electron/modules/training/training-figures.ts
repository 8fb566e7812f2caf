import type { RawBuilder } from 'kysely'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { dayOf } from '#shared/values/iso-day'
import { classesIn, papersIn, participantsIn, receivedIn, sitesOn } from './training-figures.repository'
import { trainingSystems } from './training-systems'

type Described = Pick<FigureSource, 'key' | 'label' | 'unit' | 'picks'>

const source = (described: Described, rows: (asked: FigureAsked) => RawBuilder<FigureRow>): FigureSource =>
  figureOf({ ...described, of: 'training', rows: (_, asked) => rows(asked) })

const siteKinds: FigureSource['picks'] = async (trx) => {
  const systems = await loadSystems(trx, trainingSystems)
  const kinds = systems.flatMap((it) => it.editions.flatMap(({ content }) => content.siteKinds))
  return [...new Map(kinds.map(({ key, label }) => [key, { key, label }])).values()]
}

/** `S14` are all classes of a system, `S14.forum` those of one kind. */
const classKinds: FigureSource['picks'] = async (trx) => {
  const today = dayOf(new Date().toISOString())
  return (await loadSystems(trx, trainingSystems)).flatMap((it) => [
    { key: it.key, label: it.title },
    ...contentOn(it, today).kinds.map(({ key, label }) => ({ key: `${it.key}.${key}`, label })),
  ])
}

/** What indicators can count of training. */
export const trainingFigures: readonly FigureSource[] = [
  source({ key: 'training.classes', label: '培训班', unit: '期', picks: classKinds }, classesIn),
  source(
    { key: 'training.participants', label: '参训人次', unit: '人次', picks: classKinds },
    participantsIn,
  ),
  source({ key: 'training.issued', label: '测试发卷', unit: '份' }, (asked) => papersIn(asked, 'issued')),
  source({ key: 'training.returned', label: '测试收回答卷', unit: '份' }, (asked) =>
    papersIn(asked, 'returned'),
  ),
  source({ key: 'training.passed', label: '测试合格答卷', unit: '份' }, (asked) => papersIn(asked, 'passed')),
  source({ key: 'training.received', label: '基地接待', unit: '人次', picks: siteKinds }, receivedIn),
  source({ key: 'training.sites', label: '基地网点', unit: '个', picks: siteKinds }, sitesOn),
]
