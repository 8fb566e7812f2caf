import { dayOf } from '#shared/values/iso-day'

/** Today as columns keep days, by this computer's clock. */
export const today = (): string => dayOf(new Date().toISOString())
