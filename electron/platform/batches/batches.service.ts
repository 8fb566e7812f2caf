import { refuse } from '#shared/ipc/reply'
import type { BatchEntry, batches } from '#shared/platform/batches/contract'
import type { Slice } from '#shared/values/page'
import type { Trx } from '../database/schema'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import type { StepKeeper } from '../steps/keeper'
import { findBatchStep, markUndone } from '../steps/steps.repository'
import { type BatchRow, findBatch, listBatches, markBatchUndone } from './batches.repository'

/** What became of a batch's records when it was taken back. */
export type UndoneBatch = { removed: number; restored: number; kept: number }

/** What the module whose records a batch wrote must be able to do with them. */
export type BatchKeeper = {
  entries(
    trx: Trx,
    input: Slice & { id: string; onlyEdited: boolean },
  ): Promise<{ total: number; edited: number; rows: BatchEntry[] }>
  /** Takes the entries back; records edited since only where `alsoEdited` names them. */
  undo(context: Context, batch: BatchRow, alsoEdited: readonly string[]): Promise<UndoneBatch>
  /** Writes a batch again that was taken back whole; refuses where a record moved on since. */
  redo(context: Context, batch: BatchRow): Promise<void>
}

/** Batches are the platform's; what is in them belongs to the module that wrote them. */
export function batchesServiceWith(keeper: BatchKeeper): Handlers<typeof batches> {
  return {
    list: ({ trx }, slice) => listBatches(trx, slice),
    entries: ({ trx }, input) => keeper.entries(trx, input),
    undo: (context, { id, alsoEdited }) => takeBatchBack(context, keeper, id, alsoEdited),
  }
}

/**
 * Takes a batch back together with its step. Where some of its records stay, or edited ones were named, the step can
 * no longer be redone.
 */
export async function takeBatchBack(
  context: Context,
  keeper: BatchKeeper,
  id: string,
  alsoEdited: readonly string[],
): Promise<UndoneBatch> {
  const batch = await batchOf(context.trx, id)
  const result = await undoBatch(context, keeper, batch, alsoEdited)
  const step = await findBatchStep(context.trx, id)
  if (step)
    await markUndone(context.trx, step.seq, {
      undone_at: context.now,
      undone_by: context.caller.accountId,
      closed: result.kept > 0 || alsoEdited.length > 0 ? 'partly' : '',
    })
  return result
}

/** A batch that was taken back stays so: its step can no longer be redone. */
export async function closeBatch(context: Context, id: string): Promise<void> {
  const step = await findBatchStep(context.trx, id)
  if (!step?.undone_at) return
  const { undone_at, undone_by } = step
  await markUndone(context.trx, step.seq, { undone_at, undone_by: undone_by ?? '', closed: 'changed' })
}

/** Takes whole batches back as steps, and writes them again. */
export function batchStepsWith(keeper: BatchKeeper): StepKeeper {
  return {
    topics: ['batches', 'people', 'views'],
    rightsOf: () => ['people.edit', 'batches.undo'],
    async undo(context, { batch_id }) {
      const batch = await batchOf(context.trx, batch_id ?? '')
      const { kept } = await undoBatch(context, keeper, batch, [])
      if (kept > 0)
        throw refuse('conflict', `第 ${batch.no} 批次中有 ${kept} 人之后又改过。`, {
          remedy: '到“批次”里逐人选定。',
        })
    },
    async redo(context, { batch_id }) {
      const batch = await batchOf(context.trx, batch_id ?? '')
      await keeper.redo(context, batch)
      await markBatchUndone(context.trx, batch.id, null)
      note(context, batch)
    },
  }
}

async function undoBatch(
  context: Context,
  keeper: BatchKeeper,
  batch: BatchRow,
  alsoEdited: readonly string[],
): Promise<UndoneBatch> {
  if (batch.undone_at) throw refuse('conflict', `第 ${batch.no} 批次已经撤销过。`)
  const result = await keeper.undo(context, batch, alsoEdited)
  await markBatchUndone(context.trx, batch.id, context.now)
  note(context, batch)
  return result
}

async function batchOf(trx: Trx, id: string): Promise<BatchRow> {
  const batch = await findBatch(trx, id)
  if (!batch) throw refuse('not-found', '找不到这一批次。', { remedy: '回到批次列表重新选择。' })
  return batch
}

function note(context: Context, { id, no }: BatchRow): void {
  context.note({ targetKind: 'batch', targetId: id, targetName: `第 ${no} 批次`, batchId: id })
}
