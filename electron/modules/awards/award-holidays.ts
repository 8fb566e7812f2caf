import type { Trx } from '#electron/platform/database/schema'
import type { Holidays } from '#shared/values/workdays'
import { readAwardStandards } from './standard.repository'

/** The State Council's notices as the department keeps them among the standards of awards. */
export async function awardHolidays(trx: Trx): Promise<Holidays> {
  return (await readAwardStandards(trx)).calendar
}
