import type { Trx } from '#electron/platform/database/schema'
import type { Round } from '#shared/modules/evaluations/round'
import type { Tally, TallyInput } from '#shared/modules/evaluations/rules'

/** A round with everything its result follows from, and the result. */
export type LoadedTally = { round: Round; input: TallyInput; tally: Tally }

/** Reads a round and works its result out; the stored counts are read, never the single marks. */
export function loadTally(_trx: Trx, _roundId: string): Promise<LoadedTally> {
  throw new Error('not built yet')
}
