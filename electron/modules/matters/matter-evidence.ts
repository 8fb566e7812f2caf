import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { matterNumber } from '#shared/modules/matters/rules-days'
import { findMatter } from './matter.repository'

/** Files behind a matter. What a close-out rests on stays as it was: closed, none is added or taken away. */
export const mattersEvidence: readonly EvidenceOwner[] = [
  {
    kind: 'matter',
    right: 'ledgers.edit',
    topics: ['matters'],
    async called(trx, id) {
      const { year, number, title, stage } = await findMatter(trx, id)
      return { name: `${matterNumber(year, number)} ${title}`, open: stage === 'open' }
    },
  },
]
