import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { EntryCheck } from '#shared/modules/evaluations/ballot'

/**
 * A place where two entries differ. `cell`: its two values, null where it is empty. `void`: what each says of the whole
 * paper, null where it is valid. `lack`: only entry `held` has the paper, although the other has come past its number.
 */
export type DifferenceRow = {
  number: number
  kind: 'cell' | 'void' | 'lack'
  subject: number | null
  leaf: string | null
  first: number | null
  second: number | null
  firstVoid: string | null
  secondVoid: string | null
  held: 1 | 2 | null
}

type InBox = { roundId: string; box: number }

/** A slice of a box's differences in the order of papers and of subjects on them, and how many there are. */
export async function listDifferences(
  trx: Trx,
  place: InBox,
  slice: { offset: number; limit: number },
): Promise<{ total: number; rows: DifferenceRow[] }> {
  const { rows } = await differencesQuery(place, slice).execute(trx)
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}

/** Exported for the test of its plan. */
export function differencesQuery(place: InBox, slice: { offset: number; limit: number }) {
  return sql<DifferenceRow & { total: number }>`with ${pairs(place.roundId, place.box)},
      ${cells}, found as (
        select number, 'cell' as kind, subject_no as subject, leaf, first, second,
          null as firstVoid, null as secondVoid, null as held from cells
        union all
        select number, 'void', null, null, null, null, first_void, second_void, null from pair
          where first_void is not second_void
        union all
        select number, 'lack', null, null, null, null, null, null, entry from evaluation_ballot as lone
          where ${isLone} and lone.round_id = ${place.roundId} and lone.box_no = ${place.box}
            and lone.number < (select max(number) from evaluation_ballot as other
              where other.round_id = lone.round_id and other.box_no = lone.box_no and other.entry = 3 - lone.entry))
    select found.*, count(*) over () as total from found
      left join evaluation_subject as subject on subject.round_id = ${place.roundId} and subject.no = found.subject
    order by found.number, subject.position, subject.no limit ${slice.limit} offset ${slice.offset}`
}

/** How far the two entries of each box of a round agree: what must be nothing before a round closes. */
export async function loadEntryChecks(trx: Trx, roundId: string): Promise<EntryCheck[]> {
  const { rows } = await entryChecksQuery(roundId).execute(trx)
  return rows
}

/** Exported for the test of its plan. */
export function entryChecksQuery(roundId: string): RawBuilder<EntryCheck> {
  return sql<EntryCheck>`with ${pairs(roundId, null)}, ${cells}, places as (
        select box_no, number, count(*) as cells from cells group by box_no, number
        union all
        select box_no, number, 1 from pair where first_void is not second_void),
      unequal as (select box_no, count(*) as differing, sum(cells) as cells from places group by box_no),
      lacking as (select box_no, sum(lone.entry = 2) as missingFirst, sum(lone.entry = 1) as missingSecond
        from evaluation_ballot as lone where lone.round_id = ${roundId} and ${isLone} group by box_no)
    select box.no as box, coalesce(unequal.differing, 0) as differing, coalesce(unequal.cells, 0) as cells,
      coalesce(lacking.missingFirst, 0) as missingFirst, coalesce(lacking.missingSecond, 0) as missingSecond
    from evaluation_box as box
      left join unequal on unequal.box_no = box.no left join lacking on lacking.box_no = box.no
    where box.round_id = ${roundId} order by box.no`
}

/** Papers that both entries hold, of one box or of all. */
function pairs(roundId: string, box: number | null) {
  return sql`pair as (
    select one.box_no, one.number, one.id as first_id, two.id as second_id,
      one.void as first_void, two.void as second_void
    from evaluation_ballot as one join evaluation_ballot as two on two.round_id = one.round_id
      and two.box_no = one.box_no and two.entry = 2 and two.number = one.number
    where one.round_id = ${roundId} and one.entry = 1 ${box === null ? sql`` : sql`and one.box_no = ${box}`})`
}

/** Cells with two values, or with one where the other entry has none; a paper that either holds invalid has no cells. */
const cells = sql`cells as (
  select pair.box_no, pair.number, mark.subject_no, mark.leaf, mark.value as first, twin.value as second
  from pair join evaluation_mark as mark on mark.ballot_id = pair.first_id
    left join evaluation_mark as twin on twin.ballot_id = pair.second_id
      and twin.subject_no = mark.subject_no and twin.leaf = mark.leaf
  where pair.first_void is null and pair.second_void is null and twin.value is not mark.value
  union all
  select pair.box_no, pair.number, twin.subject_no, twin.leaf, null, twin.value
  from pair join evaluation_mark as twin on twin.ballot_id = pair.second_id
    left join evaluation_mark as mark on mark.ballot_id = pair.first_id
      and mark.subject_no = twin.subject_no and mark.leaf = twin.leaf
  where pair.first_void is null and pair.second_void is null and mark.value is null)`

const isLone = sql<boolean>`not exists (select 1 from evaluation_ballot as twin where twin.round_id = lone.round_id
  and twin.box_no = lone.box_no and twin.entry = 3 - lone.entry and twin.number = lone.number)`
