import { type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Ballot, BallotContent, Entry, Mark, VoidReason } from '#shared/modules/evaluations/ballot'
import { otherEntryOf } from '#shared/modules/evaluations/rules'
import type { BallotTable } from './evaluations.table'

/** One entry of one box. */
export type BallotEntry = { roundId: string; box: number; entry: Entry }
export type BallotRecord = Selectable<BallotTable>

/** Who entered a ballot, and when. */
export type Entered = { by: string; byName: string; at: string }

/** The ballot's own row, without its marks. */
export function findBallotRow(
  trx: Trx,
  entry: BallotEntry,
  number: number,
): Promise<BallotRecord | undefined> {
  return inEntry(trx, entry).selectAll().where('number', '=', number).executeTakeFirst()
}

/** A ballot with its marks. */
export async function readBallot(trx: Trx, row: BallotRecord): Promise<Ballot> {
  const marks = await trx
    .selectFrom('evaluation_mark')
    .select(['subject_no as subject', 'leaf', 'value'])
    .where('ballot_id', '=', row.id)
    .execute()
  return {
    box: row.box_no,
    entry: row.entry,
    number: row.number,
    version: row.version,
    marks,
    void: row.void as VoidReason | null,
    voidNote: row.void_note,
    enteredBy: row.entered_by_name,
    enteredAt: row.entered_at,
  }
}

/** Writes a new ballot, or another content over a stored one. Answers its row. */
export async function writeBallot(
  trx: Trx,
  entry: BallotEntry,
  {
    stored,
    content,
    entered,
  }: { stored: BallotRecord | undefined; content: BallotContent; entered: Entered },
): Promise<BallotRecord> {
  const said = { void: content.void, void_note: content.void === 'other' ? content.voidNote : '' }
  const by = { entered_by: entered.by, entered_by_name: entered.byName, entered_at: entered.at }
  const row = stored
    ? await trx
        .updateTable('evaluation_ballot')
        .set({ ...said, ...by, version: stored.version + 1 })
        .where('id', '=', stored.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('evaluation_ballot')
        .values({
          round_id: entry.roundId,
          box_no: entry.box,
          entry: entry.entry,
          number: content.number,
          version: 1,
          ...said,
          ...by,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
  if (stored) await trx.deleteFrom('evaluation_mark').where('ballot_id', '=', row.id).execute()
  await insertMany(
    trx,
    'evaluation_mark',
    content.marks.map((mark) => markRow(row.id, mark)),
  )
  return row
}

/** Its marks go with it. */
export async function deleteBallot(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('evaluation_ballot').where('id', '=', id).execute()
}

/** A slice of an entry, the highest number first, with the cells in which each ballot differs from the other entry. */
export async function listBallots(
  trx: Trx,
  entry: BallotEntry,
  slice: { offset: number; limit: number },
): Promise<
  (Pick<BallotRecord, 'number' | 'void' | 'entered_by_name' | 'entered_at'> & { differing: number | null })[]
> {
  const { rows } = await ballotRowsQuery(entry, slice).execute(trx)
  return rows
}

/** Exported for the test of its plan. */
export function ballotRowsQuery(entry: BallotEntry, slice: { offset: number; limit: number }) {
  return sql<
    Pick<BallotRecord, 'number' | 'void' | 'entered_by_name' | 'entered_at'> & { differing: number | null }
  >`select mine.number, mine.void, mine.entered_by_name, mine.entered_at,
      case when other.id is null then null
        when mine.void is not other.void then 1
        when mine.void is not null then 0
        else (select count(*) from evaluation_mark as mark
            left join evaluation_mark as twin on twin.ballot_id = other.id
              and twin.subject_no = mark.subject_no and twin.leaf = mark.leaf
            where mark.ballot_id = mine.id and twin.value is not mark.value)
          + (select count(*) from evaluation_mark as twin
            where twin.ballot_id = other.id and not exists (select 1 from evaluation_mark as mark
              where mark.ballot_id = mine.id and mark.subject_no = twin.subject_no and mark.leaf = twin.leaf))
        end as differing
    from evaluation_ballot as mine
    left join evaluation_ballot as other on other.round_id = mine.round_id and other.box_no = mine.box_no
      and other.entry = ${otherEntryOf(entry.entry)} and other.number = mine.number
    where mine.round_id = ${entry.roundId} and mine.box_no = ${entry.box} and mine.entry = ${entry.entry}
    order by mine.number desc limit ${slice.limit} offset ${slice.offset}`
}

export async function countBallots(trx: Trx, entry: BallotEntry): Promise<number> {
  const { n } = await inEntry(trx, entry)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** The highest number that either entry of a box holds, 0 for none. */
export async function highestNumber(trx: Trx, roundId: string, box: number): Promise<number> {
  const row = await trx
    .selectFrom('evaluation_ballot')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('round_id', '=', roundId)
    .where('box_no', '=', box)
    .executeTakeFirstOrThrow()
  return row.highest ?? 0
}

/** The numbers of an entry right below and right above one; null where it has none. */
export async function neighboursIn(
  trx: Trx,
  entry: BallotEntry,
  number: number,
): Promise<{ previous: number | null; next: number | null }> {
  const row = await inEntry(trx, entry)
    .select([
      sql<number | null>`max(number) filter (where number < ${number})`.as('previous'),
      sql<number | null>`min(number) filter (where number > ${number})`.as('next'),
    ])
    .executeTakeFirstOrThrow()
  return row
}

/** The lowest number from 1 that an entry does not hold. */
export async function lowestFree(trx: Trx, entry: BallotEntry): Promise<number> {
  const { rows } = await sql<{ free: number }>`select coalesce(min(before.number), 0) + 1 as free
    from (select 0 as number union all select number from evaluation_ballot
      where round_id = ${entry.roundId} and box_no = ${entry.box} and entry = ${entry.entry}) as before
    where not exists (select 1 from evaluation_ballot as held where held.round_id = ${entry.roundId}
      and held.box_no = ${entry.box} and held.entry = ${entry.entry} and held.number = before.number + 1)`.execute(
    trx,
  )
  return rows[0]?.free ?? 1
}

/** The lowest number that the first entry holds and the second does not, null when it has them all. */
export async function lowestUnmatched(trx: Trx, roundId: string, box: number): Promise<number | null> {
  const row = await inEntry(trx, { roundId, box, entry: 1 })
    .select((eb) => eb.fn.min('number').as('number'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('evaluation_ballot as twin')
            .select('twin.id')
            .where('twin.round_id', '=', roundId)
            .where('twin.box_no', '=', box)
            .where('twin.entry', '=', 2)
            .whereRef('twin.number', '=', 'evaluation_ballot.number'),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.number ?? null
}

function inEntry(trx: Trx, { roundId, box, entry }: BallotEntry) {
  return trx
    .selectFrom('evaluation_ballot')
    .where('round_id', '=', roundId)
    .where('box_no', '=', box)
    .where('entry', '=', entry)
}

function markRow(ballotId: number, { subject, leaf, value }: Mark) {
  return { ballot_id: ballotId, subject_no: subject, leaf, value }
}
