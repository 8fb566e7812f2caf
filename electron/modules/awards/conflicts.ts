import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Conflict } from '#shared/modules/awards/review'
import {
  coverCategories,
  type FoundConflict,
  findConflicts,
  inOrder,
  withDeclared,
} from '#shared/modules/awards/rules'
import type { NominationId, ReviewerId } from '#shared/values/id'
import { passedIn } from './candidate.repository'
import {
  declaredPairs,
  type NomineeRow,
  nominees,
  type ReviewerFacts,
  reviewersInStage,
} from './conflict.repository'
import { partiesOf } from './conflict-parties'
import { stageBefore } from './stage-before'
import { readAwardStandards } from './standard.repository'

/**
 * Every pair of a reviewer of this stage and a nomination that must be kept apart, with the reason in words. Found anew
 * from the records each time, so that what is entered later stops a score that was given earlier. Reviewers come in the
 * order of the panels, nominations in that of their numbers.
 */
export async function conflictsOf(trx: Trx, cycle: Cycle, stageKey: string): Promise<Conflict[]> {
  const reviewers = await reviewersInStage(trx, { cycleId: cycle.id, stage: stageKey })
  return conflictsAmong(trx, cycle, stageKey, reviewers)
}

/** The same for reviewers who need not belong to the stage: whom one thinks of inviting. */
export async function conflictsAmong(
  trx: Trx,
  cycle: Cycle,
  stageKey: string,
  reviewers: readonly ReviewerFacts[],
): Promise<Conflict[]> {
  const entered = await nominationsBefore(trx, cycle, stageKey)
  const parties = await partiesOf(trx, reviewers, entered)
  const { sameUnitYears, classYears } = await readAwardStandards(trx)
  const rules = { referenceOn: cycle.referenceOn, sameUnitYears, classYears }
  const found = findConflicts(parties.reviewers, parties.nominees, rules)
  const standing = withDeclared(found, await declaredAmong(trx, cycle.id, parties))
  const covers = cycle.content.stages.find((it) => it.key === stageKey)?.review?.conflictCovers
  const all = covers === 'category' ? coverCategories(standing, parties.nominees) : standing
  return named(inOrder(all, parties.reviewers, parties.nominees), parties)
}

/** Nominations that came to the stage, as far as its predecessors are confirmed; withdrawn ones left out. */
export async function nominationsBefore(trx: Trx, cycle: Cycle, stageKey: string): Promise<NomineeRow[]> {
  const before = stageBefore(cycle, stageKey)
  const passed = before === null ? null : await passedIn(trx, cycle.id, before)
  const all = await nominees(trx, cycle.id)
  return passed === null ? all : all.filter((it) => passed.has(it.id))
}

type Sides = Awaited<ReturnType<typeof partiesOf>>

async function declaredAmong(trx: Trx, cycleId: string, { reviewers, nominees: entered }: Sides) {
  const known = new Set([...reviewers, ...entered].map((it) => it.id))
  const all = await declaredPairs(trx, cycleId)
  return all.filter((it) => known.has(it.reviewerId) && known.has(it.nominationId))
}

function named(conflicts: readonly FoundConflict[], { reviewers, nominees: entered }: Sides): Conflict[] {
  const reviewerNames = new Map(reviewers.map((it) => [it.id, it.name]))
  const byId = new Map(entered.map((it) => [it.id, it]))
  return conflicts.map((it) => ({
    ...it,
    reviewerId: it.reviewerId as ReviewerId,
    reviewerName: reviewerNames.get(it.reviewerId) ?? '',
    nominationId: it.nominationId as NominationId,
    number: byId.get(it.nominationId)?.number ?? 0,
    name: byId.get(it.nominationId)?.name ?? '',
    through: it.through as NominationId | null,
  }))
}
