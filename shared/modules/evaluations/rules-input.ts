import type { Count } from './ballot'
import type { CeilingState, Point, Working } from './result'
import type { Box, Recusal, RoundSubject } from './round'
import type { SchemeContent } from './scheme'

/** A figure found in the records for a `fact` leaf, null where the records say nothing. */
export type FoundFact = { subject: number; leaf: string; figure: number | null; text: string }

/** A ballot box with the number of its valid ballots 有效票. */
export type CountedBox = Box & { valid: number }

/** A grade that people decided where the rule leaves it to them. */
export type DecidedGrade = { subject: number; grade: string; reason: string }

/** Everything a round's result follows from; nothing else is read. */
export type TallyInput = {
  scheme: SchemeContent
  /** The superior consented to the larger ceiling. */
  consent: boolean
  subjects: readonly RoundSubject[]
  boxes: readonly CountedBox[]
  recusals: readonly Recusal[]
  counts: readonly Count[]
  points: readonly Point[]
  facts: readonly FoundFact[]
  decided: readonly DecidedGrade[]
}

/** Workings of all subjects that are not left out, in the order of the ballot; and how full the ceilings are. */
export type Tally = { workings: Working[]; ceilings: CeilingState[] }
