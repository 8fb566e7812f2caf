import type { Context } from '#electron/platform/ipc/context'
import type { Described, EditRun } from '#shared/modules/people/rules'
import { loadAcceptances } from './acceptance.repository'
import { type EditedRecord, editRun, previewOfChange } from './batch-edit-preview'
import { type DueRecord, writeEdited } from './batch-edit-write'
import { openEditBatch } from './edit-batch'
import { loadPeople } from './people.repository'
import { loadUnits } from './units.repository'

/** What another module has found out about people, to be written into their files. */
export type Filing = {
  /** Continues 已撤销：, with the number of people before it. */
  title: (people: number) => string
  action: string
  /** Told in the trace of each person: where it comes from. */
  source: string
}

export type Filed = {
  /** null where every file already said so. */
  batchId: string | null
  changed: string[]
  same: string[]
  /** Who was left as is, and why: in the recycle bin, or with a text of its own. */
  left: { id: string; name: string; reason: string }[]
}

/** How what was found comes into one file; a reason in `left` where it cannot. */
export type FiledChange = (before: Described, run: EditRun) => { state: Described; left: readonly string[] }

const CHUNK = 500

/** Writes one change into each of these files, as one batch that can be undone. */
export async function fileChanges(
  context: Context,
  filing: Filing,
  changes: ReadonlyMap<string, FiledChange>,
): Promise<Filed> {
  const records = await recordsOf(context, changes)
  const due = records.filter((it): it is DueRecord => it.write !== null)
  const rest = records.filter((it) => it.write === null)
  return {
    batchId: due.length > 0 ? await writeBatch(context, filing, due) : null,
    changed: due.map((it) => it.id),
    same: rest.filter((it) => it.skipped === '').map((it) => it.id),
    left: rest
      .filter((it) => it.skipped !== '')
      .map(({ id, name, skipped }) => ({ id, name, reason: skipped })),
  }
}

async function recordsOf(
  context: Context,
  changes: ReadonlyMap<string, FiledChange>,
): Promise<EditedRecord[]> {
  const { trx } = context
  const units = await loadUnits(trx)
  const run = await editRun(context)
  const ids = [...changes.keys()]
  const records: EditedRecord[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const slice = ids.slice(from, from + CHUNK)
    const acceptances = await loadAcceptances(trx, slice)
    for (const it of await loadPeople(trx, slice)) {
      const change = changes.get(it.row.id)
      const accepted = acceptances.get(it.row.id) ?? []
      if (change) records.push(previewOfChange(it, (before) => change(before, run), { run, units, accepted }))
    }
  }
  return records
}

async function writeBatch(
  context: Context,
  { title, action, source }: Filing,
  due: readonly DueRecord[],
): Promise<string> {
  const { writing } = await openEditBatch(context, title(due.length), due.length)
  for (let from = 0; from < due.length; from += CHUNK)
    await writeEdited({ ...writing, action, source }, due.slice(from, from + CHUNK))
  return writing.batchId
}
