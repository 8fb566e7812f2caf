import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { EditedPerson, EditMode, FieldEdit } from '#shared/modules/people/contract-batch-edit'
import {
  type EditableField,
  type EditRun,
  editableField,
  editPerson,
  elementTexts,
  personChanges,
  readEditValue,
} from '#shared/modules/people/rules'
import type { PersonId } from '#shared/values/id'
import type { StoredPerson } from './people.repository'
import { todayOf } from './person-state'
import type { Units } from './units'

/** An edit whose field is known and whose values are canonical. */
export type SoundEdit = {
  field: EditableField
  mode: EditMode
  value: string
  exceptions: ReadonlyMap<string, string>
}

/** What the preview says of one person, with the version it was worked out from. */
export type EditedRecord = EditedPerson & { version: number }

/** An open preview of bulk edits. It lives in the session's memory only. */
export type OpenEdits = {
  key: string
  edits: readonly SoundEdit[]
  run: EditRun
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

/** One person before and after all edits. */
export function editStored(
  { row, content }: StoredPerson,
  edits: readonly SoundEdit[],
  run: EditRun,
  units: Units,
) {
  const before = { content, texts: elementTexts(content, units.name) }
  const own = edits.map(({ field, mode, value, exceptions }) => ({
    field,
    mode,
    value: exceptions.get(row.id) ?? value,
  }))
  const { state, left } = editPerson(before, own, run)
  const changes = state === before ? [] : personChanges(before, state, units.name)
  return { before, after: state, left, changes }
}

/** What the preview lists of one person. */
export function previewOfPerson(
  stored: StoredPerson,
  edits: readonly SoundEdit[],
  run: EditRun,
  units: Units,
): EditedRecord {
  const { row } = stored
  const described = { id: row.id as PersonId, name: row.name, unit: units.name(row.organization_id ?? '') }
  if (row.removed_at !== null)
    return { ...described, version: row.version, changes: [], skipped: '已在回收站' }
  const { changes, left } = editStored(stored, edits, run, units)
  return { ...described, version: row.version, changes, skipped: left.join('；') }
}

/** Where a person stands in the preview. */
export function standing({ changes, skipped }: EditedPerson): 'changed' | 'same' | 'skipped' {
  if (changes.length > 0) return 'changed'
  return skipped === '' ? 'same' : 'skipped'
}
