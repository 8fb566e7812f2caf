import { navigate } from 'wouter/use-hash-location'
import type { Hindrance, Round } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'

export type RoundTabName = 'subjects' | 'boxes' | 'ballots' | 'points' | 'result' | 'steps'

const FIRST: Record<Round['state'], RoundTabName> = {
  draft: 'subjects',
  open: 'ballots',
  closed: 'result',
  confirmed: 'result',
  published: 'result',
  archived: 'result',
}
const NAMES: readonly string[] = ['subjects', 'boxes', 'ballots', 'points', 'result', 'steps']

/** The tab that an address names, else the one where the work of this state is. */
export function tabOf(named: string, { state }: Pick<Round, 'state'>): RoundTabName {
  return NAMES.includes(named) ? (named as RoundTabName) : FIRST[state]
}

export function openTab(id: RoundId, tab: RoundTabName): void {
  navigate(`/evaluations/rounds/${id}/${tab}`, { replace: true })
}

/** Goes to where a hindrance is mended. */
export function openPlace(round: Pick<Round, 'id' | 'schemeId'>, place: Hindrance['place']): void {
  if (place === 'scheme') navigate(`/evaluations/schemes/${round.schemeId}`)
  else openTab(round.id, place)
}
