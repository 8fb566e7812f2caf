import { insertMany } from '#electron/platform/database/insert-many'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { EditedRecord, EditedWrite } from './batch-edit-preview'
import { findHeads, updateRows } from './people.repository'
import { patchSets } from './person-sets.repository'

/** What all people of one commit share. */
export type EditWriting = {
  context: Context
  batchId: string
  /** What the trace of each person calls it, where it is not the call's own action. */
  action?: string
  /** Where the values come from, told in the trace of each person. */
  source?: string
  /** The last place taken in each unit, '' for people without one. */
  positions: Map<string, number>
}

export type DueRecord = EditedRecord & { write: EditedWrite }

/** Writes one chunk of what the preview worked out, with its entries in the batch and its traces. */
export async function writeEdited(writing: EditWriting, due: readonly DueRecord[]): Promise<void> {
  const { context, batchId, action, source } = writing
  await refuseStale(context, due)
  await updateColumns(writing, due)
  await patchSets(
    context.trx,
    due.flatMap((it) => it.write.sets ?? []),
  )
  await insertMany(
    context.trx,
    'batch_entry',
    due.map(({ id, name, version, changes, write }) => ({
      batch_id: batchId,
      record_id: id,
      name,
      kind: 'changed' as const,
      version_after: version + 1,
      fields: JSON.stringify([...new Set(changes.map((it) => it.field))]),
      undo: write.undo,
      undone_at: null,
    })),
  )
  for (const { id, name, version, changes } of due)
    context.note({
      targetKind: 'person',
      targetId: id,
      targetName: name,
      changes: source ? [...changes, { field: '来源', before: '', after: source }] : changes,
      batchId,
      recordVersion: version + 1,
      ...(action && { action }),
    })
}

/** Refuses, with their names, when records are no longer what was looked at. */
async function refuseStale({ trx }: Context, due: readonly EditedRecord[]): Promise<void> {
  const ids = due.map((it) => it.id)
  const heads = new Map((await findHeads(trx, ids)).map((head) => [head.id, head]))
  const stale = due.filter(({ id, version, openWarnings }) => {
    const head = heads.get(id)
    return head?.removed_at !== null || head.version !== version || head.open_warnings !== openWarnings
  })
  if (stale.length === 0) return
  const names = stale.map((it) => it.name)
  const told = `${names.slice(0, 5).join('、')}${names.length > 5 ? ` 等 ${names.length} 人` : ''}`
  throw refuse('conflict', `${told}在预览之后被改过，没有写入。`, { remedy: '重新预览后再写入。' })
}

/** People whose same columns change share a statement. */
async function updateColumns(writing: EditWriting, due: readonly DueRecord[]): Promise<void> {
  const { trx, now, caller } = writing.context
  const groups = new Map<string, Parameters<typeof updateRows>[1][number][]>()
  for (const { id, version, write } of due) {
    const { columns, movedTo } = write
    const row = {
      id,
      ...columns,
      ...(movedTo === undefined ? {} : { position: nextPlace(writing, movedTo) }),
      version: version + 1,
      changed_at: now,
      changed_by: caller.accountId,
    }
    const names = Object.keys(row).join()
    const group = groups.get(names)
    if (group) group.push(row)
    else groups.set(names, [row])
  }
  for (const rows of groups.values()) await updateRows(trx, rows)
}

/** Who comes into another unit stands last there. */
function nextPlace({ positions }: EditWriting, unit: string | null): number {
  const position = (positions.get(unit ?? '') ?? 0) + 1
  positions.set(unit ?? '', position)
  return position
}
