import { type Insertable, type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Box, Recusal } from '#shared/modules/evaluations/round'
import type { BoxTable } from './evaluations.table'

/** Boxes in order, with how many ballots each entry holds and how many subjects its ballots list. */
export async function loadBoxes(trx: Trx, roundId: string): Promise<Box[]> {
  const rows = await trx
    .selectFrom('evaluation_box as box')
    .leftJoin(ballotsByBox(trx, roundId).as('entered'), 'entered.box_no', 'box.no')
    .selectAll('box')
    .select(['entered.first', 'entered.second', 'entered.void'])
    .select((eb) =>
      eb
        .selectFrom('evaluation_subject as subject')
        .select((count) => count.fn.countAll<number>().as('n'))
        .where('subject.round_id', '=', roundId)
        .where('subject.excluded', '=', '')
        .where('subject.treatment', '!=', 'none')
        .where((where) =>
          where.or([
            where('box.organization_id', 'is', null),
            where('subject.organization_id', '=', where.ref('box.organization_id')),
          ]),
        )
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('evaluation_recusal as recusal')
                .select('recusal.box_no')
                .where('recusal.round_id', '=', roundId)
                .whereRef('recusal.box_no', '=', 'box.no')
                .whereRef('recusal.subject_no', '=', 'subject.no'),
            ),
          ),
        )
        .as('subjects'),
    )
    .where('box.round_id', '=', roundId)
    .orderBy('box.no')
    .execute()
  return rows.map((row) => ({
    no: row.no,
    version: row.version,
    group: row.group_key,
    organizationId: row.organization_id as Box['organizationId'],
    name: row.name,
    expected: row.expected,
    present: row.present,
    issued: row.issued,
    returned: row.returned,
    counting: row.counting,
    voidTotals: row.void_totals,
    subjects: row.subjects ?? 0,
    first: row.first ?? 0,
    second: row.second ?? 0,
    void: row.void ?? 0,
  }))
}

function ballotsByBox(trx: Trx, roundId: string) {
  return trx
    .selectFrom('evaluation_ballot')
    .select('box_no')
    .select(sql<number>`sum(entry = 1)`.as('first'))
    .select(sql<number>`sum(entry = 2)`.as('second'))
    .select(sql<number>`sum(entry = 1 and void is not null)`.as('void'))
    .where('round_id', '=', roundId)
    .groupBy('box_no')
}

/** Boxes as they are stored. */
export async function storedBoxes(trx: Trx, roundId: string): Promise<Selectable<BoxTable>[]> {
  return await trx
    .selectFrom('evaluation_box')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('no')
    .execute()
}

/** Replaces the boxes of a draft, on which nothing has been entered yet. */
export async function replaceBoxes(
  trx: Trx,
  roundId: string,
  rows: readonly Insertable<BoxTable>[],
): Promise<void> {
  await trx.deleteFrom('evaluation_box').where('round_id', '=', roundId).execute()
  await insertMany(trx, 'evaluation_box', rows)
}

export async function replaceRecusals(
  trx: Trx,
  roundId: string,
  recusals: readonly Recusal[],
): Promise<void> {
  await trx.deleteFrom('evaluation_recusal').where('round_id', '=', roundId).execute()
  await insertMany(
    trx,
    'evaluation_recusal',
    recusals.map(({ box, subject, reason }) => ({
      round_id: roundId,
      box_no: box,
      subject_no: subject,
      reason,
    })),
  )
}

/** Boxes that have counts, and the subjects counted in each. */
export async function countedSubjects(
  trx: Trx,
  roundId: string,
): Promise<{ box: number; subject: number }[]> {
  return await trx
    .selectFrom('evaluation_count')
    .select(['box_no as box', 'subject_no as subject'])
    .distinct()
    .where('round_id', '=', roundId)
    .where('n', '>', 0)
    .execute()
}

/**
 * How many ballots of each box have two entries that differ: one lacks the ballot, only one calls it invalid, or a
 * cell is not the same. The marks of a ballot that both call invalid do not matter.
 */
export async function countDiffering(trx: Trx, roundId: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ box: number; n: number }>`
    with paired as (select box_no, number, min(entry) as entries_from, max(entry) as entries_to,
        max(case entry when 1 then id end) as first_id, max(case entry when 2 then id end) as second_id,
        max(case entry when 1 then coalesce(void, '') end) as first_void,
        max(case entry when 2 then coalesce(void, '') end) as second_void
      from evaluation_ballot where round_id = ${roundId} group by box_no, number)
    select box_no as box, count(*) as n from paired
    where entries_from = entries_to or first_void <> second_void or (first_void = '' and (
      exists (select 1 from evaluation_mark as first left join evaluation_mark as second
        on second.ballot_id = paired.second_id and second.subject_no = first.subject_no and second.leaf = first.leaf
        where first.ballot_id = paired.first_id and second.value is not first.value)
      or (select count(*) from evaluation_mark where ballot_id = paired.first_id)
        <> (select count(*) from evaluation_mark where ballot_id = paired.second_id)))
    group by box_no`.execute(trx)
  return new Map(rows.map((it) => [it.box, it.n]))
}
