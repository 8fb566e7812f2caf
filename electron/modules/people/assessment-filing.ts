import { findBatch } from '#electron/platform/batches/batches.repository'
import { closeBatch, takeBatchBack } from '#electron/platform/batches/batches.service'
import type { Context } from '#electron/platform/ipc/context'
import { assessmentEdit, editableField } from '#shared/modules/people/rules'
import { loadAcceptances } from './acceptance.repository'
import { assessmentsOf } from './batch-edit.repository'
import { type EditedRecord, editRun, previewOfPerson, type SoundEdit } from './batch-edit-preview'
import { type DueRecord, writeEdited } from './batch-edit-write'
import { openEditBatch } from './edit-batch'
import { loadPeople } from './people.repository'
import { peopleBatches } from './people-batches'
import { entriesAfter } from './undo.repository'
import { unpackUndo } from './undo-entry'
import { loadUnits } from './units.repository'

/** 年度考核结果 of one year that another module has found, to be written into the files. */
export type AssessmentFiling = {
  year: number
  /** Continues 已撤销：, with the number of people before it. */
  title: (people: number) => string
  action: string
  /** Told in the trace of each person: where the result comes from. */
  source: string
  /** The result by person, by its name in ZB18. */
  grades: ReadonlyMap<string, string>
}

export type FiledAssessments = {
  /** null where every file already said so. */
  batchId: string | null
  changed: string[]
  same: string[]
  /** Who was left as is, and why: in the recycle bin, or with a text of its own that tells of this year. */
  left: { name: string; reason: string }[]
}

const CHUNK = 500

/**
 * Writes results of one year into people's files as one batch that can be undone. A different result of that year gives
 * way and stands in the batch's undo and in the person's trace.
 */
export async function fileAssessments(context: Context, filing: AssessmentFiling): Promise<FiledAssessments> {
  const records = await recordsOf(context, filing)
  const due = records.filter((it): it is DueRecord => it.write !== null)
  const left = records.filter((it) => it.write === null && it.skipped !== '')
  const batchId = due.length > 0 ? await writeBatch(context, filing, due) : null
  return {
    batchId,
    changed: due.map((it) => it.id),
    same: records.filter((it) => it.write === null && it.skipped === '').map((it) => it.id),
    left: left.map(({ name, skipped }) => ({ name, reason: skipped })),
  }
}

async function recordsOf(context: Context, { year, grades }: AssessmentFiling): Promise<EditedRecord[]> {
  const { trx } = context
  const units = await loadUnits(trx)
  const run = await editRun(context)
  const edit = editOf(year, grades)
  const ids = [...grades.keys()]
  const records: EditedRecord[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const slice = ids.slice(from, from + CHUNK)
    const accepted = await loadAcceptances(trx, slice)
    for (const it of await loadPeople(trx, slice))
      records.push(previewOfPerson(it, [edit], run, units, accepted.get(it.row.id) ?? []))
  }
  return records
}

function editOf(year: number, grades: ReadonlyMap<string, string>): SoundEdit {
  const field = editableField('assessments')
  if (!field) throw new Error('results of the year are a field that can be edited in bulk')
  const exceptions = new Map([...grades].map(([id, grade]) => [id, assessmentEdit(year, grade)]))
  return { field, mode: 'overwrite', value: '', exceptions }
}

async function writeBatch(
  context: Context,
  { title, action, source }: AssessmentFiling,
  due: readonly DueRecord[],
): Promise<string> {
  const { writing } = await openEditBatch(context, title(due.length), due.length)
  for (let from = 0; from < due.length; from += CHUNK)
    await writeEdited({ ...writing, action, source }, due.slice(from, from + CHUNK))
  return writing.batchId
}

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
