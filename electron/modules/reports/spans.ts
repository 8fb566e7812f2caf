import { dayOf, plusDays } from '#shared/values/iso-day'
import type { DueSpan } from './due-sources'

/** From the day of this moment so many days ahead. */
export function spanOf(now: string, ahead: number): DueSpan {
  const today = dayOf(now)
  return { today, until: plusDays(today, ahead) }
}
