import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate } from '#shared/values/partial-date'
import type { HonourRecord } from './honour.repository'

/** Refuses to go on from an older version of an honour. */
export function requireHonourVersion(row: HonourRecord, version: number): void {
  if (row.version !== version)
    throw refuse('conflict', `${row.name}的获奖记录已被他人改过。`, { remedy: '刷新后看过现在的内容再改。' })
}

/** The date in its one spelling; '' where it may be left empty. Refuses what is no date, with its field's name. */
export function soundDate(
  written: string,
  { field, label, empty = false }: { field: string; label: string; empty?: boolean },
): string {
  if (written.trim() === '' && empty) return ''
  const date = parsePartialDate(written)
  if (!date)
    throw refuse('invalid-input', `“${label}”应为年月日，如 2026.10.18。现为${written || '空'}。`, { field })
  return date
}

/** Puts a change of one honour on record; `row` is how it stood before, unless its version is told. */
export function noteHonour(
  context: Pick<Context, 'note'>,
  row: Pick<HonourRecord, 'id' | 'name' | 'version' | 'category_label'>,
  changes: readonly FieldChange[],
  recordVersion = row.version + 1,
): void {
  context.note({
    targetKind: 'honour',
    targetId: row.id,
    targetName: [row.name, row.category_label].filter(Boolean).join('　'),
    changes,
    recordVersion,
  })
}

/** The fields that differ, as the audit trail has them. */
export function changedFields(fields: readonly (readonly [string, string, string])[]): FieldChange[] {
  return fields.flatMap(([field, before, after]) => (before === after ? [] : [{ field, before, after }]))
}
