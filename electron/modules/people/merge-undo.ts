import type { Context } from '#electron/platform/ipc/context'
import { handOverMembers, type MemberMove, returnMembers } from './merge.repository'
import { allEntries, type EntryRow, turnEntries } from './undo.repository'
import { writePatches } from './undo-apply'
import { type PersonPatch, reversed } from './undo-patch'

/** `undo` and `redo` of an entry of a merge; `members` are the places in lists that went over, at the record that stays. */
export type MergeEntry = { patch: PersonPatch; members: MemberMove[] }

/** Takes a merge back whole: every record as it was, and its places in lists. */
export async function undoMerge(
  context: Context,
  batchId: string,
): Promise<{ removed: number; restored: number; kept: number }> {
  const entries = await allEntries(context.trx, batchId)
  const merged = entries.map((entry) => read(entry.undo))
  const written = await writePatches(
    context,
    merged.map((it) => reversed(it.patch)),
  )
  for (const { patch, members } of merged) await returnMembers(context.trx, members, patch.id)
  await turnEntries(context.trx, batchId, turned(entries, written.map(reversed), []), context.now)
  return { removed: 0, restored: entries.length, kept: 0 }
}

/** Merges again what was taken back. */
export async function redoMerge(context: Context, batchId: string): Promise<void> {
  const entries = await allEntries(context.trx, batchId)
  const written = await writePatches(
    context,
    entries.map((entry) => read(entry.redo).patch),
  )
  const members = await moveMembers(context, written)
  const undo = turned(entries, written, members)
  await turnEntries(
    context.trx,
    batchId,
    undo.map((it) => ({ ...it, undo: it.redo, redo: '' })),
    null,
  )
}

/** Hands the lists' places of merged records to the one that stays. */
export async function moveMembers(context: Context, patches: readonly PersonPatch[]): Promise<MemberMove[]> {
  const merged = patches.filter((it) => it.mergedInto)
  const keepId = merged[0]?.mergedInto?.is
  if (!keepId) return []
  return handOverMembers(
    context.trx,
    merged.map((it) => it.id),
    keepId,
  )
}

/** Each entry with its patch; the places in lists stand with the record that stays. */
function turned(
  entries: readonly EntryRow[],
  patches: readonly PersonPatch[],
  members: readonly MemberMove[],
): { id: string; version: number; redo: string }[] {
  return entries.flatMap((entry, at) => {
    const patch = patches[at]
    if (!patch) return []
    const kept = patch.mergedInto ? [] : [...members]
    const version = patch.version[entry.undone_at === null ? 'was' : 'is']
    return [
      { id: entry.record_id, version, redo: JSON.stringify({ patch, members: kept } satisfies MergeEntry) },
    ]
  })
}

function read(text: string): MergeEntry {
  return JSON.parse(text) as MergeEntry
}
