import type { RawBuilder } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { dayOf } from '#shared/values/iso-day'
import type { SubjectScope } from '#shared/values/subject'
import { mattersSystems } from './matters-systems'
import {
  closedMatters,
  dueMatters,
  households,
  raisedMatters,
  recordsOf,
  sumOf,
  type UnitsAsked,
  visitedHouseholds,
} from './measure.repository'

/** Numbers that indicators take from the ledgers of matters. Picks are a system, or one kind of it: `S03.petition`. */
export const mattersFigures: readonly FigureSource[] = [
  matterFigure('matters.all', '登记事项', '件', (_, asked) => raisedMatters(ofPick(asked))),
  matterFigure('matters.closed', '办结事项', '件', (_, asked) => closedMatters(ofPick(asked))),
  matterFigure('matters.timely', '按时办结事项', '件', (_, asked) =>
    dueMatters({ ...ofPick(asked), onlyTimely: true }),
  ),
  matterFigure('matters.due', '到期事项', '件', (_, asked) =>
    dueMatters({ ...ofPick(asked), onlyTimely: false }),
  ),
  matterFigure('matters.persons', '登记人次', '人次', (_, asked) =>
    raisedMatters({ ...ofPick(asked), heads: true }),
  ),
  {
    ...figure('visits.visited', '已走访户', '户', (trx, asked) =>
      visitedHouseholds(trx, { system: asked.pick, scope: VILLAGES, span: asked }),
    ),
    picks: systemsWithVisits,
  },
  figure('visits.households', '总户数', '户', (trx, asked) =>
    households(trx, { scope: VILLAGES, on: asked.on }),
  ),
]

const VILLAGES: SubjectScope = { kind: 'village', kinds: [], traits: [], units: [] }

type Source = (trx: Trx, asked: FigureAsked) => RawBuilder<unknown>

function figure(key: string, label: string, unit: string, source: Source): FigureSource {
  return {
    key,
    label,
    unit,
    of: 'matters',
    count: (trx, asked) => sumOf(trx, source(trx, asked), unitsAsked(asked)),
    list: (trx, asked, slice) => recordsOf(trx, source(trx, asked), { ...slice, units: unitsAsked(asked) }),
  }
}

function matterFigure(key: string, label: string, unit: string, source: Source): FigureSource {
  return { ...figure(key, label, unit, source), picks: systemsAndKinds }
}

function unitsAsked({ unitIds }: FigureAsked): UnitsAsked {
  return unitIds.length === 0 ? null : unitIds
}

/** `S03` are all matters of a system, `S03.petition` those of one kind, '' those of every system. */
function ofPick({ pick, from, to }: FigureAsked) {
  const [system = '', kind] = pick.split('.')
  return { system, kinds: kind === undefined ? [] : [kind], span: { from, to } }
}

async function systemsAndKinds(trx: Trx): Promise<{ key: string; label: string }[]> {
  const today = dayOf(new Date().toISOString())
  return (await loadSystems(trx, mattersSystems)).flatMap((it) => {
    const { kinds } = contentOn(it, today)
    const parts = kinds.map(({ key, label }) => ({ key: `${it.key}.${key}`, label: `${it.title}：${label}` }))
    return [{ key: it.key, label: it.title }, ...(kinds.length > 1 ? parts : [])]
  })
}

async function systemsWithVisits(trx: Trx): Promise<{ key: string; label: string }[]> {
  const today = dayOf(new Date().toISOString())
  return (await loadSystems(trx, mattersSystems))
    .filter((it) => contentOn(it, today).visits !== null)
    .map(({ key, title }) => ({ key, label: title }))
}
