import type { Holidays } from '#shared/values/workdays'
import type { Trx } from '../database/schema'

/** Where days off and days worked are kept. Until a module says so, weekends alone are left out. */
let kept: (trx: Trx) => Promise<Holidays> = async () => []

/** Named once, when the services are put together, by the module that keeps the notices. */
export function keepHolidaysIn(source: (trx: Trx) => Promise<Holidays>): void {
  kept = source
}

/** The department's calendar, for working days in terms of any system. */
export function holidaysOf(trx: Trx): Promise<Holidays> {
  return kept(trx)
}
