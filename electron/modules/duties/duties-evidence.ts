import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { calledOf } from './record.service'

/** Minutes, photos and sign-in sheets of a record. */
export const dutiesEvidence: EvidenceOwner = {
  kind: 'duty',
  called: calledOf,
  right: 'ledgers.edit',
  topics: ['duties'],
}
