import { findBatch } from '#electron/platform/batches/batches.repository'
import { closeBatch, takeBatchBack } from '#electron/platform/batches/batches.service'
import type { Context } from '#electron/platform/ipc/context'
import {
  assessmentEdit,
  type Described,
  type EditRun,
  editableField,
  editPerson,
} from '#shared/modules/people/rules'
import { assessmentsOf } from './batch-edit.repository'
import { type Filed, type Filing, fileChanges } from './filing'
import { peopleBatches } from './people-batches'
import { entriesAfter } from './undo.repository'
import { unpackUndo } from './undo-entry'

/** 年度考核结果 of one year that another module has found, to be written into the files. */
export type AssessmentFiling = Filing & {
  year: number
  /** The result by person, by its name in ZB18. */
  grades: ReadonlyMap<string, string>
}

/**
 * Writes results of one year into people's files as one batch that can be undone. A different result of that year gives
 * way and stands in the batch's undo and in the person's trace; a text of its own that tells of this year is left.
 */
export function fileAssessments(
  context: Context,
  { year, grades, ...filing }: AssessmentFiling,
): Promise<Filed> {
  const field = editableField('assessments')
  if (!field) throw new Error('results of the year are a field that can be edited in bulk')
  const changes = [...grades].map(([id, grade]) => {
    const edit = { field, mode: 'overwrite' as const, value: assessmentEdit(year, grade) }
    return [id, (before: Described, run: EditRun) => editPerson(before, [edit], run)] as const
  })
  return fileChanges(context, filing, new Map(changes))
}

const CHUNK = 500

/**
 * Takes results out of the files again, for good. Who was edited since loses nothing but the result, and not even that
 * where it was changed by hand: those are named.
 */
export async function takeBackAssessments(
  context: Context,
  batchId: string,
  year: number,
): Promise<{ kept: string[] }> {
  const batch = await findBatch(context.trx, batchId)
  if (!batch || batch.undone_at !== null) {
    await closeBatch(context, batchId)
    return { kept: [] }
  }
  const { untouched, changed } = await sinceFiling(context, batchId, year)
  await takeBatchBack(context, peopleBatches, batchId, untouched)
  await closeBatch(context, batchId)
  return { kept: changed }
}

/** People whose result of the year is still the batch's, and the names of those where it is not. */
async function sinceFiling(
  { trx }: Context,
  batchId: string,
  year: number,
): Promise<{ untouched: string[]; changed: string[] }> {
  const untouched: string[] = []
  const changed: string[] = []
  for (let after = ''; ; ) {
    const entries = await entriesAfter(trx, batchId, after, CHUNK)
    const last = entries.at(-1)
    if (!last) return { untouched, changed }
    after = last.record_id
    const ids = entries.map((it) => it.record_id)
    const now = new Map(
      (await assessmentsOf(trx, ids))
        .filter((it) => it.year === year)
        .map(({ person_id, grade }) => [person_id, grade]),
    )
    for (const { record_id, name, undo } of entries) {
      const filed = unpackUndo(undo).after?.assessments?.find((it) => it.year === year)?.grade
      if (now.get(record_id) === filed) untouched.push(record_id)
      else changed.push(name)
    }
  }
}
