import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { EvidenceId, Grant } from '../../values/id'
import { AddedFiles, Evidence, EvidenceNote, EvidenceOwnerRef, FileContent } from './schema'

const EDIT = {
  right: 'ledgers.read',
  topics: [
    'evidence',
    'store',
    'duties',
    'matters',
    'procedures',
    'inspections',
    'training',
    'members',
    'parties',
  ],
} as const

/**
 * Files that stand behind what the ledgers say: minutes, photos, proofs. Who may add and remove them follows from the
 * record's own right, which its module registered.
 */
export const evidence = {
  /** In the order in which they were added; `open` says whether the record still takes files. */
  list: query({
    right: 'ledgers.read',
    topics: ['evidence'],
    input: EvidenceOwnerRef,
    output: z.object({ open: z.boolean(), rows: z.array(Evidence) }),
  }),
  /** Takes PDF, JPEG and PNG; what cannot be kept is answered by name with its reason, and the rest is taken. */
  add: task({
    ...EDIT,
    audit: { action: '添加佐证材料', target: 'id' },
    transaction: 'none',
    input: EvidenceOwnerRef.extend({ grants: z.array(Grant).min(1).max(100) }),
    output: AddedFiles,
  }),
  /** Says what a file shows; refused where somebody else wrote meanwhile, `before` being what the caller saw. */
  describe: command({
    ...EDIT,
    audit: { action: '填写佐证材料说明', target: 'id' },
    input: z.object({ id: EvidenceId, before: EvidenceNote, note: EvidenceNote }),
    output: z.object({}),
  }),
  remove: command({
    ...EDIT,
    audit: { action: '删除佐证材料', target: 'id' },
    input: z.object({ id: EvidenceId }),
    output: z.object({}),
  }),
  /** One file, decrypted in memory, for the window to show. Each look is on record. */
  open: query({
    right: 'ledgers.read',
    topics: [],
    audit: { action: '查看佐证材料', target: 'id' },
    input: z.object({ id: EvidenceId }),
    output: FileContent,
  }),
}
