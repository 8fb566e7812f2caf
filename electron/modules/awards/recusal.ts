import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Conflict } from '#shared/modules/awards/review'
import { loadTasks, recuseTasks, type Task } from './assignment.repository'
import { conflictsOf } from './conflicts'

/** The first, gravest reason of each pair, by `pairOf`. */
export function reasonsByPair(conflicts: readonly Conflict[]): Map<string, Conflict> {
  const found = new Map<string, Conflict>()
  for (const conflict of conflicts) {
    const key = pairOf(conflict)
    if (!found.has(key)) found.set(key, conflict)
  }
  return found
}

export function pairOf({ reviewerId, nominationId }: { reviewerId: string; nominationId: string }): string {
  return `${reviewerId}/${nominationId}`
}

export function counts({ state }: Pick<Task, 'state'>): boolean {
  return state === 'assigned' || state === 'submitted'
}

/**
 * Takes out of the reckoning every pair of the stage that must be kept apart, as the records are now, and says which.
 * Scores that were given are taken away with it: nothing of them counts any more.
 */
export async function recuseConflicts(trx: Trx, cycle: Cycle, stageKey: string): Promise<Task[]> {
  const place = { cycleId: cycle.id, stage: stageKey }
  const tasks = (await loadTasks(trx, place)).filter(counts)
  if (tasks.length === 0) return []
  const reasons = reasonsByPair(await conflictsOf(trx, cycle, stageKey))
  const conflicted = tasks.filter((it) => reasons.has(pairOf(it)))
  await recuseTasks(
    trx,
    place,
    conflicted.map((it) => ({ ...it, reason: reasons.get(pairOf(it))?.reason ?? '' })),
  )
  return conflicted
}
