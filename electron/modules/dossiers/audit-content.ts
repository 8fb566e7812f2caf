import { isDeepStrictEqual } from 'node:util'
import { refuse } from '#shared/ipc/reply'
import type { AuditContent } from '#shared/modules/dossiers/audit'
import { AUDIT_WORDS } from '#shared/modules/dossiers/audit-fields'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate, todayPartial } from '#shared/values/partial-date'

/** A day as typed in one spelling: '' stays ''; what is no date, or lies ahead, is refused by name. */
export function checkedDay(
  text: string,
  { field, label, now }: { field: string; label: string; now: string },
): string {
  if (text === '') return ''
  const date = parsePartialDate(text)
  if (date?.length !== 10)
    throw refuse('invalid-input', `${label}“${text}”不是某年某月某日。`, {
      field,
      remedy: '写为 2026.11.20。',
    })
  if (date > todayPartial(new Date(now)))
    throw refuse('invalid-input', `${label}${date} 晚于今天。`, { field, remedy: '核对后改正。' })
  return date
}

/** The words of the forms with their days in one spelling. */
export function checkedAuditContent(content: AuditContent, now: string): AuditContent {
  const checked = { ...content }
  for (const { key, label, isDay } of AUDIT_WORDS)
    if (isDay) checked[key] = checkedDay(content[key], { field: `content.${key}`, label, now })
  return checked
}

export function contentChanges(before: AuditContent, after: AuditContent): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return []
  return AUDIT_WORDS.filter(({ key }) => before[key] !== after[key]).map(({ key, label }) => ({
    field: label,
    before: before[key],
    after: after[key],
  }))
}
