import type { Context } from '#electron/platform/ipc/context'
import { elementTexts, PHOTO_LABEL, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { PersonPatch } from './undo-patch'
import type { Found } from './undo-standing'
import type { Units } from './units'

/** Puts on record what writing a patch changed, field by field, as any change by hand is. */
export function notePatch(
  context: Context,
  patch: PersonPatch,
  { person }: Found,
  { units, names }: { units: Units; names: ReadonlyMap<string, string> },
): void {
  const before = person?.content
  context.note({
    targetKind: 'person',
    targetId: patch.id,
    targetName: patch.content?.is.name ?? before?.name ?? patch.name,
    changes: [
      ...(before && patch.content ? contentChanges(before, patch.content.is, units) : []),
      ...placeChanges(patch, names),
    ],
    recordVersion: patch.version.is,
  })
}

function contentChanges(before: PersonContent, is: Partial<PersonContent>, units: Units): FieldChange[] {
  const described = (content: PersonContent) => ({ content, texts: elementTexts(content, units.name) })
  return personChanges(described(before), described({ ...before, ...is }), units.name)
}

function placeChanges(
  { photo, removedAt, mergedInto, position, accepted }: PersonPatch,
  names: ReadonlyMap<string, string>,
): FieldChange[] {
  const changes: FieldChange[] = []
  const add = (field: string, before: string, after: string) => changes.push({ field, before, after })
  if (photo) add(PHOTO_LABEL, photo.was.hash ? '所换照片' : '', photo.is.hash ? '原照片' : '')
  if (removedAt) add('状态', stateOf(removedAt.was), stateOf(removedAt.is))
  if (mergedInto) add('合并入', nameOf(mergedInto.was, names), nameOf(mergedInto.is, names))
  if (position) add('单位内顺序', String(position.was), String(position.is))
  for (const { reason } of accepted?.was ?? []) add('提醒', `已接受：${reason}`, '待核')
  for (const { reason } of accepted?.is ?? []) add('提醒', '待核', `已接受：${reason}`)
  return changes
}

function stateOf(removedAt: string | null): string {
  return removedAt === null ? '在册' : '回收站'
}

/** The record that another was merged into is written in the same step. */
function nameOf(id: string | null, names: ReadonlyMap<string, string>): string {
  return id === null ? '' : (names.get(id) ?? '')
}
