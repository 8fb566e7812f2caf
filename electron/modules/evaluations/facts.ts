import type { Trx } from '#electron/platform/database/schema'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { FoundFact } from '#shared/modules/evaluations/rules'

/** The figures of all `fact` leaves for these subjects, from the records as they are now. */
export async function findFacts(
  _trx: Trx,
  _round: Round,
  _subjects: readonly RoundSubject[],
): Promise<FoundFact[]> {
  return []
}
