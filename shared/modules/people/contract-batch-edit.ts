import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { FieldChange } from '../../platform/audit/contract'
import { IdText, OrganizationId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Assessment } from './schema'

/**
 * What is done to one field of each selected person. `overwrite` puts the value · `fill` only where nothing stands ·
 * `append` adds text behind with 、 or ； as the field has it, or a row to a set · `clear` empties ·
 * `compute` works the value out by the field's own rule (到龄年月, 计算年龄时间, 性别 and 出生年月 from 身份证号).
 */
export const EDIT_MODES = ['overwrite', 'fill', 'append', 'clear', 'compute'] as const
export const EditMode = z.enum(EDIT_MODES)
export type EditMode = z.infer<typeof EditMode>

export const FieldEdit = z.object({
  field: z.string().max(60),
  mode: EditMode,
  value: z.string().max(4000),
  /** Another value than `value` for single people, by their id: 优秀 among those who are 称职. */
  exceptions: z.record(z.string(), z.string().max(4000)).default({}),
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
  changes: z.array(FieldChange),
  /** Why an edit leaves this person as is: 已有 2025 年度考核结果. '' where every edit was done or changes nothing. */
  skipped: z.string(),
})
export type EditedPerson = z.infer<typeof EditedPerson>

/** One person of a unit as the entry of 年度考核结果 lists them. */
export const AssessedPerson = z.object({
  id: PersonId,
  name: z.string(),
  post: z.string(),
  unit: z.string(),
  /** The result on record of the year asked for, '' without one. */
  grade: z.string(),
  /** Results of the years before, the latest first. */
  earlier: z.array(Assessment.pick({ year: true, grade: true })),
})
export type AssessedPerson = z.infer<typeof AssessedPerson>

export const batchEditing = {
  /** Reads all, changes nothing; the answer's `key` names this preview for `editedPeople` and `commitEdits`. */
  previewEdits: task({
    right: 'people.edit',
    topics: [],
    transaction: 'none',
    audit: { action: '预览批量修改' },
    input: Edits,
    output: z.object({
      key: IdText,
      changed: z.number().int(),
      same: z.number().int(),
      skipped: z.number().int(),
      nextBatchNo: z.number().int(),
    }),
  }),
  editedPeople: query({
    right: 'people.edit',
    topics: [],
    input: Slice.extend({ key: IdText, show: z.enum(['changed', 'same', 'skipped']).default('changed') }),
    output: pageOf(EditedPerson),
  }),
  /** Writes exactly what the preview showed, as one batch and one undo step. Refused if a record moved on since. */
  commitEdits: task({
    right: 'people.edit',
    topics: ['people', 'batches', 'steps'],
    transaction: 'one',
    audit: { action: '批量修改' },
    input: z.object({ key: IdText, exclude: z.array(PersonId).default([]) }),
    output: z.object({ batchNo: z.number().int(), changed: z.number().int() }),
  }),
  discardEdits: command({
    right: 'people.edit',
    topics: [],
    audit: 'draft',
    input: z.object({ key: IdText }),
    output: z.object({}),
  }),
  /** Everyone under a unit in office order, with their 年度考核结果: the sheet that a unit's results are entered on. */
  unitAssessments: query({
    right: 'people.read',
    topics: ['people', 'organizations'],
    input: z.object({ organizationId: OrganizationId, year: z.number().int().min(1900).max(2200) }),
    output: z.array(AssessedPerson),
  }),
}
