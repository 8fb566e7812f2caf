import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { refuse } from '#shared/ipc/reply'
import { findConduct } from './conduct.repository'
import { findTransfer } from './transfer.repository'

/** Files behind records of conduct, and behind letters that came back. */
export const membersEvidence: readonly EvidenceOwner[] = [
  {
    kind: 'member-conduct',
    right: 'ledgers.edit',
    topics: ['members'],
    async called(trx, id) {
      const found = await findConduct(trx, id, '')
      if (!found) throw refuse('not-found', '找不到这条处理记录。', { remedy: '刷新后再看。' })
      return { name: `${found.name} ${found.measureLabel}`, open: true }
    },
  },
  {
    kind: 'member-transfer',
    right: 'ledgers.edit',
    topics: ['members'],
    async called(trx, id) {
      const found = await findTransfer(trx, id, '')
      if (!found) throw refuse('not-found', '找不到这张介绍信。', { remedy: '刷新后再看。' })
      return { name: `${found.name} ${found.number}`, open: found.cancelled_on === '' }
    },
  },
]
