import type { Count } from './ballot'
import type { CeilingState, Point, Working } from './result'
import type { Box, Recusal, RoundSubject } from './round'
import type { SchemeContent } from './scheme'

/** A figure found in the records for a `fact` leaf, null where the records say nothing. */
export type FoundFact = { subject: number; leaf: string; figure: number | null; text: string }

/** Everything a round's result follows from; nothing else is read. */
export type TallyInput = {
  scheme: SchemeContent
  /** The superior consented to the larger ceiling. */
  consent: boolean
  subjects: readonly RoundSubject[]
  boxes: readonly (Box & { valid: number })[]
  recusals: readonly Recusal[]
  counts: readonly Count[]
  points: readonly Point[]
  facts: readonly FoundFact[]
  /** Grades that people decided where the rule leaves it to them. */
  decided: readonly { subject: number; grade: string; reason: string }[]
}

export type Tally = { workings: Working[]; ceilings: CeilingState[] }

/** Scores, ranks and grades of all subjects with their whole working (domain rules R3.1–R3.8). */
export function tallyRound(_input: TallyInput): Tally {
  throw new Error('not built yet')
}
