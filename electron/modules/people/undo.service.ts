import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { applyElements, elementTexts, PHOTO_LABEL, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { loadAcceptances } from './acceptance.repository'
import { contentColumns } from './describe'
import { findHeads, loadPeople, markRemoved, type StoredPerson, updatePeople } from './people.repository'
import { dropSources, keepSources } from './person-source.repository'
import { todayOf } from './person-state'
import { adoptedKeys } from './preview-compare'
import { type EntryRow, entriesAfter, markEntriesUndone } from './undo.repository'
import { type UndoEntry, unpackUndo } from './undo-entry'
import type { Units } from './units'
import { loadUnits } from './units.repository'

const CHUNK = 500
const ACTION = '撤销批次'

/**
 * Takes an import back: people it added go to the recycle bin, people it changed get back what it changed. A record
 * edited since is only touched when `alsoEdited` names it, and then loses nothing but the batch's own values.
 */
export async function undoPeopleBatch(
  context: Context,
  batchId: string,
  alsoEdited: readonly string[],
): Promise<{ removed: number; restored: number; kept: number }> {
  const counts = { removed: 0, restored: 0, kept: 0 }
  const named = new Set(alsoEdited)
  const units = await loadUnits(context.trx)
  let after = ''
  for (;;) {
    const entries = await entriesAfter(context.trx, batchId, after, CHUNK)
    const last = entries.at(-1)
    if (!last) return counts
    after = last.record_id
    const taken = await undoable(context, entries, named)
    counts.kept += entries.length - taken.length
    counts.removed += await undoCreated(
      context,
      batchId,
      taken.filter((it) => it.entry.kind === 'created'),
    )
    counts.restored += await undoChanged(
      context,
      batchId,
      units,
      taken.filter((it) => it.entry.kind === 'changed'),
    )
    await markEntriesUndone(
      context.trx,
      batchId,
      taken.map((it) => it.entry.record_id),
      context.now,
    )
  }
}

type Taken = { entry: EntryRow; name: string; version: number; edited: boolean; removed: boolean }

/** The entries to take back: those nobody edited since, and those named. */
async function undoable(
  context: Context,
  entries: readonly EntryRow[],
  named: ReadonlySet<string>,
): Promise<Taken[]> {
  const heads = await findHeads(
    context.trx,
    entries.map((it) => it.record_id),
  )
  const byId = new Map(heads.map((head) => [head.id, head]))
  return entries.flatMap((entry) => {
    const head = byId.get(entry.record_id)
    if (!head) return []
    const edited = head.version > entry.version_after
    if (edited && !named.has(head.id)) return []
    const { name, version } = head
    return [{ entry, name, version, edited, removed: head.removed_at !== null }]
  })
}

async function undoCreated(context: Context, batchId: string, taken: readonly Taken[]): Promise<number> {
  const there = taken.filter((it) => !it.removed)
  await markRemoved(
    context.trx,
    there.map((it) => it.entry.record_id),
    context.now,
    { changed_at: context.now, changed_by: context.caller.accountId },
  )
  for (const { entry, name, version } of there)
    context.note({
      targetKind: 'person',
      targetId: entry.record_id,
      targetName: name,
      action: ACTION,
      batchId,
      recordVersion: version + 1,
    })
  return there.length
}

async function undoChanged(
  context: Context,
  batchId: string,
  units: Units,
  taken: readonly Taken[],
): Promise<number> {
  const { trx } = context
  const ids = taken.map((it) => it.entry.record_id)
  const people = new Map((await loadPeople(trx, ids)).map((it) => [it.row.id, it]))
  const accepted = await loadAcceptances(trx, ids)
  const restored = taken.flatMap((it) => {
    const stored = people.get(it.entry.record_id)
    return stored ? [restoredFrom(stored, unpackUndo(it.entry.undo), it.edited, units)] : []
  })
  await updatePeople(
    trx,
    restored.map((it) => ({
      id: it.stored.row.id,
      content: it.content,
      columns: {
        ...contentColumns(it.content, {
          unitName: units.name,
          hasPhoto: it.photo.hash !== null,
          accepted: accepted.get(it.stored.row.id) ?? [],
          today: todayOf(context),
        }),
        version: it.stored.row.version + 1,
        changed_at: context.now,
        changed_by: context.caller.accountId,
        photo_hash: it.photo.hash,
        photo_crop: it.photo.crop,
      },
    })),
  )
  await restoreSources(context, restored)
  for (const it of restored) note(context, batchId, units, it)
  return restored.length
}

type Restored = { stored: StoredPerson; undo: UndoEntry; content: PersonContent; photo: UndoEntry['photo'] }

/** An unedited record returns whole; an edited one gets back only the official texts that the batch wrote. */
function restoredFrom(stored: StoredPerson, undo: UndoEntry, edited: boolean, units: Units): Restored {
  const adopted = adoptedKeys(undo.keys)
  const now = { hash: stored.row.photo_hash, crop: stored.row.photo_crop }
  const photo = adopted.photo ? undo.photo : now
  if (!edited) return { stored, undo, content: undo.content, photo }
  const before = elementTexts(undo.content, units.name)
  const texts = Object.fromEntries(adopted.tags.map((tag) => [tag, before[tag]]))
  const content = applyElements(
    stored.content,
    adopted.family.size > 0 ? { ...texts, family: undo.content.family } : texts,
    { source: ACTION, newId, unitName: units.name, matchUnit: units.match },
  )
  return { stored, undo, content, photo }
}

async function restoreSources({ trx }: Context, restored: readonly Restored[]): Promise<void> {
  await dropSources(
    trx,
    restored.map((it) => it.stored.row.id),
  )
  const rows = restored.flatMap(({ stored, undo }) =>
    undo.source ? [{ person_id: stored.row.id, ...undo.source }] : [],
  )
  await keepSources(trx, rows, { replace: false })
}

function note(context: Context, batchId: string, units: Units, it: Restored): void {
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
    action: ACTION,
    changes,
    batchId,
    recordVersion: row.version + 1,
  })
}
