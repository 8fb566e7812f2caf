import { navigate } from 'wouter/use-hash-location'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { CycleId } from '#shared/values/id'
import { STAGE_TABS, text } from './cycles.text'

export type CycleTabName = keyof typeof text.cycleTabs

/** The tabs that this cycle's stages need, in the order of the work. */
export function tabsOf({ content }: Pick<Cycle, 'content'>): CycleTabName[] {
  const kinds = new Set(content.stages.map((it) => it.kind))
  const votes =
    kinds.has('vote') ||
    kinds.has('decide') ||
    content.stages.some((it) => it.ties.some((tie) => tie.by === 'vote'))
  const wanted: Record<CycleTabName, boolean> = {
    overview: true,
    rules: true,
    nominations: true,
    checks: kinds.has('check') || content.categories.some((it) => it.rules.length > 0),
    panels: kinds.has('review'),
    scores: kinds.has('review'),
    outcome: true,
    vote: votes,
    notice: kinds.has('notice'),
    honours: true,
    prizes: content.categories.some((it) => it.prize !== 0),
  }
  return (Object.keys(wanted) as CycleTabName[]).filter((it) => wanted[it])
}

/** The tab that an address names, else the one where the work of the current stage is. */
export function tabOf(named: string, cycle: Cycle): CycleTabName {
  const known = tabsOf(cycle).find((it) => it === named)
  return known ?? workTab(cycle)
}

function workTab({ state, stages, current }: Cycle): CycleTabName {
  const stage = stages.find((it) => it.key === current)
  if (state === 'preparing' || state === 'stopped') return 'overview'
  return stage ? tabOfStage(stage) : 'honours'
}

/** Where the work of a stage is; of one that is confirmed, who passed it. */
export function tabOfStage({ kind, state }: Pick<CycleStage, 'kind' | 'state'>): CycleTabName {
  return state === 'confirmed' && kind !== 'honour' ? 'outcome' : STAGE_TABS[kind]
}

export function openTab(id: CycleId, tab: CycleTabName): void {
  navigate(`/awards/cycles/${id}/${tab}`, { replace: true })
}

export function isTab(name: string): name is CycleTabName {
  return name in text.cycleTabs
}
