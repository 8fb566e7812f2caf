import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { BatchId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

export const Batch = z.object({
  id: BatchId,
  /** 第 n 批次 */
  no: z.number().int(),
  kind: z.enum(['import', 'edit', 'merge', 'photos']),
  title: z.string(),
  createdAt: z.string(),
  accountName: z.string(),
  created: z.number().int(),
  changed: z.number().int(),
  undoneAt: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>

/** A record the batch wrote, as undoing would treat it. */
export const BatchEntry = z.object({
  recordId: z.string(),
  name: z.string(),
  kind: z.enum(['created', 'changed']),
  /** Somebody edited the record after the batch: undoing asks. */
  editedSince: z.boolean(),
  editedBy: z.string(),
  editedAt: z.string(),
  fields: z.array(z.string()),
})
export type BatchEntry = z.infer<typeof BatchEntry>

export const batches = {
  list: query({ right: 'people.read', topics: ['batches'], input: Slice, output: pageOf(Batch) }),
  entries: query({
    right: 'people.read',
    topics: ['batches', 'people'],
    input: Slice.extend({ id: BatchId, onlyEdited: z.boolean().default(false) }),
    output: pageOf(BatchEntry).extend({ edited: z.number().int() }),
  }),
  /**
   * Takes a batch back: created records go to the recycle bin, changed fields return. Records edited since are
   * taken back only when named in `alsoEdited`; the rest of those keep their present state.
   */
  undo: command({
    right: 'batches.undo',
    topics: ['batches', 'people', 'steps', 'views'],
    audit: { action: '撤销批次', target: 'id' },
    input: z.object({ id: BatchId, alsoEdited: z.array(z.string()).default([]) }),
    output: z.object({ removed: z.number().int(), restored: z.number().int(), kept: z.number().int() }),
  }),
}
