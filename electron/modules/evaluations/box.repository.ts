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
