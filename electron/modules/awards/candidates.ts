import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Candidate } from '#shared/modules/awards/rules'
import type { NominationId } from '#shared/values/id'
import { countedPairs, loadCandidateRows, loadObjectionOutcomes, passedIn } from './candidate.repository'
import { checksOf } from './checks'
import { conflictsOf } from './conflicts'
import { stageBefore } from './stage-before'

/**
 * What the records say now of every nomination of the cycle, as it stands before the stage. It came when it passed the
 * last confirmed stage before this one; before any is confirmed, everybody came. Scores of earlier stages count as well:
 * a conflict that is found later stops the nomination until that stage is put right.
 */
export async function candidatesOf(
  trx: Trx,
  cycle: Cycle,
  stageKey: string,
): Promise<Map<NominationId, Candidate>> {
  const before = stageBefore(cycle, stageKey)
  const passed = before === null ? null : await passedIn(trx, cycle.id, before)
  const objections = await loadObjectionOutcomes(trx, cycle.id)
  const checks = await checksOf(trx, cycle, null)
  const conflicted = await conflictedBy(trx, cycle, stageKey)
  const rows = await loadCandidateRows(trx, cycle.id)
  return new Map(
    rows.map(({ id, state, stateReason }) => [
      id,
      {
        state,
        stateReason,
        came: passed === null || passed.has(id),
        checks: checks.get(id) ?? [],
        objections: objections.get(id) ?? [],
        conflicted: conflicted.get(id) ?? [],
      },
    ]),
  )
}

/** Conflicts whose scores count, in the stage and in those before it: reviewer and reason by nomination. */
async function conflictedBy(trx: Trx, cycle: Cycle, stageKey: string): Promise<Map<NominationId, string[]>> {
  const place = cycle.stages.findIndex((it) => it.key === stageKey)
  const reviews = cycle.stages
    .slice(0, place + 1)
    .filter((it) => it.kind === 'review' && it.state !== 'waiting')
    .map((it) => it.key)
  const pairs = await countedPairs(trx, cycle.id, reviews)
  const found = new Map<NominationId, string[]>()
  for (const stage of reviews) {
    const counted = new Set(
      pairs.filter((it) => it.stage === stage).map((it) => `${it.nominationId}/${it.reviewerId}`),
    )
    if (counted.size === 0) continue
    for (const { nominationId: id, reviewerId, reviewerName, reason } of await conflictsOf(trx, cycle, stage))
      if (counted.has(`${id}/${reviewerId}`))
        found.set(id, [...(found.get(id) ?? []), `${reviewerName}，${reason}`])
  }
  return found
}
