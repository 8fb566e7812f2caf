import { type RawBuilder, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Assignment } from '#shared/modules/awards/review'
import type { NominationId, ReviewerId } from '#shared/values/id'
import type { StagePlace } from './score.repository'

export type Pair = { reviewerId: string; nominationId: string }

/** `begun`: at least one item is scored. */
export type Task = Omit<Assignment, 'conflicted'> & { begun: boolean }

/** What is assigned in a stage, by the numbers of the nominations and then by reviewer. */
export async function loadTasks(trx: Trx, { cycleId, stage }: StagePlace): Promise<Task[]> {
  const { rows } = await sql<
    Omit<Task, 'byHand' | 'begun' | 'nominationId' | 'reviewerId'> & Pair & { byHand: 0 | 1; begun: 0 | 1 }
  >`select task.reviewer_id as "reviewerId", reviewer.name as "reviewerName", task.nomination_id as "nominationId",
      nomination.number, task.by_hand as "byHand", task.state, task.state_reason as "stateReason",
      exists (select 1 from award_score as score where score.cycle_id = task.cycle_id and score.stage = task.stage
        and score.nomination_id = task.nomination_id and score.reviewer_id = task.reviewer_id) as begun
    from award_assignment as task join award_reviewer as reviewer on reviewer.id = task.reviewer_id
      join award_nomination as nomination on nomination.id = task.nomination_id
    where task.cycle_id = ${cycleId} and task.stage = ${stage}
    order by nomination.number, task.reviewer_id`.execute(trx)
  return rows.map((row) => ({
    ...row,
    reviewerId: row.reviewerId as ReviewerId,
    nominationId: row.nominationId as NominationId,
    byHand: row.byHand === 1,
    begun: row.begun === 1,
  }))
}

export async function insertTasks(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  pairs: readonly Pair[],
  byHand: boolean,
): Promise<void> {
  await insertMany(
    trx,
    'award_assignment',
    pairs.map(({ reviewerId, nominationId }) => ({
      cycle_id: cycleId,
      stage,
      nomination_id: nominationId,
      reviewer_id: reviewerId,
      version: 1,
      by_hand: byHand ? (1 as const) : (0 as const),
      state: 'assigned' as const,
    })),
  )
}

/** Says of a pair that it was given by hand and stays in a new distribution. */
export async function giveByHand(trx: Trx, { cycleId, stage }: StagePlace, pair: Pair): Promise<void> {
  await trx
    .updateTable('award_assignment')
    .set((eb) => ({ by_hand: 1, version: eb('version', '+', 1) }))
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('nomination_id', '=', pair.nominationId)
    .where('reviewer_id', '=', pair.reviewerId)
    .execute()
}

export async function deleteTasks(trx: Trx, place: StagePlace, pairs: readonly Pair[]): Promise<void> {
  await sql`delete from award_assignment where ${among(place, pairs)}`.execute(trx)
}

/** Takes pairs out of the reckoning, each with its reason, and their scores away. */
export async function recuseTasks(
  trx: Trx,
  place: StagePlace,
  pairs: readonly (Pair & { reason: string })[],
): Promise<void> {
  await sql`update award_assignment set state = 'recused', version = version + 1,
      state_reason = (select value ->> 'reason' from json_each(${JSON.stringify(pairs)})
        where value ->> 'nominationId' = award_assignment.nomination_id
          and value ->> 'reviewerId' = award_assignment.reviewer_id)
    where ${among(place, pairs)}`.execute(trx)
  await sql`delete from award_score where ${among(place, pairs)}`.execute(trx)
}

function among({ cycleId, stage }: StagePlace, pairs: readonly Pair[]): RawBuilder<unknown> {
  const keys = pairs.map((it) => ({ nominationId: it.nominationId, reviewerId: it.reviewerId }))
  return sql`cycle_id = ${cycleId} and stage = ${stage} and (nomination_id, reviewer_id) in (
    select value ->> 'nominationId', value ->> 'reviewerId' from json_each(${JSON.stringify(keys)}))`
}
