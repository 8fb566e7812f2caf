import type { Trx } from '#electron/platform/database/schema'
import type { Box } from '#shared/modules/evaluations/round'

/** Writes the counts of a box as they are now. */
export async function saveBoxRow(trx: Trx, roundId: string, box: Box): Promise<void> {
  const { version, expected, present, issued, returned, counting } = box
  await trx
    .updateTable('evaluation_box')
    .set({ version, expected, present, issued, returned, counting, void_totals: box.voidTotals })
    .where('round_id', '=', roundId)
    .where('no', '=', box.no)
    .execute()
}
