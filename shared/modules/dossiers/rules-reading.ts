/** @file The minutes of a permit. */

/** One moment on two clocks, in milliseconds: the computer's, which can be set, and one that only runs forward. */
export type Moment = { wall: number; steady: number }

/**
 * Seconds from one moment to a later one. The longer of both clocks counts: the computer's runs on while it sleeps,
 * the steady one while somebody sets the other back.
 */
export function elapsedSeconds(from: Moment, to: Moment): number {
  return Math.max(0, to.wall - from.wall, to.steady - from.steady) / 1000
}

/** Minutes that are left of a permit, never below 0; null where it has no limit. */
export function minutesLeft(minutes: number | null, secondsUsed: number): number | null {
  return minutes === null ? null : Math.max(0, minutes - secondsUsed / 60)
}

/** Seconds that a page was in sight: what the window says, but no more than went by since it was last told. */
export function countedSeconds(said: number, went: number): number {
  return Math.max(0, Math.min(said, went))
}
