import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { AddedFiles, FileContent } from '../../platform/evidence/schema'
import { EnclosureId, Grant, PermitId, TransferId } from '../../values/id'
import { Enclosure, EnclosureHolder } from './enclosure'

const Holder = z.object({ holder: EnclosureHolder, id: z.union([PermitId, TransferId]) })
const LEND = { right: 'dossiers.lend', topics: ['permits', 'transfers', 'store'] } as const

/** 审批附件 of a permit or a transfer. */
export const enclosures = {
  /** In the order in which they were added; `open` says whether more can be. */
  enclosures: query({
    right: 'dossiers.see',
    topics: ['permits', 'transfers'],
    input: Holder,
    output: z.object({ open: z.boolean(), rows: z.array(Enclosure) }),
  }),
  /** Takes PDF, JPEG and PNG; what cannot be kept is answered by name with its reason, and the rest is taken. */
  addEnclosures: task({
    ...LEND,
    audit: { action: '添加审批附件', target: 'id' },
    transaction: 'none',
    input: Holder.extend({ grants: z.array(Grant).min(1).max(100) }),
    output: AddedFiles,
  }),
  removeEnclosure: command({
    ...LEND,
    audit: { action: '删除审批附件', target: 'id' },
    input: z.object({ id: EnclosureId }),
    output: z.object({}),
  }),
  /** One scan, decrypted in memory, for the window to show. Each look is on record. */
  enclosure: query({
    right: 'dossiers.see',
    topics: [],
    audit: { action: '查看审批附件', target: 'id' },
    input: z.object({ id: EnclosureId }),
    output: FileContent,
  }),
}
