import type { Trx } from '#electron/platform/database/schema'
import type { Barring } from '#shared/modules/evaluations/cases'
import type { Finder } from './fact-finder'

/** @file What modules further down the stairs tell of people and organizations. They are named when the services start. */

export type BarringAsk = { personIds: readonly string[]; organizationIds: readonly string[] }

/** Everything that a module's records bar these people and organizations from, by their id, whatever the day. */
export type BarringSource = (trx: Trx, asked: BarringAsk) => Promise<Map<string, Barring[]>>

const barrings = new Map<string, BarringSource>()
const finders = new Map<string, Finder>()

/** From now on `eligibility` counts what this module bars: a grade of the study file, a sanction of a matter. */
export function offerBarrings(module: string, source: BarringSource): void {
  barrings.set(module, source)
}

/** From now on this entry of the catalogue of facts is worked out by the module that keeps its records. */
export function offerFact(key: string, finder: Finder): void {
  finders.set(key, finder)
}

export function offeredFact(key: string): Finder | undefined {
  return finders.get(key)
}

export async function offeredBarrings(trx: Trx, asked: BarringAsk): Promise<Map<string, Barring[]>> {
  const found = new Map<string, Barring[]>()
  for (const source of barrings.values())
    for (const [id, list] of await source(trx, asked)) found.set(id, [...(found.get(id) ?? []), ...list])
  return found
}
