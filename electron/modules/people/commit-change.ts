import { insertMany } from '#electron/platform/database/insert-many'
import type { ElementTexts } from '#shared/modules/people/elements'
import { elementTexts, PHOTO_LABEL, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { FieldChange } from '#shared/platform/audit/contract'
import { type AcceptanceRow, loadAcceptances } from './acceptance.repository'
import { contentAfter } from './commit-content'
import { type CommitRun, keepPhotosOf, sourceRow } from './commit-create'
import { contentColumns } from './describe'
import { loadPeople, type StoredPerson, updatePeople } from './people.repository'
import { keepSources, loadSources } from './person-source.repository'
import type { IncomingFile } from './preview'
import { adoptedOf } from './preview-compare'
import { matchedIdOf } from './preview-view'
import { packEdit, packUndo, type UndoEntry } from './undo-entry'

type Changed = {
  file: IncomingFile
  stored: StoredPerson
  content: PersonContent
  texts: ElementTexts
  changes: FieldChange[]
  photo: { hash: string | null; crop: string }
}

/** Writes the adopted differences of one chunk, with what undoing needs. */
export async function writeChanged(run: CommitRun, files: readonly IncomingFile[]): Promise<void> {
  const { trx } = run.context
  const ids = files.map((file) => matchedIdOf(file) ?? '')
  const stored = new Map((await loadPeople(trx, ids)).map((it) => [it.row.id, it]))
  const accepted = await loadAcceptances(trx, ids)
  const sources = await loadSources(trx, ids)
  await keepPhotosOf(
    trx,
    files.filter((file) => adoptedOf(file.differences).photo),
  )
  const changed = files.flatMap((file, index) => {
    const person = stored.get(ids[index] ?? '')
    return person ? [changedBy(run, file, person)] : []
  })
  await updatePeople(
    trx,
    changed.map((it) => ({
      id: it.stored.row.id,
      content: it.content,
      columns: columnsOf(run, it, accepted.get(it.stored.row.id) ?? []),
    })),
  )
  await keepSources(
    trx,
    changed.flatMap((it) => sourceRow(it.stored.row.id, it.file) ?? []),
    { replace: true },
  )
  await insertMany(
    trx,
    'batch_entry',
    changed.map((it) => ({
      batch_id: run.batchId,
      record_id: it.stored.row.id,
      name: it.stored.row.name,
      kind: 'changed' as const,
      version_after: it.stored.row.version + 1,
      fields: JSON.stringify([...new Set(it.changes.map((change) => change.field))]),
      undo: undoOf(it, sources.get(it.stored.row.id) ?? null),
      undone_at: null,
    })),
  )
  for (const it of changed) note(run, it)
}

/** A roster's change is undone by what became different; a file's by the texts and the photo that it brought. */
function undoOf({ file, stored, content }: Changed, source: UndoEntry['source']): string {
  if (file.sheet) return packEdit(stored, content)
  return packUndo({
    content: stored.content,
    keys: file.differences.filter((it) => it.choice === 'adopt').map((it) => it.key),
    photo: { hash: stored.row.photo_hash, crop: stored.row.photo_crop },
    source: source ?? null,
  })
}

function changedBy({ units, today }: CommitRun, file: IncomingFile, stored: StoredPerson): Changed {
  const adopted = adoptedOf(file.differences)
  const before = { content: stored.content, texts: elementTexts(stored.content, units.name) }
  const after = contentAfter({ units, today }, file, before, adopted)
  const changes = personChanges(before, after, units.name)
  const photo =
    adopted.photo && file.photo
      ? { hash: file.photo.hash, crop: JSON.stringify(file.photo.crop) }
      : { hash: stored.row.photo_hash, crop: stored.row.photo_crop }
  const told = file.differences.find((it) => adopted.photo && it.label === PHOTO_LABEL)
  if (told) changes.push({ field: PHOTO_LABEL, before: told.stored, after: told.incoming })
  return { file, stored, ...after, changes, photo }
}

function columnsOf(run: CommitRun, it: Changed, accepted: readonly AcceptanceRow[]) {
  return {
    ...contentColumns(it.content, {
      unitName: run.units.name,
      hasPhoto: it.photo.hash !== null,
      accepted,
      today: run.today,
      texts: it.texts,
    }),
    version: it.stored.row.version + 1,
    changed_at: run.context.now,
    changed_by: run.context.caller.accountId,
    photo_hash: it.photo.hash,
    photo_crop: it.photo.crop,
  }
}

function note({ context, batchId }: CommitRun, { stored: { row }, content, changes }: Changed): void {
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: content.name,
    changes,
    batchId,
    recordVersion: row.version + 1,
  })
}
