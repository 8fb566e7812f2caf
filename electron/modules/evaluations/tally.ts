import type { Trx } from '#electron/platform/database/schema'
import type { Box, Round, RoundState } from '#shared/modules/evaluations/round'
import {
  type CountedBox,
  ceilingStates,
  type Tally,
  type TallyInput,
  tallyRound,
  validBallots,
} from '#shared/modules/evaluations/rules'
import { loadCounts } from './count.repository'
import { loadDecisions } from './decision.repository'
import { loadOutcomes, loadSealedFacts } from './outcome.repository'
import { loadPoints } from './point.repository'
import { loadRecusals, loadRound, loadSubjects } from './round.repository'

/** A round with everything its result follows from, and the result. */
export type LoadedTally = { round: Round; input: TallyInput; tally: Tally }

/**
 * Reads a round and its result. Worked out from the stored counts, never from single marks, until it is confirmed; from
 * then on as it was confirmed, whatever the rules may come to say. What may not be shown is closed in `tally` already;
 * `input` holds raw counts and must not leave the worker as it is.
 */
export async function loadTally(trx: Trx, roundId: string): Promise<LoadedTally> {
  const round = await loadRound(trx, roundId)
  const input = await loadInput(trx, round)
  if (!isConfirmed(round.state)) return { round, input, tally: tallyRound(input) }
  const workings = await loadOutcomes(trx, roundId)
  const ceilings = ceilingStates(round.scheme, input.consent, input.subjects, workings)
  return { round, input, tally: { workings, ceilings } }
}

/** Whether the results have been confirmed and stored. */
export function isConfirmed(state: RoundState): boolean {
  return state === 'confirmed' || state === 'published' || state === 'archived'
}

/** Whether ballots may still come in, so that nothing of the result may be seen. */
export function isOpen(state: RoundState): boolean {
  return state === 'draft' || state === 'open'
}

async function loadInput(trx: Trx, round: Round): Promise<TallyInput> {
  return {
    scheme: round.scheme,
    consent: round.consent !== '',
    subjects: await loadSubjects(trx, round.id),
    boxes: round.boxes.map(countedBox),
    recusals: await loadRecusals(trx, round.id),
    counts: await loadCounts(trx, round.id),
    points: await loadPoints(trx, round.id),
    facts: await loadSealedFacts(trx, round.id),
    decided: await loadDecisions(trx, round.id),
  }
}

/** Valid ballots are those entered; of a box counted on paper, what came back less the invalid ones. */
export function countedBox(box: Box): CountedBox {
  return { ...box, valid: box.counting === 'ballots' ? box.first - box.void : (validBallots(box) ?? 0) }
}
