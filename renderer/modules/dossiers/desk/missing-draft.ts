import { classLabel } from '#shared/modules/dossiers/classes'
import type { Missing, MissingContent } from '#shared/modules/dossiers/loose'
import { OrganizationId } from '#shared/values/id'
import { classTyped } from './ClassField'

/** A missing material as it is typed; `dossierId` '' while nobody is chosen. */
export type MissingDraft = {
  dossierId: string
  name: string
  classLabel: string
  title: string
  time: string
  copies: number | null
  organizationId: string
  chasedUnit: string
  remark: string
}

export const FRESH_MISSING: MissingDraft = {
  dossierId: '',
  name: '',
  classLabel: '',
  title: '',
  time: '',
  copies: 1,
  organizationId: '',
  chasedUnit: '',
  remark: '',
}

export function draftOf(row: Missing): MissingDraft {
  const { dossierId, name, classCode, title, time, copies, organizationId, chasedUnit, remark } = row
  return {
    dossierId,
    name,
    classLabel: classLabel(classCode),
    title,
    time,
    copies,
    organizationId: organizationId ?? '',
    chasedUnit,
    remark,
  }
}

/** What was typed as a missing material; null while something of it cannot be read. */
export function contentOf(draft: MissingDraft): MissingContent | null {
  const { classLabel: label, title, time, copies, organizationId, chasedUnit, remark } = draft
  const classCode = classTyped(label)
  if (classCode === null || copies === null || title.trim() === '' || draft.dossierId === '') return null
  const unit = OrganizationId.safeParse(organizationId)
  return { classCode, title, time, copies, remark, chasedUnit, organizationId: unit.data ?? null }
}
