import type { EditMode, FieldEdit } from '#shared/modules/people/contract-batch-edit'
import {
  assessmentEdit,
  type EditableField,
  editableField,
  readEditValue,
} from '#shared/modules/people/rules'

/** One edit as it is being typed: up to three texts make the value of a set's row. */
export type EditLine = {
  key: number
  field: string
  mode: EditMode
  parts: readonly [string, string, string]
}

let lastKey = 0

export function emptyLine(): EditLine {
  lastKey += 1
  return { key: lastKey, field: '', mode: 'overwrite', parts: ['', '', ''] }
}

/** The line with another field, in that field's usual mode. */
export function withField(line: EditLine, key: string): EditLine {
  return { ...line, field: key, mode: editableField(key)?.modes[0] ?? 'overwrite', parts: ['', '', ''] }
}

export function withPart(line: EditLine, at: 0 | 1 | 2, part: string): EditLine {
  const parts: [string, string, string] = [...line.parts]
  parts[at] = part
  return { ...line, parts }
}

/** The typed texts as the one text that the field reads. */
export function typedValue(field: EditableField, { mode, parts: [first, second, third] }: EditLine): string {
  if (mode === 'compute') return ''
  switch (field.kind) {
    case 'assessment':
      return mode === 'clear' ? first : `${first} ${second}`
    case 'rank':
      return `${first} ${second} ${third}`
    case 'extra':
      return mode === 'clear' ? first : `${first}：${second}`
    default:
      return mode === 'clear' ? '' : first
  }
}

/** The edit of a line, or the sentence why it is none yet; null for a line without a field. */
export function editOf(line: EditLine): { edit: FieldEdit } | { problem: string } | null {
  const field = editableField(line.field)
  if (!field) return null
  const read = readEditValue(field, line.mode, typedValue(field, line))
  if (!read.ok) return { problem: `${read.message}。${read.remedy}。` }
  return { edit: { field: field.key, mode: line.mode, value: read.value, exceptions: {} } }
}

/** The edit that gives many people one result and some of them another. */
export function assessmentEdits(
  year: number,
  grades: ReadonlyMap<string, string>,
  mode: 'append' | 'overwrite',
): FieldEdit {
  const counts = new Map<string, number>()
  for (const grade of grades.values()) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const others = [...grades].filter(([, grade]) => grade !== usual)
  return {
    field: 'assessments',
    mode,
    value: assessmentEdit(year, usual),
    exceptions: Object.fromEntries(others.map(([id, grade]) => [id, assessmentEdit(year, grade)])),
  }
}
