import type { DossierId } from '#shared/values/id'
import type { AuditPlace } from './AuditSide'

/** The tab 审核 of a dossier: items, decision, steps, papers, completeness. */
export function AuditTab(_: { dossierId: DossierId; onShow: (place: AuditPlace) => void }) {
  return null
}
