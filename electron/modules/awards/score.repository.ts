import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { AssignmentState } from '#shared/modules/awards/review'
import type { NominationId, ReviewerId } from '#shared/values/id'

/** One stage of one cycle. */
export type StagePlace = { cycleId: string; stage: string }

/** A reviewer's task of reading one nomination, without the scores. */
export type AssignmentRow = {
  nominationId: NominationId
  reviewerId: ReviewerId
  reviewer: string
  version: number
  state: AssignmentState
  stateReason: string
  comment: string
}

/** The assignments of a stage, or of one reviewer in it. */
export async function loadAssignmentRows(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  reviewerId: string | null = null,
): Promise<AssignmentRow[]> {
  const rows = await trx
    .selectFrom('award_assignment as it')
    .innerJoin('award_reviewer as reviewer', 'reviewer.id', 'it.reviewer_id')
    .select(['it.nomination_id', 'it.reviewer_id', 'reviewer.name', 'it.version', 'it.state'])
    .select(['it.state_reason', 'it.comment'])
    .where('it.cycle_id', '=', cycleId)
    .where('it.stage', '=', stage)
    .$if(reviewerId !== null, (all) => all.where('it.reviewer_id', '=', reviewerId ?? ''))
    .orderBy('it.nomination_id')
    .orderBy('it.reviewer_id')
    .execute()
  return rows.map((row) => ({
    nominationId: row.nomination_id as NominationId,
    reviewerId: row.reviewer_id as ReviewerId,
    reviewer: row.name,
    version: row.version,
    state: row.state,
    stateReason: row.state_reason,
    comment: row.comment,
  }))
}

/** Scores by `pairKey`; an item without a score is not there. */
export type ScoresByPair = ReadonlyMap<string, Record<string, number>>

export function pairKey(it: { nominationId: string; reviewerId: string }): string {
  return `${it.nominationId}/${it.reviewerId}`
}

/** The scores of a stage, or of one reviewer in it. */
export async function loadScores(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  reviewerId: string | null = null,
): Promise<ScoresByPair> {
  const rows = await trx
    .selectFrom('award_score')
    .select(['nomination_id as nominationId', 'reviewer_id as reviewerId', 'item', 'value'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .$if(reviewerId !== null, (all) => all.where('reviewer_id', '=', reviewerId ?? ''))
    .execute()
  const found = new Map<string, Record<string, number>>()
  for (const row of rows) {
    const key = pairKey(row)
    const values = found.get(key) ?? {}
    values[row.item] = row.value
    found.set(key, values)
  }
  return found
}

/** A nomination as lists and sheets name it. */
export type ScoredNomination = {
  nominationId: NominationId
  number: number
  name: string
  unitName: string
  category: string
  state: NominationState
  stateReason: string
}

/** Every nomination of the cycle that was handed in, by number. */
export async function loadHandedIn(trx: Trx, cycleId: string): Promise<ScoredNomination[]> {
  const rows = await trx
    .selectFrom('award_nomination')
    .select(['id', 'number', 'name', 'unit_name', 'category', 'state', 'state_reason'])
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .where('state', '!=', 'draft')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    nominationId: row.id as NominationId,
    number: row.number,
    name: row.name,
    unitName: row.unit_name,
    category: row.category,
    state: row.state,
    stateReason: row.state_reason,
  }))
}

export type ScorePair = StagePlace & { reviewerId: string; nominationId: string }

/** Puts these scores in place of those of a pair; an item that is null gets no row. */
export async function replaceScores(
  trx: Trx,
  { cycleId, stage, reviewerId, nominationId }: ScorePair,
  values: Readonly<Record<string, number | null>>,
): Promise<void> {
  const pair = { cycle_id: cycleId, stage, nomination_id: nominationId, reviewer_id: reviewerId }
  await trx
    .deleteFrom('award_score')
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('nomination_id', '=', nominationId)
    .where('reviewer_id', '=', reviewerId)
    .execute()
  await insertMany(
    trx,
    'award_score',
    Object.entries(values).flatMap(([item, value]) => (value === null ? [] : [{ ...pair, item, value }])),
  )
}

/** Changes one assignment if it still has this version; answers whether it had. */
export async function updateAssignment(
  trx: Trx,
  { cycleId, stage, reviewerId, nominationId }: ScorePair,
  version: number,
  change: { state: AssignmentState; state_reason: string; comment?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('award_assignment')
    .set({ ...change, version: version + 1 })
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('nomination_id', '=', nominationId)
    .where('reviewer_id', '=', reviewerId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The scores that decided when a stage was confirmed, by nomination; null for those that had none. */
export async function confirmedScores(
  trx: Trx,
  { cycleId, stage }: StagePlace,
): Promise<Map<string, number | null>> {
  const rows = await trx
    .selectFrom('award_outcome')
    .select(['nomination_id', 'score'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .execute()
  return new Map(rows.map((it) => [it.nomination_id, it.score]))
}

/** The rule and the categories that a stage was confirmed with, as JSON; '' before. */
export async function confirmedRule(trx: Trx, { cycleId, stage }: StagePlace): Promise<string> {
  const row = await trx
    .selectFrom('award_stage')
    .select('rule')
    .where('cycle_id', '=', cycleId)
    .where('key', '=', stage)
    .executeTakeFirst()
  return row?.rule ?? ''
}

export type ReviewerOfAccount = { id: ReviewerId; name: string }

/** The reviewer who signs in with this account, null for anybody else. */
export async function reviewerOfAccount(trx: Trx, accountId: string): Promise<ReviewerOfAccount | null> {
  const row = await trx
    .selectFrom('award_reviewer')
    .select(['id', 'name'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id as ReviewerId, name: row.name } : null
}

/** Stages that a reviewer was given something to read in, of cycles that are not in the recycle bin. */
export async function stagesOfReviewer(trx: Trx, reviewerId: string): Promise<StagePlace[]> {
  return trx
    .selectFrom('award_assignment as it')
    .innerJoin('award_stage as stage', (join) =>
      join.onRef('stage.cycle_id', '=', 'it.cycle_id').onRef('stage.key', '=', 'it.stage'),
    )
    .innerJoin('award_cycle as cycle', 'cycle.id', 'it.cycle_id')
    .select(['it.cycle_id as cycleId', 'it.stage'])
    .distinct()
    .where('it.reviewer_id', '=', reviewerId)
    .where('stage.state', '=', 'open')
    .where('cycle.state', '=', 'running')
    .where('cycle.removed_at', 'is', null)
    .orderBy('it.cycle_id')
    .execute()
}

/** What was given out to reviewers of a stage last, by reviewer. */
export async function loadPacks(
  trx: Trx,
  { cycleId, stage }: StagePlace,
): Promise<Map<string, { token: string; assigned: string; issuedAt: string }>> {
  const rows = await trx
    .selectFrom('award_pack')
    .select(['reviewer_id', 'token', 'assigned', 'issued_at as issuedAt'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .execute()
  return new Map(rows.map(({ reviewer_id, ...pack }) => [reviewer_id, pack]))
}

/** Takes a new pack in the place of the one given out before. */
export async function keepPack(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  pack: { reviewerId: string; token: string; assigned: string; issuedAt: string },
): Promise<void> {
  const { token, assigned, issuedAt } = pack
  const said = { token, assigned, issued_at: issuedAt }
  await trx
    .insertInto('award_pack')
    .values({ cycle_id: cycleId, stage, reviewer_id: pack.reviewerId, ...said })
    .onConflict((at) => at.columns(['cycle_id', 'stage', 'reviewer_id']).doUpdateSet(said))
    .execute()
}
