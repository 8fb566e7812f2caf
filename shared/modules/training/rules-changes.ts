import type { FieldChange } from '../../platform/audit/contract'

/** What became different, field by field under its label; against nothing, everything that is filled in. */
export function changesBetween<K extends string>(
  labels: Record<K, string>,
  before: Record<K, string> | null,
  after: Record<K, string>,
): FieldChange[] {
  const keys = Object.keys(labels) as K[]
  return keys
    .map((key) => ({ field: labels[key], before: before?.[key] ?? '', after: after[key] }))
    .filter((it) => it.before !== it.after)
}
