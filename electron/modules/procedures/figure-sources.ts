import type { Trx } from '#electron/platform/database/schema'
import type { FigureSource } from '#electron/platform/figures/figure-source'
import { loadSystems } from '#electron/platform/systems/systems'
import { MARKS } from '#shared/modules/procedures/procedure'
import { ASKED, type Counted, countFigure, FINISHED, listFigure, MARKED, RUNNING } from './figures.repository'
import { proceduresSystems } from './procedures-systems'

/** What procedures count from their own records. */
export const proceduresFigures: FigureSource[] = [
  source({ key: 'procedures.running', label: '在办程序', unit: '项' }, RUNNING, procedurePicks),
  source({ key: 'procedures.finished', label: '办结程序', unit: '项' }, FINISHED, procedurePicks),
  source(
    { key: 'procedures.marked', label: '程序节点（发展党员、备案、当选等）', unit: '人次' },
    MARKED,
    markPicks,
  ),
  source({ key: 'procedures.asked', label: '征求意见人数', unit: '人' }, ASKED, procedurePicks),
]

type Said = Pick<FigureSource, 'key' | 'label' | 'unit'>

function source(said: Said, counted: Counted, picks: NonNullable<FigureSource['picks']>): FigureSource {
  return {
    ...said,
    of: 'procedures',
    picks,
    count: (trx, asked) => countFigure(trx, counted, asked),
    list: (trx, asked, slice) => listFigure(trx, { counted, asked }, slice),
  }
}

async function procedurePicks(trx: Trx) {
  const systems = await loadSystems(trx, proceduresSystems)
  return systems.flatMap(({ key, editions }) =>
    (editions.at(-1)?.content.procedures ?? []).map((it) => ({ key: `${key} ${it.key}`, label: it.title })),
  )
}

async function markPicks() {
  return Object.entries(MARKS).map(([key, label]) => ({ key, label }))
}
