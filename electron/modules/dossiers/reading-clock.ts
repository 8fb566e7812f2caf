import type { Context } from '#electron/platform/ipc/context'
import { elapsedSeconds, type Moment } from '#shared/modules/dossiers/rules-reading'

/**
 * @file The stopwatch of a permit. It runs on the records side from the first look until the reader leaves, whatever
 * the window does: a window that sleeps, or a clock that is set back, stops nothing.
 */

type Clocks = Map<string, Moment>
const KEY = 'dossier-reading-clocks'

/** Seconds since the permit was last counted; 0 while nobody reads by it. */
export function runningSeconds(context: Pick<Context, 'session' | 'now'>, permitId: string): number {
  const since = clocksOf(context).get(permitId)
  return since === undefined ? 0 : elapsedSeconds(since, moment(context))
}

/** Starts the watch, or leaves it running. */
export function startClock(context: Pick<Context, 'session' | 'now'>, permitId: string): void {
  const clocks = clocksOf(context)
  if (!clocks.has(permitId)) clocks.set(permitId, moment(context))
}

/** What has run since it was last counted, and counts on from now. A watch that stands is not started. */
export function takeSeconds(context: Pick<Context, 'session' | 'now'>, permitId: string): number {
  const clocks = clocksOf(context)
  if (!clocks.has(permitId)) return 0
  const seconds = runningSeconds(context, permitId)
  clocks.set(permitId, moment(context))
  return seconds
}

export function stopClock(context: Pick<Context, 'session'>, permitId: string): void {
  clocksOf(context).delete(permitId)
}

function clocksOf({ session }: Pick<Context, 'session'>): Clocks {
  const known = session.get(KEY) as Clocks | undefined
  if (known) return known
  const made: Clocks = new Map()
  session.set(KEY, made)
  return made
}

function moment({ now }: Pick<Context, 'now'>): Moment {
  return { wall: Date.parse(now), steady: performance.now() }
}
