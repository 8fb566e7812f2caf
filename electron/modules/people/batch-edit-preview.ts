import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { EditedPerson, EditMode, FieldEdit } from '#shared/modules/people/contract-batch-edit'
import {
  type Described,
  type EditableField,
  type EditRun,
  editableField,
  editPerson,
  elementTexts,
  personChanges,
  readEditValue,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import type { AcceptanceRow } from './acceptance.repository'
import { contentColumns } from './describe'
import type { ContentChange, StoredPerson } from './people.repository'
import { type SetPatch, setPatch } from './person-set-patch'
import { todayOf } from './person-state'
import { packEdit } from './undo-entry'
import type { Units } from './units'

/** An edit whose field is known and whose values are canonical. */
export type SoundEdit = {
  field: EditableField
  mode: EditMode
  value: string
  exceptions: ReadonlyMap<string, string>
}

/**
 * What the preview says of one person, and everything the commit needs to write it, so that nothing is worked out
 * twice. `openWarnings` and `version` tell whether the record is still the one that was looked at.
 */
export type EditedRecord = EditedPerson & {
  version: number
  openWarnings: number
  write: EditedWrite | null
}

export type EditedWrite = {
  /** The columns that become different, by name. */
  columns: Partial<ContentChange>
  sets: SetPatch | null
  /** The unit the person comes into, undefined where it stays. */
  movedTo?: string | null
  undo: string
}

/** An open preview of bulk edits. It lives in the session's memory only. */
export type OpenEdits = {
  key: string
  edits: readonly SoundEdit[]
  run: EditRun
  /** Names of the units that the official texts were worked out with. */
  unitNames: string
  people: readonly EditedRecord[]
}

const KEY = 'people.batch-edit'

export function editsOf({ session }: Context, key: string): OpenEdits {
  const open = session.get(KEY) as OpenEdits | undefined
  if (open?.key !== key) throw refuse('not-found', '这次批量修改的预览已关闭。', { remedy: '重新预览。' })
  return open
}

/** Puts a preview in the place of the one that was open. */
export function keepEdits({ session }: Context, open: OpenEdits): void {
  session.set(KEY, open)
}

export function closeEdits({ session }: Context): void {
  session.delete(KEY)
}

/** What the rules need beside the people: the same for the preview and for the commit that follows it. */
export async function editRun(context: Context): Promise<EditRun> {
  const { ageReferenceOn } = await readSettings(context.trx)
  return { newId, today: todayOf(context), ageSetting: ageReferenceOn }
}

/** Refuses the first edit that its field cannot take. */
export function soundEdits(edits: readonly FieldEdit[], units: Units): SoundEdit[] {
  return edits.map(({ field: key, mode, value, exceptions }, index) => {
    const field = editableField(key)
    if (!field?.modes.includes(mode))
      throw refuse('invalid-input', '这一项不能这样批量修改。', {
        field: `edits.${index}`,
        remedy: '另选一项，或换一种改法。',
      })
    const read = (text: string) => soundValue(field, mode, text, units, index)
    return {
      field,
      mode,
      value: read(value),
      exceptions: new Map(Object.entries(exceptions).map(([id, text]) => [id, read(text)])),
    }
  })
}

function soundValue(field: EditableField, mode: EditMode, text: string, units: Units, index: number): string {
  const read = readEditValue(field, mode, text)
  if (!read.ok)
    throw refuse('invalid-input', `${read.message}。`, {
      field: `edits.${index}.value`,
      remedy: `${read.remedy}。`,
    })
  if (field.kind === 'unit' && read.value !== '' && !units.find(read.value))
    throw refuse('invalid-input', '所选单位已不在单位树上。', {
      field: `edits.${index}.value`,
      remedy: '重新选一个单位。',
    })
  return read.value
}

/** One person before and after all edits, ready to be shown and to be written. */
export function previewOfPerson(
  stored: StoredPerson,
  edits: readonly SoundEdit[],
  run: EditRun,
  units: Units,
  accepted: readonly AcceptanceRow[],
): EditedRecord {
  const edit = (before: Described) => editPerson(before, editsFor(stored.row.id, edits), run)
  return previewOfChange(stored, edit, { run, units, accepted })
}

/** One person before and after any change, ready to be shown and to be written. */
export function previewOfChange(
  stored: StoredPerson,
  change: (before: Described) => { state: Described; left: readonly string[] },
  { run, units, accepted }: { run: EditRun; units: Units; accepted: readonly AcceptanceRow[] },
): EditedRecord {
  const { row, content } = stored
  const described = {
    id: row.id as PersonId,
    name: row.name,
    unit: units.name(row.organization_id ?? ''),
    version: row.version,
    openWarnings: row.open_warnings,
  }
  if (row.removed_at !== null) return { ...described, changes: [], skipped: '已在回收站', write: null }
  const before = { content, texts: elementTexts(content, units.name) }
  const { state, left } = change(before)
  const changes = state === before ? [] : personChanges(before, state, units.name)
  const options = {
    unitName: units.name,
    hasPhoto: row.photo_hash !== null,
    accepted,
    today: run.today,
    texts: state.texts,
  }
  return {
    ...described,
    changes,
    skipped: left.join('；'),
    write: changes.length > 0 ? writeOf(stored, state.content, contentColumns(state.content, options)) : null,
  }
}

function editsFor(id: string, edits: readonly SoundEdit[]) {
  return edits.map(({ field, mode, value, exceptions }) => ({
    field,
    mode,
    value: exceptions.get(id) ?? value,
  }))
}

function writeOf(
  { row, content }: StoredPerson,
  after: PersonContent,
  columns: Partial<ContentChange>,
): EditedWrite {
  const changed = Object.entries(columns).filter(([name, value]) => row[name as keyof typeof row] !== value)
  return {
    columns: Object.fromEntries(changed),
    sets: setPatch(row.id, content, after),
    ...(after.organizationId === row.organization_id ? {} : { movedTo: after.organizationId }),
    undo: packEdit({ row, content }, after),
  }
}

/** Where a person stands in the preview. */
export function standing({ changes, skipped }: EditedPerson): 'changed' | 'same' | 'skipped' {
  if (changes.length > 0) return 'changed'
  return skipped === '' ? 'same' : 'skipped'
}

/** Every unit's name in one text: where it differs, official texts may differ too. */
export function unitNamesOf({ all }: Units): string {
  return all.map((unit) => `${unit.id} ${unit.name}`).join('\n')
}
