import type { Insertable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { type Explanation, Working } from '#shared/modules/evaluations/result'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import type { FoundFact } from '#shared/modules/evaluations/rules'
import type { OutcomeTable } from './evaluations.table'

/** The figures of `fact` leaves as they were when the round was sealed. */
export async function loadSealedFacts(trx: Trx, roundId: string): Promise<FoundFact[]> {
  return await trx
    .selectFrom('evaluation_fact')
    .select(['subject_no as subject', 'leaf', 'figure', 'basis as text'])
    .where('round_id', '=', roundId)
    .execute()
}

export async function replaceSealedFacts(
  trx: Trx,
  roundId: string,
  facts: readonly FoundFact[],
): Promise<void> {
  await trx.deleteFrom('evaluation_fact').where('round_id', '=', roundId).execute()
  await insertMany(
    trx,
    'evaluation_fact',
    facts.map((it) => ({
      round_id: roundId,
      subject_no: it.subject,
      leaf: it.leaf,
      figure: it.figure,
      basis: it.text,
    })),
  )
}

export async function insertOutcomes(trx: Trx, rows: readonly Insertable<OutcomeTable>[]): Promise<void> {
  await insertMany(trx, 'evaluation_outcome', rows)
}

export async function deleteOutcomes(trx: Trx, roundId: string): Promise<void> {
  await trx.deleteFrom('evaluation_outcome').where('round_id', '=', roundId).execute()
}

/** The workings as they were confirmed. */
export async function loadOutcomes(trx: Trx, roundId: string): Promise<Working[]> {
  const rows = await trx
    .selectFrom('evaluation_outcome')
    .select('working')
    .where('round_id', '=', roundId)
    .orderBy('subject_no')
    .execute()
  return rows.map((row) => Working.parse(JSON.parse(row.working)))
}

/** Confirmed results of the same person, or the same organization as such, for the same use before this round. */
export async function earlierOutcomes(
  trx: Trx,
  round: Pick<Round, 'id' | 'year' | 'scheme'>,
  subject: Pick<RoundSubject, 'personId' | 'organizationId'>,
): Promise<Explanation['earlier']> {
  if (subject.personId === null && subject.organizationId === null) return []
  return await earlierOutcomesQuery(trx, round, subject).execute()
}

export function earlierOutcomesQuery(
  trx: Trx,
  { id, year, scheme }: Pick<Round, 'id' | 'year' | 'scheme'>,
  { personId, organizationId }: Pick<RoundSubject, 'personId' | 'organizationId'>,
) {
  return trx
    .selectFrom('evaluation_outcome')
    .select(['title', 'year', 'score', 'grade'])
    .where('use', '=', scheme.use)
    .where((is) => is.or([is('year', '<', year), is.and([is('year', '=', year), is('round_id', '<', id)])]))
    .$if(personId !== null, (all) => all.where('person_id', '=', personId))
    .$if(personId === null, (all) =>
      all.where('organization_id', '=', organizationId).where('person_id', 'is', null),
    )
    .orderBy('year')
    .orderBy('round_id')
}
