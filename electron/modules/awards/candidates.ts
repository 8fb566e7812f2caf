import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Candidate } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { loadCandidateRows, loadObjectionOutcomes, passedIn } from './candidate.repository'
import { stageBefore } from './stage-before'

/**
 * What the records say now of every nomination of the cycle, as it stands before the stage. It came when it passed the
 * last confirmed stage before this one; before any is confirmed, everybody came.
 */
export async function candidatesOf(
  trx: Trx,
  cycle: Cycle,
  stageKey: string,
): Promise<Map<NominationId, Candidate>> {
  const before = stageBefore(cycle, stageKey)
  const passed = before === null ? null : await passedIn(trx, cycle.id, before)
  const objections = await loadObjectionOutcomes(trx, cycle.id)
  const rows = await loadCandidateRows(trx, cycle.id)
  return new Map(
    rows.map(({ id, state, stateReason }) => [
      id,
      {
        state,
        stateReason,
        came: passed === null || passed.has(id),
        checks: [],
        objections: objections.get(id) ?? [],
        conflicted: [],
      },
    ]),
  )
}
