import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

/** A person in the recycle bin: who put them there, when and why. */
export const RecycledPerson = z.object({
  id: PersonId,
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  unit: z.string(),
  post: z.string(),
  removedAt: z.string(),
  removedBy: z.string(),
  /** Removed by hand, merged into another record, added by a batch that was taken back. */
  why: z.enum(['hand', 'merged', 'batch']),
  /** The record it was merged into. */
  mergedInto: z.object({ id: PersonId, name: z.string() }).nullable(),
  /** 第 n 批次, where taking that batch back put the person here. */
  batchNo: z.number().int().nullable(),
  /** The day from which the record may be cleared for good. */
  clearableOn: z.string(),
})
export type RecycledPerson = z.infer<typeof RecycledPerson>

/** The recycle bin. Nothing leaves it by itself. */
export const recycling = {
  recycled: query({
    right: 'people.read',
    topics: ['people', 'batches', 'settings'],
    input: Slice.extend({ text: z.string().trim().max(60).default('') }),
    output: pageOf(RecycledPerson).extend({
      /** How many of all have lain here long enough to be cleared. */
      clearable: z.number().int(),
    }),
  }),
  /** Ids of everyone that `text` finds, in list order: what 全选 means. */
  recycledIds: query({
    right: 'people.read',
    topics: ['people'],
    input: z.object({ text: z.string().trim().max(60).default('') }),
    output: z.array(PersonId),
  }),
  /**
   * Destroys records that have lain in the recycle bin for the days of the setting. `count` is typed by hand and must
   * be their number. What remains is the audit trail. Steps and batches that wrote them can no longer be taken back.
   */
  clearRecycled: command({
    right: 'people.clear',
    topics: ['people', 'steps', 'batches', 'views', 'drafts'],
    audit: { action: '彻底清除' },
    input: z.object({ ids: z.array(PersonId).min(1).max(5000), count: z.number().int() }),
    output: z.object({ cleared: z.number().int() }),
  }),
}
