import type { Context } from '#electron/platform/ipc/context'
import type { PrizeState } from '#shared/modules/awards/honour'
import type { HonourRecord } from './honour.repository'
import { prizeContentOf, prizesOfHonour, updatePrize } from './prize.repository'
import { notePrize, prizeColumns } from './prize-rules'

/** What becomes of a payment whose honour is withdrawn. */
const AFTER_WITHDRAWAL: Partial<Record<PrizeState, PrizeState>> = { due: 'stopped', paid: 'recover' }

/** Stops what was not paid and turns what was paid into a claim. */
export async function recoverPrizes(context: Context, honour: HonourRecord, reason: string): Promise<void> {
  const { trx, now, caller } = context
  for (const row of await prizesOfHonour(trx, honour.id)) {
    const state = AFTER_WITHDRAWAL[row.state]
    if (!state) continue
    const before = prizeContentOf(row)
    const after = { ...before, state }
    const version = row.version + 1
    await updatePrize(trx, row.id, {
      ...prizeColumns(after),
      version,
      changed_at: now,
      changed_by: caller.accountId,
    })
    notePrize(context, { id: row.id, name: honour.name, version }, before, after, `撤销表彰：${reason}`)
  }
}
