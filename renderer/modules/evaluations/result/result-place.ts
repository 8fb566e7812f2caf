import { navigate } from 'wouter/use-hash-location'
import type { RoundId } from '#shared/values/id'
import { createStore } from '../../../app/store'

export const VIEWS = ['ranking', 'distribution', 'comparison', 'what-if', 'recount'] as const
export type ResultView = (typeof VIEWS)[number]

/** Where the reader was in a round's result, so that coming back from an explanation leads there. */
type Place = { roundId: string; view: ResultView; subject: number | null }

const place = createStore<Place>({ roundId: '', view: 'ranking', subject: null })

/** The place in this round; the top of the ranking where another round was read last. */
export function usePlace(roundId: string): Omit<Place, 'roundId'> {
  const now = place.use()
  return now.roundId === roundId ? now : { view: 'ranking', subject: null }
}

export function changePlace(roundId: string, part: Partial<Omit<Place, 'roundId'>>): void {
  const now = place.get()
  const own = now.roundId === roundId ? now : { view: 'ranking' as const, subject: null }
  place.set({ ...own, ...part, roundId })
}

/** The explanation of one subject's score. */
export function openExplanation(roundId: RoundId, subject: number): void {
  navigate(`/evaluations/rounds/${roundId}/result/${subject}`)
}

/** The result of a round, where the reader was. */
export function openResult(roundId: RoundId): void {
  navigate(`/evaluations/rounds/${roundId}/result`)
}
