import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { findHeads, loadPeople, markRemoved, type PersonHead } from './people.repository'
import { loadSources } from './person-source.repository'
import {
  type EntryRow,
  entriesAfter,
  rebaseEntries,
  turnEntries,
  undoneEntriesAfter,
} from './undo.repository'
import { packRedo, unpackUndo } from './undo-entry'
import { restoredFrom, writeRestored } from './undo-restore'
import type { Units } from './units'
import { loadUnits } from './units.repository'

const CHUNK = 500
const UNDONE = '撤销批次'
const REDONE = '重做批次'

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
    await closeEntries(context, batchId, taken)
  }
}

/** Marks entries as taken back; earlier batches see the records as they left them. */
async function closeEntries(context: Context, batchId: string, taken: readonly Taken[]): Promise<void> {
  const turned = taken.map(({ entry, version, removed, redo }) => ({
    id: entry.record_id,
    version: removed && entry.kind === 'created' ? version : version + 1,
    redo,
  }))
  await turnEntries(context.trx, batchId, turned, context.now)
  const whole = taken.flatMap(({ entry, edited }, at) =>
    edited
      ? []
      : [
          {
            id: entry.record_id,
            was: entry.version_before ?? entry.version_after - 1,
            now: turned[at]?.version ?? 0,
          },
        ],
  )
  await rebaseEntries(context.trx, whole)
}

type Taken = {
  entry: EntryRow
  name: string
  version: number
  edited: boolean
  removed: boolean
  /** How the record stood before it was taken back. */
  redo: string
}

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
    return [{ entry, name, version, edited, removed: head.removed_at !== null, redo: '' }]
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
      action: UNDONE,
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
  const sources = await loadSources(trx, ids)
  const restored = taken.flatMap((it) => {
    const stored = people.get(it.entry.record_id)
    if (!stored) return []
    const undo = unpackUndo(it.entry.undo)
    it.redo = packRedo(stored, undo, sources.get(stored.row.id) ?? null)
    return [restoredFrom(stored, undo, it.edited, units, UNDONE)]
  })
  await writeRestored(context, restored, { batchId, units, action: UNDONE })
  return restored.length
}

/** Writes a batch again that was taken back whole: its people come out of the recycle bin, its values return. */
export async function redoPeopleBatch(context: Context, batchId: string): Promise<void> {
  const units = await loadUnits(context.trx)
  let after = ''
  for (;;) {
    const entries = await undoneEntriesAfter(context.trx, batchId, after, CHUNK)
    const last = entries.at(-1)
    if (!last) return
    after = last.record_id
    const heads = await headsAsLeft(context, entries)
    await redoCreated(context, batchId, headsOf(entries, heads, 'created'))
    await redoChanged(
      context,
      batchId,
      units,
      entries.filter((it) => it.kind === 'changed'),
    )
    const turned = entries.map((it) => ({ id: it.record_id, version: it.version_after + 1, redo: '' }))
    await turnEntries(context.trx, batchId, turned, null)
  }
}

/** The records of undone entries, all as undoing left them; else the redo is refused with the name. */
async function headsAsLeft({ trx }: Context, entries: readonly EntryRow[]): Promise<Map<string, PersonHead>> {
  const heads = await findHeads(
    trx,
    entries.map((it) => it.record_id),
  )
  const byId = new Map(heads.map((head) => [head.id, head]))
  const moved = entries.find((it) => byId.get(it.record_id)?.version !== it.version_after)
  if (moved)
    throw refuse('conflict', `${moved.name}在撤销之后又被改过或清除，不能整批重做。`, {
      remedy: '重新导入或重新修改。',
    })
  return byId
}

function headsOf(
  entries: readonly EntryRow[],
  heads: ReadonlyMap<string, PersonHead>,
  kind: EntryRow['kind'],
): PersonHead[] {
  return entries.flatMap((it) => (it.kind === kind ? (heads.get(it.record_id) ?? []) : []))
}

async function redoCreated(context: Context, batchId: string, heads: readonly PersonHead[]): Promise<void> {
  await markRemoved(
    context.trx,
    heads.map((it) => it.id),
    null,
    { changed_at: context.now, changed_by: context.caller.accountId },
  )
  for (const { id, name, version } of heads)
    context.note({
      targetKind: 'person',
      targetId: id,
      targetName: name,
      action: REDONE,
      batchId,
      recordVersion: version + 1,
    })
}

async function redoChanged(
  context: Context,
  batchId: string,
  units: Units,
  entries: readonly EntryRow[],
): Promise<void> {
  const people = await loadPeople(
    context.trx,
    entries.map((it) => it.record_id),
  )
  const redo = new Map(entries.map((it) => [it.record_id, unpackUndo(it.redo)]))
  const restored = people.flatMap((stored) => {
    const undo = redo.get(stored.row.id)
    return undo ? [restoredFrom(stored, undo, false, units, REDONE)] : []
  })
  await writeRestored(context, restored, { batchId, units, action: REDONE })
}
