import { isDeepStrictEqual } from 'node:util'
import { insertMany } from '#electron/platform/database/insert-many'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { Described } from '#shared/modules/people/rules'
import type { PersonSets } from '#shared/modules/people/schema'
import type { FieldChange } from '#shared/platform/audit/contract'
import { type AcceptanceRow, loadAcceptances } from './acceptance.repository'
import { type EditedRecord, editStored, type OpenEdits } from './batch-edit-preview'
import { contentColumns } from './describe'
import { type ContentChange, loadPeople, type StoredPerson, updateParts } from './people.repository'
import type { SetTable } from './person-sets.repository'
import { packEdit } from './undo-entry'
import type { Units } from './units'

/** What all people of one commit share. */
export type EditWriting = {
  context: TaskContext
  open: OpenEdits
  units: Units
  batchId: string
  /** The last place taken in each unit, '' for people without one. */
  positions: Map<string, number>
}

type Edited = { stored: StoredPerson; after: Described; changes: FieldChange[] }

/** Writes one chunk of what the preview showed, with its entries in the batch and its traces. */
export async function writeEdited(writing: EditWriting, due: readonly EditedRecord[]): Promise<void> {
  const { trx } = writing.context
  const ids = due.map((it) => it.id)
  const stored = new Map((await loadPeople(trx, ids)).map((it) => [it.row.id, it]))
  refuseStale(due, stored)
  const edited = due.flatMap((it) => {
    const person = stored.get(it.id)
    return person ? [editedAsShown(writing, person, it)] : []
  })
  await updateEdited(writing, edited)
  await insertMany(
    trx,
    'batch_entry',
    edited.map(({ stored, after, changes }) => ({
      batch_id: writing.batchId,
      record_id: stored.row.id,
      name: stored.row.name,
      kind: 'changed' as const,
      version_after: stored.row.version + 1,
      fields: JSON.stringify([...new Set(changes.map((it) => it.field))]),
      undo: packEdit(stored, after.content),
      undone_at: null,
    })),
  )
  for (const it of edited) note(writing, it)
}

function refuseStale(due: readonly EditedRecord[], stored: ReadonlyMap<string, StoredPerson>): void {
  const stale = due.filter((it) => {
    const row = stored.get(it.id)?.row
    return !row || row.removed_at !== null || row.version !== it.version
  })
  if (stale.length > 0) throw movedOn(stale)
}

function movedOn(people: readonly EditedRecord[]): Error {
  const names = people.map((it) => it.name)
  const told = `${names.slice(0, 5).join('、')}${names.length > 5 ? ` 等 ${names.length} 人` : ''}`
  return refuse('conflict', `${told}在预览之后被改过，没有写入。`, { remedy: '重新预览后再写入。' })
}

/** The edit worked out anew; a record whose surroundings give another result than the preview showed is not written. */
function editedAsShown({ open, units }: EditWriting, stored: StoredPerson, shown: EditedRecord): Edited {
  const { after, changes } = editStored(stored, open.edits, open.run, units)
  if (!isDeepStrictEqual(changes, shown.changes)) throw movedOn([shown])
  return { stored, after, changes }
}

/** Writes the columns and sets that became different for anybody, and no others. */
async function updateEdited(writing: EditWriting, edited: readonly Edited[]): Promise<void> {
  const { trx } = writing.context
  const ids = edited.map((it) => it.stored.row.id)
  const accepted = await loadAcceptances(trx, ids)
  const described = edited.map((it) => ({
    ...it,
    columns: columnsAfter(writing, it, accepted.get(it.stored.row.id) ?? []),
  }))
  const names = Object.keys(described[0]?.columns ?? {}) as (keyof ContentChange)[]
  const changed = names.filter((name) => described.some((it) => it.columns[name] !== it.stored.row[name]))
  const people = described.map(({ stored: { row }, after, columns }) => ({
    id: row.id,
    content: after.content,
    columns: Object.fromEntries(changed.map((name) => [name, columns[name]])),
  }))
  await updateParts(trx, people, changedSets(edited))
}

const SETS: readonly (readonly [keyof PersonSets, SetTable])[] = [
  ['posts', 'post_holding'],
  ['educations', 'education'],
  ['career', 'career_entry'],
  ['rewards', 'reward'],
  ['assessments', 'assessment'],
  ['family', 'family_member'],
  ['ranks', 'rank_holding'],
  ['extras', 'extra_row'],
  ['overrides', 'text_override'],
]

function changedSets(edited: readonly Edited[]): SetTable[] {
  return SETS.filter(([set]) =>
    edited.some((it) => !isDeepStrictEqual(it.stored.content[set], it.after.content[set])),
  ).map(([, table]) => table)
}

function columnsAfter(
  { context, open, units, positions }: EditWriting,
  { stored: { row }, after }: Edited,
  accepted: readonly AcceptanceRow[],
): ContentChange {
  return {
    ...contentColumns(after.content, {
      unitName: units.name,
      hasPhoto: row.photo_hash !== null,
      accepted,
      today: open.run.today,
      texts: after.texts,
    }),
    position: positionIn(positions, row, after.content.organizationId),
    version: row.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
  }
}

/** Who comes into another unit stands last there. */
function positionIn(positions: Map<string, number>, row: StoredPerson['row'], unit: string | null): number {
  if (unit === row.organization_id) return row.position
  const position = (positions.get(unit ?? '') ?? 0) + 1
  positions.set(unit ?? '', position)
  return position
}

function note({ context, batchId }: EditWriting, { stored: { row }, changes }: Edited): void {
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: row.name,
    changes,
    batchId,
    recordVersion: row.version + 1,
  })
}
