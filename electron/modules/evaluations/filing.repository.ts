import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Treatment } from '#shared/modules/evaluations/round'

/** A confirmed result of a person who took part. */
export type FilableOutcome = { no: number; personId: string; grade: string; treatment: Treatment['kind'] }

export async function filableOutcomes(trx: Trx, roundId: string): Promise<FilableOutcome[]> {
  const { rows } = await sql<FilableOutcome>`select it.subject_no as no, it.person_id as personId, it.grade,
      subject.treatment
    from evaluation_outcome as it
    join evaluation_subject as subject on subject.round_id = it.round_id and subject.no = it.subject_no
    where it.round_id = ${roundId} and it.person_id is not null and subject.excluded = ''
    order by subject.position, it.subject_no`.execute(trx)
  return rows
}

/** The rule table that the round keeps, '' while it is a draft. */
export async function standardsOf(trx: Trx, roundId: string): Promise<string> {
  const row = await trx
    .selectFrom('evaluation_round')
    .select('standards')
    .where('id', '=', roundId)
    .executeTakeFirst()
  return row?.standards ?? ''
}

/** The file says so; `batchId` null where it did before. */
export async function markFiled(
  trx: Trx,
  roundId: string,
  personIds: readonly string[],
  batchId: string | null,
): Promise<void> {
  await trx
    .updateTable('evaluation_outcome')
    .set({ filed: 1, batch_id: batchId })
    .where('round_id', '=', roundId)
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`)
    .execute()
}

/** The batches that wrote results of this round into files. */
export async function filingBatches(trx: Trx, roundId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('evaluation_outcome')
    .select('batch_id')
    .distinct()
    .where('round_id', '=', roundId)
    .where('batch_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.batch_id ?? [])
}
