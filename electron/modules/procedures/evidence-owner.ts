import type { EvidenceOwner } from '#electron/platform/evidence/index'
import { refuse } from '#shared/ipc/reply'
import { findEntryOwner } from './case.repository'

/** Files behind one record of a step: 谈话记录, 决议, 表决票. */
export const proceduresEvidence: EvidenceOwner = {
  kind: 'procedure-step',
  right: 'ledgers.edit',
  topics: ['procedures'],
  async called(trx, id) {
    const found = await findEntryOwner(trx, id)
    if (found) return { name: `${found.name}　${found.stepTitle}`, open: found.removed_at === null }
    throw refuse('not-found', '找不到这一步的记录。', { remedy: '先保存这一步，再添加材料。' })
  },
}
