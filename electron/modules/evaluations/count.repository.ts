import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Count } from '#shared/modules/evaluations/ballot'

/** Counts as kept with every ballot, or as typed from paper. */
export async function loadCounts(trx: Trx, roundId: string): Promise<Count[]> {
  return await trx
    .selectFrom('evaluation_count')
    .select(['box_no as box', 'subject_no as subject', 'leaf', 'value', 'n'])
    .where('round_id', '=', roundId)
    .where('n', '>', 0)
    .execute()
}

/** The same counted anew from every mark of the valid ballots of the first entry: one pass over the marks. */
export async function countMarks(trx: Trx, roundId: string): Promise<Count[]> {
  return await trx
    .selectFrom('evaluation_ballot as ballot')
    .innerJoin('evaluation_mark as mark', 'mark.ballot_id', 'ballot.id')
    .select([
      'ballot.box_no as box',
      'mark.subject_no as subject',
      'mark.leaf as leaf',
      'mark.value as value',
    ])
    .select(sql<number>`count(*)`.as('n'))
    .where('ballot.round_id', '=', roundId)
    .where('ballot.entry', '=', 1)
    .where('ballot.void', 'is', null)
    .groupBy(['ballot.box_no', 'mark.subject_no', 'mark.leaf', 'mark.value'])
    .execute()
}
