import type { BatchKeeper } from '#electron/platform/batches/batches.service'
import { redoMerge, undoMerge } from './merge-undo'
import { listBatchEntries } from './undo.repository'
import { redoPeopleBatch, undoPeopleBatch } from './undo.service'

/** Takes batches of people back, each kind in its way, and writes them again. */
export const peopleBatches: BatchKeeper = {
  entries: listBatchEntries,
  undo: (context, { id, kind }, alsoEdited) =>
    kind === 'merge' ? undoMerge(context, id) : undoPeopleBatch(context, id, alsoEdited),
  redo: (context, { id, kind }) => (kind === 'merge' ? redoMerge(context, id) : redoPeopleBatch(context, id)),
}
