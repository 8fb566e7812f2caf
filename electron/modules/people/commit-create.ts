import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { ElementTexts } from '#shared/modules/people/elements'
import { emptyContent, NO_TEXTS, PHOTO_LABEL, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import type { PartialDate } from '#shared/values/partial-date'
import { contentAfter } from './commit-content'
import { contentColumns } from './describe'
import { insertPeople } from './people.repository'
import { keepSources, type SourceRow } from './person-source.repository'
import { keepPhotos } from './photo.repository'
import { photoText } from './photo.service'
import type { IncomingFile } from './preview'
import { readPhotoAgain } from './preview-read'
import type { Units } from './units'

/** What all people of one commit share. */
export type CommitRun = {
  context: TaskContext
  units: Units
  organizationId: OrganizationId | null
  batchId: string
  today: PartialDate
  /** The last place taken in each unit. */
  positions: Map<string, number>
}

type Created = { id: string; file: IncomingFile; content: PersonContent; texts: ElementTexts }

/** Adds one chunk of new people with photos, file shapes, places in the batch, and traces. */
export async function writeCreated(run: CommitRun, files: readonly IncomingFile[]): Promise<void> {
  const { trx } = run.context
  await keepPhotosOf(trx, files)
  const created = files.map((file) => createdFrom(run, file))
  await insertPeople(
    trx,
    created.map((it) => ({ row: rowOf(run, it), content: it.content })),
  )
  await keepSources(
    trx,
    created.flatMap((it) => sourceRow(it.id, it.file) ?? []),
    { replace: false },
  )
  await insertMany(
    trx,
    'batch_entry',
    created.map(({ id, content }) => ({
      batch_id: run.batchId,
      record_id: id,
      name: content.name,
      kind: 'created' as const,
      version_after: 1,
      fields: '[]',
      undo: '',
      undone_at: null,
    })),
  )
  for (const it of created) note(run, it)
}

/** Photos read again are written one by one, so that only one is in memory at a time. */
export async function keepPhotosOf(trx: Trx, files: readonly IncomingFile[]): Promise<void> {
  const held = files.flatMap(({ photo }) => (photo?.bytes ? [{ ...photo, bytes: photo.bytes }] : []))
  await keepPhotos(trx, held)
  for (const file of files) {
    if (!file.photo || file.photo.bytes) continue
    const bytes = await readPhotoAgain(file)
    if (!bytes)
      throw refuse('conflict', `“${file.fileName}”在比对之后变了，没有写入。`, {
        remedy: '重新比对后再写入。',
      })
    await keepPhotos(trx, [{ hash: file.photo.hash, mime: file.photo.mime, bytes }])
  }
}

function createdFrom({ units, organizationId, today }: CommitRun, file: IncomingFile): Created {
  const blank = { content: emptyContent(), texts: NO_TEXTS }
  const { content, texts } = contentAfter({ units, today }, file, blank, 'all')
  content.organizationId ??= content.posts.find((post) => post.isMain)?.organizationId ?? organizationId
  return { id: newId(), file, content, texts }
}

/** What the file looked like; null for a person of a roster. */
export function sourceRow(id: string, file: IncomingFile): SourceRow | null {
  if (file.sheet) return null
  const format = file.format === 'lrm' ? 'lrm' : 'lrmx'
  return { person_id: id, format, file_name: file.fileName, form: file.shape }
}

function rowOf({ context, units, batchId, today, positions }: CommitRun, it: Created) {
  const { now, caller } = context
  const { photo } = it.file
  const unit = it.content.organizationId ?? ''
  const position = (positions.get(unit) ?? 0) + 1
  positions.set(unit, position)
  const columns = contentColumns(it.content, {
    unitName: units.name,
    hasPhoto: photo !== null,
    accepted: [],
    today,
    texts: it.texts,
  })
  return {
    id: it.id,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    ...columns,
    position,
    photo_hash: photo?.hash ?? null,
    photo_crop: photo ? JSON.stringify(photo.crop) : '',
    batch_id: batchId,
  }
}

function note({ context, units, batchId }: CommitRun, { id, file, content, texts }: Created): void {
  const changes = personChanges(null, { content, texts }, units.name)
  if (file.photo) changes.push({ field: PHOTO_LABEL, before: '', after: photoText(file.photo.size) })
  context.note({
    targetKind: 'person',
    targetId: id,
    targetName: content.name,
    changes,
    batchId,
    recordVersion: 1,
  })
}
