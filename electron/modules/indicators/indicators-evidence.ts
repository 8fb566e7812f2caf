import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { findEntry } from './entry.repository'

/** Files that prove a record typed for an indicator. */
export const indicatorsEvidence: readonly EvidenceOwner[] = [
  {
    kind: 'indicator-entry',
    right: 'ledgers.edit',
    topics: ['indicators'],
    async called(trx, id) {
      return { name: (await findEntry(trx, id)).name, open: true }
    },
  },
]
