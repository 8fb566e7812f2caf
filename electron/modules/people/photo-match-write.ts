import { insertMany } from '#electron/platform/database/insert-many'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { completenessOf, elementTexts, PHOTO_LABEL } from '#shared/modules/people/rules'
import { loadPeople, type StoredPerson, updateRows } from './people.repository'
import { keepPhotos, photoSizes } from './photo.repository'
import { photoText } from './photo.service'
import type { IncomingPicture } from './photo-match-open'
import { readPictureAgain } from './photo-match-read'
import { packPhoto } from './undo-entry'
import type { Units } from './units'
import { loadUnits } from './units.repository'

type Due = { picture: IncomingPicture; stored: StoredPerson; hash: string; crop: string }

/** Writes one chunk of pictures with their places in the batch and their traces. */
export async function writePhotos(
  context: TaskContext,
  batchId: string,
  pictures: readonly IncomingPicture[],
): Promise<void> {
  const due = await dueOf(context, pictures)
  for (const { picture } of due) await keepPicture(context, picture)
  const sizes = await photoSizes(
    context.trx,
    due.flatMap(({ stored, hash }) => [stored.row.photo_hash ?? '', hash]),
  )
  const units = await loadUnits(context.trx)
  await updateRows(
    context.trx,
    due.map((it) => columnsOf(context, units, it)),
  )
  await insertMany(
    context.trx,
    'batch_entry',
    due.map(({ stored: { row }, hash }) => ({
      batch_id: batchId,
      record_id: row.id,
      name: row.name,
      kind: 'changed' as const,
      version_after: row.version + 1,
      fields: JSON.stringify([PHOTO_LABEL]),
      undo: packPhoto({ row }, hash),
      undone_at: null,
    })),
  )
  for (const { stored, hash } of due) {
    const told = (key: string | null) => photoText(sizes.get(key ?? '') ?? 0)
    context.note({
      targetKind: 'person',
      targetId: stored.row.id,
      targetName: stored.row.name,
      changes: [{ field: PHOTO_LABEL, before: told(stored.row.photo_hash), after: told(hash) }],
      batchId,
      recordVersion: stored.row.version + 1,
    })
  }
}

/** Refuses when somebody was removed or got another photo since the comparison. */
async function dueOf({ trx }: TaskContext, pictures: readonly IncomingPicture[]): Promise<Due[]> {
  const ids = pictures.map((it) => it.person?.id ?? '')
  const stored = new Map((await loadPeople(trx, ids)).map((it) => [it.row.id, it]))
  return pictures.map((picture) => {
    const { person, photo } = picture
    const now = stored.get(person?.id ?? '')
    if (!person || !photo || !now || now.row.removed_at !== null || now.row.photo_hash !== person.photo_hash)
      throw refuse('conflict', `${person?.name ?? ''}的照片在比对之后变了，没有写入。`, {
        remedy: '重新比对后再写入。',
      })
    return { picture, stored: now, hash: photo.hash, crop: JSON.stringify(photo.crop) }
  })
}

/** Pictures are read and kept one by one, so that only one is in memory at a time. */
async function keepPicture({ trx }: TaskContext, picture: IncomingPicture): Promise<void> {
  const bytes = await readPictureAgain(picture)
  if (!bytes || !picture.photo)
    throw refuse('conflict', `“${picture.source.name}”在比对之后变了，没有写入。`, {
      remedy: '重新比对后再写入。',
    })
  await keepPhotos(trx, [{ hash: picture.photo.hash, mime: picture.photo.mime, bytes }])
}

function columnsOf({ now, caller }: TaskContext, units: Units, { stored, hash, crop }: Due) {
  const { row, content } = stored
  const texts = elementTexts(content, units.name)
  return {
    id: row.id,
    version: row.version + 1,
    changed_at: now,
    changed_by: caller.accountId,
    photo_hash: hash,
    photo_crop: crop,
    completeness: completenessOf({ content, texts, hasPhoto: true }).percent,
  }
}
