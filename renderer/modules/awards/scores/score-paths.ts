import type { CycleId, ReviewerId } from '#shared/values/id'

/** Where one reviewer's paper sheet is typed. */
export function entryPath(cycle: CycleId, stage: string, reviewer: ReviewerId): string {
  return `/awards/cycles/${cycle}/scores/${stage}/${reviewer}`
}

export function scoresPath(cycle: CycleId): string {
  return `/awards/cycles/${cycle}/scores`
}

export function minePath(cycle: CycleId, stage: string): string {
  return `/awards/mine/${cycle}/${stage}`
}
