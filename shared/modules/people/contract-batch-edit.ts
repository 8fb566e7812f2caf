import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'

/**
 * What is done to one field of each selected person. `overwrite` puts the value · `fill` only where nothing stands ·
 * `append` adds text behind with 、 or ； as the field has it, or a row to a set · `clear` empties ·
 * `compute` works the value out by the rule named in `value` (到龄年月, 政治面貌, 计算年龄时间 …).
 */
export const FieldEdit = z.object({
  field: z.string().max(60),
  mode: z.enum(['overwrite', 'fill', 'append', 'clear', 'compute']),
  value: z.string().max(4000),
})
export type FieldEdit = z.infer<typeof FieldEdit>

const Edits = z.object({
  ids: z.array(PersonId).min(1, '没有选人').max(100_000),
  edits: z.array(FieldEdit).min(1, '没有选要改的项').max(20),
})

/** What an edit would do to one person. */
export const EditedPerson = z.object({
  id: PersonId,
  name: z.string(),
  unit: z.string(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
  /** Why this person is left as is: 已有 2025 年度考核结果. '' when something changes or nothing is different. */
  skipped: z.string(),
})
export type EditedPerson = z.infer<typeof EditedPerson>

export const batchEditing = {
  /** Reads all, changes nothing; the answer's `key` names this preview for `editedPeople` and `commitEdits`. */
  previewEdits: task({
    right: 'people.edit',
    topics: [],
    transaction: 'none',
    audit: { action: '预览批量修改' },
    input: Edits,
    output: z.object({
      key: z.string(),
      changed: z.number().int(),
      same: z.number().int(),
      skipped: z.number().int(),
    }),
  }),
  editedPeople: query({
    right: 'people.edit',
    topics: [],
    input: Slice.extend({ key: z.string(), show: z.enum(['changed', 'same', 'skipped']).default('changed') }),
    output: pageOf(EditedPerson),
  }),
  /** Writes exactly what the preview showed, as one batch and one undo step. Refused if a record moved on since. */
  commitEdits: task({
    right: 'people.edit',
    topics: ['people', 'batches', 'steps'],
    transaction: 'one',
    audit: { action: '批量修改' },
    input: z.object({ key: z.string(), exclude: z.array(PersonId).default([]) }),
    output: z.object({ batchNo: z.number().int(), changed: z.number().int() }),
  }),
}
