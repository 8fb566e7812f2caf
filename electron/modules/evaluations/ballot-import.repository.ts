import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Mark } from '#shared/modules/evaluations/ballot'
import type { BallotEntry, BallotRecord } from './ballot.repository'

/** A stored ballot as an import compares it. */
export type StoredBallot = Pick<BallotRecord, 'number' | 'version' | 'void' | 'void_note'> & { marks: Mark[] }

/** All ballots of an entry with their marks, by number. */
export async function storedBallots(
  trx: Trx,
  { roundId, box, entry }: BallotEntry,
): Promise<Map<number, StoredBallot>> {
  const { rows } = await sql<Omit<StoredBallot, 'marks'> & { marks: string }>`
    select ballot.number, ballot.version, ballot.void, ballot.void_note,
      (select json_group_array(json_object('subject', mark.subject_no, 'leaf', mark.leaf, 'value', mark.value))
        from evaluation_mark as mark where mark.ballot_id = ballot.id) as marks
    from evaluation_ballot as ballot
    where ballot.round_id = ${roundId} and ballot.box_no = ${box} and ballot.entry = ${entry}`.execute(trx)
  return new Map(rows.map((row) => [row.number, { ...row, marks: JSON.parse(row.marks) as Mark[] }]))
}

/** Numbers of an entry that this account entered. */
export async function numbersEnteredBy(
  trx: Trx,
  { roundId, box, entry }: BallotEntry,
  accountId: string,
): Promise<Set<number>> {
  const rows = await trx
    .selectFrom('evaluation_ballot')
    .select('number')
    .where('round_id', '=', roundId)
    .where('box_no', '=', box)
    .where('entry', '=', entry)
    .where('entered_by', '=', accountId)
    .execute()
  return new Set(rows.map((it) => it.number))
}
