import type { BatchKeeper } from '#electron/platform/batches/batches.service'
import { redoMerge, undoMerge } from './merge-undo'
import { turnKept } from './sheets.repository'
import { listBatchEntries } from './undo.repository'
import { redoPeopleBatch, undoPeopleBatch } from './undo.service'

/** Takes batches of people back, each kind in its way, and writes them again. */
export const peopleBatches: BatchKeeper = {
  entries: listBatchEntries,
  async undo(context, { id, kind }, alsoEdited) {
    if (kind === 'merge') return undoMerge(context, id)
    if (kind === 'import') await turnKept(context.trx, id, context.now)
    return undoPeopleBatch(context, id, alsoEdited)
  },
  async redo(context, { id, kind }) {
    if (kind === 'merge') return redoMerge(context, id)
    if (kind === 'import') await turnKept(context.trx, id, null)
    return redoPeopleBatch(context, id)
  },
}
