import type { Trx } from '#electron/platform/database/schema'
import type { EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { RoundSubject, Treatment } from '#shared/modules/evaluations/round'

/** What the rule table says about these subjects in the year evaluated, by subject number; `normal` ones are absent. */
export async function treatmentsOf(
  _trx: Trx,
  _standards: EvaluationStandards,
  _subjects: readonly RoundSubject[],
  _year: number,
): Promise<Map<number, Treatment>> {
  return new Map()
}
