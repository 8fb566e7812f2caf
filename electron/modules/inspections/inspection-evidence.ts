import { subjectNames } from '#electron/modules/organizations/index'
import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { findVisit } from './visit.repository'

/** Photos and papers of a visit. */
export const inspectionEvidence: EvidenceOwner = {
  kind: 'inspection-visit',
  right: 'ledgers.edit',
  topics: ['inspections'],
  async called(trx, id) {
    const visit = await findVisit(trx, id)
    const ref = { kind: visit.subject_kind, id: visit.subject_id }
    const subject = (await subjectNames(trx, [ref])).get(`${ref.kind}:${ref.id}`)
    return { name: `${subject?.name ?? ''} ${visit.visited_on} 巡查`, open: true }
  },
}
