import type { Selectable } from 'kysely'
import { z } from 'zod'
import { ExportForm, ExportLine, type ExportLog } from '#shared/modules/dossiers/exchange'
import { ExportId } from '#shared/values/id'
import type { ExportTable } from './dossiers.table'

/** A row of the log as the window and papers know it. */
export function exportLogOf(row: Selectable<ExportTable>): ExportLog {
  const { id, at, form, purpose, receiver, dossiers, images, bytes, state, reason, target } = row
  return {
    id: ExportId.parse(id),
    number: exportNumber(row),
    at,
    byName: row.by_name,
    form: ExportForm.parse(form),
    purpose,
    receiver,
    dossiers,
    images,
    bytes,
    state,
    reason,
    target,
    lines: z.array(ExportLine).parse(JSON.parse(row.lines)),
  }
}

/** 导〔2026〕3 号 */
function exportNumber({ year, number }: { year: number; number: number }): string {
  return `导〔${year}〕${number} 号`
}

const TARGETS: Record<ExportForm, string> = {
  package: '数字档案包',
  pdf: '数字档案PDF',
  bag: '保存包',
  sealed: '加密交换包',
}

/** The folder or file of an export, told apart by its number. */
export function exportTarget(form: ExportForm, { year, number }: { year: number; number: number }): string {
  return `${TARGETS[form]}_${year}-${String(number).padStart(3, '0')}`
}
