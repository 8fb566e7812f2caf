import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsk, FigureBallot } from '#shared/modules/evaluations/result'

/** A ballot of the first entry with all its marks as one text, `subject leaf value` joined by commas; '' has none. */
export type BallotText = { box: number; number: number; void: string; marks: string }

/**
 * All ballots of a round by box and number. A ballot's marks come in the order of their key. One text a ballot instead
 * of one row a mark: a round of a million marks is read in about a second.
 */
export async function ballotTexts(trx: Trx, roundId: string): Promise<BallotText[]> {
  return (await ballotTextsQuery(roundId).execute(trx)).rows
}

export function ballotTextsQuery(roundId: string): RawBuilder<BallotText> {
  return sql<BallotText>`
    select ballot.box_no as box, ballot.number, coalesce(ballot.void, '') as void,
      coalesce((select group_concat(mark.subject_no || ' ' || mark.leaf || ' ' || mark.value)
        from evaluation_mark as mark where mark.ballot_id = ballot.id), '') as marks
    from evaluation_ballot as ballot
    where ballot.round_id = ${roundId} and ballot.entry = 1
    order by ballot.box_no, ballot.number`
}

/** A kept or typed count; `mark` is `subject leaf value`, as in the text of a ballot. */
export type CountText = { box: number; mark: string; n: number }

export async function countTexts(trx: Trx, roundId: string): Promise<CountText[]> {
  const { rows } = await sql<CountText>`
    select box_no as box, subject_no || ' ' || leaf || ' ' || value as mark, n
    from evaluation_count where round_id = ${roundId} and n > 0
    order by box_no, subject_no, leaf, value`.execute(trx)
  return rows
}

/** The valid ballots behind a figure: box, serial number and the value that stands on them. */
export async function ballotsBehind(trx: Trx, roundId: string, ask: FigureAsk): Promise<FigureBallot[]> {
  return await ballotsBehindQuery(trx, roundId, ask).execute()
}

export function ballotsBehindQuery(trx: Trx, roundId: string, { subject, leaf, group, value }: FigureAsk) {
  const query = trx
    .selectFrom('evaluation_box as box')
    .innerJoin('evaluation_ballot as ballot', (join) =>
      join.onRef('ballot.round_id', '=', 'box.round_id').onRef('ballot.box_no', '=', 'box.no'),
    )
    .innerJoin('evaluation_mark as mark', 'mark.ballot_id', 'ballot.id')
    .select(['box.no as box', 'box.name as boxName', 'ballot.number', 'mark.value'])
    .where('box.round_id', '=', roundId)
    .where('box.group_key', '=', group)
    .where('ballot.entry', '=', 1)
    .where('ballot.void', 'is', null)
    .where('mark.subject_no', '=', subject)
    .where('mark.leaf', '=', leaf)
    .$if(value !== null, (all) => all.where('mark.value', '=', value ?? 0))
  return query.orderBy('box.no').orderBy('ballot.number')
}
