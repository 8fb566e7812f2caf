import type { Trx } from '#electron/platform/database/schema'
import type { EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { type FoundTreatment, treatmentIn } from '#shared/modules/evaluations/rules'
import { foundCases } from './found-cases'

/** The year evaluated, and the scheme's grades, best first: limits are put into them. */
type Asked = { year: number; grades: readonly string[] }

/**
 * What the rule table says about these subjects in the year evaluated, by subject number; whom nothing concerns is
 * absent. Who is only evaluated by another unit is `normal` with that in the reason.
 */
export async function treatmentsOf(
  trx: Trx,
  standards: EvaluationStandards,
  subjects: readonly RoundSubject[],
  { year, grades }: Asked,
): Promise<Map<number, FoundTreatment>> {
  const people = subjects.filter((it) => it.kind === 'person')
  const found = await foundCases(trx, standards, {
    personIds: people.flatMap((it) => it.personId ?? []),
    organizationIds: subjects.flatMap((it) => (it.kind === 'person' ? [] : (it.organizationId ?? []))),
  })
  return new Map(
    subjects.flatMap(({ no, kind, personId, organizationId }) => {
      const own = found.get((kind === 'person' ? personId : organizationId) ?? '') ?? []
      const treatment = treatmentIn(own, year, grades)
      return treatment ? [[no, treatment] as const] : []
    }),
  )
}
