import { sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
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

/** Adds a ballot's marks to the counts of its box. Called in the transaction that wrote them. */
export async function addToCounts(trx: Trx, ballotId: number): Promise<void> {
  await sql`insert into evaluation_count (round_id, box_no, subject_no, leaf, value, n)
    select ballot.round_id, ballot.box_no, mark.subject_no, mark.leaf, mark.value, 1
    from evaluation_ballot as ballot join evaluation_mark as mark on mark.ballot_id = ballot.id
    where ballot.id = ${ballotId}
    on conflict do update set n = n + 1`.execute(trx)
}

/** Takes a ballot's marks out of the counts of its box. Called before they are changed or deleted. */
export async function takeFromCounts(trx: Trx, ballotId: number): Promise<void> {
  await sql`update evaluation_count set n = n - 1
    from evaluation_ballot as ballot join evaluation_mark as mark on mark.ballot_id = ballot.id
    where ballot.id = ${ballotId} and evaluation_count.round_id = ballot.round_id
      and evaluation_count.box_no = ballot.box_no and evaluation_count.subject_no = mark.subject_no
      and evaluation_count.leaf = mark.leaf and evaluation_count.value = mark.value`.execute(trx)
}

/** The counts of one box. */
export async function loadBoxCounts(trx: Trx, roundId: string, box: number): Promise<Count[]> {
  return await trx
    .selectFrom('evaluation_count')
    .select(['box_no as box', 'subject_no as subject', 'leaf', 'value', 'n'])
    .where('round_id', '=', roundId)
    .where('box_no', '=', box)
    .where('n', '>', 0)
    .execute()
}

/** Puts the counts typed from paper in the place of the box's earlier ones. */
export async function replaceBoxCounts(
  trx: Trx,
  roundId: string,
  box: number,
  counts: readonly Count[],
): Promise<void> {
  await trx.deleteFrom('evaluation_count').where('round_id', '=', roundId).where('box_no', '=', box).execute()
  const rows = counts.map(({ subject, leaf, value, n }) => ({
    round_id: roundId,
    box_no: box,
    subject_no: subject,
    leaf,
    value,
    n,
  }))
  await insertMany(trx, 'evaluation_count', rows)
}
