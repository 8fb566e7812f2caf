import { dayOf } from '#shared/values/iso-day'

/** The ISO day by this computer's clock. */
export function localToday(): string {
  return dayOf(new Date().toISOString())
}
