import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { applyElements, elementTexts, PHOTO_LABEL, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { loadAcceptances } from './acceptance.repository'
import { contentColumns } from './describe'
import { type StoredPerson, updatePeople } from './people.repository'
import { dropSources, keepSources } from './person-source.repository'
import { todayOf } from './person-state'
import { adoptedKeys } from './preview-compare'
import type { UndoEntry } from './undo-entry'
import type { PhotoPlace } from './undo-patch'
import { withoutBatch } from './undo-without'
import type { Units } from './units'

/** A record of a batch with what it becomes. */
export type Restored = { stored: StoredPerson; undo: UndoEntry; content: PersonContent; photo: PhotoPlace }

/** An unedited record returns whole; an edited one loses nothing but the batch's own values. */
export function restoredFrom(
  stored: StoredPerson,
  undo: UndoEntry,
  edited: boolean,
  units: Units,
  source: string,
): Restored {
  const now = { hash: stored.row.photo_hash, crop: stored.row.photo_crop }
  const whole = { ...stored.content, ...undo.content }
  if (!edited) return { stored, undo, content: whole, photo: undo.photo ?? now }
  if (undo.after) {
    const photo = undo.photo && undo.photoAfter === now.hash ? undo.photo : now
    return { stored, undo, content: withoutBatch(stored.content, undo), photo }
  }
  const adopted = adoptedKeys(undo.keys)
  const before = elementTexts(whole, units.name)
  const texts = Object.fromEntries(adopted.tags.map((tag) => [tag, before[tag]]))
  const content = applyElements(
    stored.content,
    adopted.family.size > 0 ? { ...texts, family: whole.family } : texts,
    { source, newId, unitName: units.name, matchUnit: units.match },
  )
  return { stored, undo, content, photo: adopted.photo ? (undo.photo ?? now) : now }
}

type Batch = { batchId: string; units: Units; action: string }

/** Writes what the records become, with a note of what each changed. */
export async function writeRestored(
  context: Context,
  restored: readonly Restored[],
  batch: Batch,
): Promise<void> {
  const { trx, now, caller } = context
  const accepted = await loadAcceptances(
    trx,
    restored.map((it) => it.stored.row.id),
  )
  await updatePeople(
    trx,
    restored.map(({ stored: { row }, undo, content, photo }) => ({
      id: row.id,
      content,
      columns: {
        ...contentColumns(content, {
          unitName: batch.units.name,
          hasPhoto: photo.hash !== null,
          accepted: accepted.get(row.id) ?? [],
          today: todayOf(context),
        }),
        version: row.version + 1,
        changed_at: now,
        changed_by: caller.accountId,
        photo_hash: photo.hash,
        photo_crop: photo.crop,
        position: undo.position ?? row.position,
      },
    })),
  )
  await restoreSources(context, restored)
  for (const it of restored) note(context, batch, it)
}

async function restoreSources({ trx }: Context, restored: readonly Restored[]): Promise<void> {
  const replaced = restored.filter(({ undo }) => undo.source !== undefined)
  await dropSources(
    trx,
    replaced.map((it) => it.stored.row.id),
  )
  const rows = replaced.flatMap(({ stored, undo }) =>
    undo.source ? [{ person_id: stored.row.id, ...undo.source }] : [],
  )
  await keepSources(trx, rows, { replace: false })
}

function note(context: Context, { batchId, units, action }: Batch, it: Restored): void {
  const { row, content } = it.stored
  const described = (state: PersonContent) => ({
    content: state,
    texts: elementTexts(state, units.name),
  })
  const changes = personChanges(described(content), described(it.content), units.name)
  if (row.photo_hash !== it.photo.hash)
    changes.push({ field: PHOTO_LABEL, before: '批次所换', after: it.photo.hash ? '原照片' : '' })
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: it.content.name,
    action,
    changes,
    batchId,
    recordVersion: row.version + 1,
  })
}
