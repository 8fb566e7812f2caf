import type { Trx } from '#electron/platform/database/schema'
import type { NominationState } from '#shared/modules/awards/nomination'
import type { ObjectionOutcome } from '#shared/modules/awards/outcome'
import type { NominationId } from '#shared/values/id'

type CandidateRow = { id: NominationId; state: NominationState; stateReason: string }

/** Every nomination of a cycle with its state, in the order of their numbers. */
export async function loadCandidateRows(trx: Trx, cycleId: string): Promise<CandidateRow[]> {
  const rows = await trx
    .selectFrom('award_nomination')
    .select(['id', 'state', 'state_reason as stateReason'])
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as NominationId }))
}

/** Those that passed a confirmed stage. */
export async function passedIn(trx: Trx, cycleId: string, stage: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('award_outcome')
    .select('nomination_id')
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .where('passed', '=', 1)
    .execute()
  return new Set(rows.map((it) => it.nomination_id))
}

/** What became of the objections to each nomination. */
export async function loadObjectionOutcomes(
  trx: Trx,
  cycleId: string,
): Promise<Map<string, { outcome: ObjectionOutcome }[]>> {
  const rows = await trx
    .selectFrom('award_objection')
    .select(['nomination_id', 'outcome'])
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .execute()
  const found = new Map<string, { outcome: ObjectionOutcome }[]>()
  for (const { nomination_id: id, outcome } of rows) found.set(id, [...(found.get(id) ?? []), { outcome }])
  return found
}

/** A nomination as lists name it. */
export type NamedNomination = {
  nominationId: NominationId
  number: number
  name: string
  unitName: string
  category: string
}

/** Every nomination of a cycle, drafts too, in the order of their numbers. */
export async function loadNamed(trx: Trx, cycleId: string): Promise<NamedNomination[]> {
  const rows = await trx
    .selectFrom('award_nomination')
    .select(['id', 'number', 'name', 'unit_name as unitName', 'category'])
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id, ...row }) => ({ nominationId: id as NominationId, ...row }))
}

/** Pairs of a reviewer and a nomination whose scores count, or will: neither recused nor absent. */
export async function countedPairs(
  trx: Trx,
  cycleId: string,
  stages: readonly string[],
): Promise<{ stage: string; nominationId: NominationId; reviewerId: string }[]> {
  if (stages.length === 0) return []
  const rows = await trx
    .selectFrom('award_assignment')
    .select(['stage', 'nomination_id', 'reviewer_id as reviewerId'])
    .where('cycle_id', '=', cycleId)
    .where('stage', 'in', [...stages])
    .where('state', 'in', ['assigned', 'submitted'])
    .execute()
  return rows.map(({ nomination_id: id, ...row }) => ({ ...row, nominationId: id as NominationId }))
}
