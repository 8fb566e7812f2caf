import type { RoundResult } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'

/** What each view of a result is given. */
export type ShownResult = { round: Round; result: RoundResult; subjects: readonly RoundSubject[] }
