import { refuse } from '#shared/ipc/reply'
import type { BatchEntry, batches } from '#shared/platform/batches/contract'
import type { Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import { findBatch, listBatches, markBatchUndone } from './batches.repository'

/** What the module whose records a batch wrote must be able to do with them. */
export type BatchKeeper = {
  entries(
    trx: Trx,
    input: Slice & { id: string; onlyEdited: boolean },
  ): Promise<{ total: number; edited: number; rows: BatchEntry[] }>
  /** Takes the entries back; records edited since only where `alsoEdited` names them. */
  undo(
    context: Context,
    batchId: string,
    alsoEdited: readonly string[],
  ): Promise<{ removed: number; restored: number; kept: number }>
}

/** Batches are the platform's; what is in them belongs to the module that wrote them. */
export function batchesServiceWith(keeper: BatchKeeper): Handlers<typeof batches> {
  return {
    list: ({ trx }, slice) => listBatches(trx, slice),
    entries: ({ trx }, input) => keeper.entries(trx, input),
    async undo(context, { id, alsoEdited }) {
      const batch = await findBatch(context.trx, id)
      if (!batch) throw refuse('not-found', '找不到这一批次。', { remedy: '回到批次列表重新选择。' })
      if (batch.undone_at) throw refuse('conflict', `第 ${batch.no} 批次已经撤销过。`)
      const result = await keeper.undo(context, id, alsoEdited)
      await markBatchUndone(context.trx, id, context.now)
      context.note({ targetKind: 'batch', targetId: id, targetName: `第 ${batch.no} 批次`, batchId: id })
      return result
    },
  }
}
