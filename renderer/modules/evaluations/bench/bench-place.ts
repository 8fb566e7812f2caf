import type { Entry } from '#shared/modules/evaluations/ballot'
import type { RoundId } from '#shared/values/id'

/** One entry of one box, as the contract's calls name it. */
export type BenchPlace = { roundId: RoundId; box: number; entry: Entry }

export function benchPath(roundId: RoundId, box: number, entry: Entry): string {
  return `/evaluations/rounds/${roundId}/bench/${box}/${entry}`
}

export function settlePath(roundId: RoundId, box: number): string {
  return `/evaluations/rounds/${roundId}/settle/${box}`
}

/** Where the boxes of a round stand: a tab of its page, or for those who only enter ballots their own list. */
export function boxesPath(roundId: RoundId, reads: boolean): string {
  return reads ? `/evaluations/rounds/${roundId}/ballots` : '/evaluations'
}
