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
