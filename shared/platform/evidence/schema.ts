import { z } from 'zod'
import { EvidenceId, IdText } from '../../values/id'

/** What can be kept as a file and looked at in the window. */
export const FileMime = z.enum(['application/pdf', 'image/jpeg', 'image/png'])
export type FileMime = z.infer<typeof FileMime>

/** A file that stands to a record, as lists show it. */
export const KeptFile = z.object({
  id: IdText,
  /** The file's name. */
  name: z.string(),
  mime: FileMime,
  /** Bytes. */
  size: z.number().int(),
  pages: z.number().int(),
  addedAt: z.string(),
  addedBy: z.string(),
  removable: z.boolean(),
})
export type KeptFile = z.infer<typeof KeptFile>

/** What became of files that were offered: how many are kept, and by name why others are not. */
export const AddedFiles = z.object({
  added: z.number().int(),
  refused: z.array(z.object({ name: z.string(), reason: z.string() })),
})
export type AddedFiles = z.infer<typeof AddedFiles>

/** A file as the window gets it to show. */
export const FileContent = z.object({ mime: FileMime, name: z.string(), bytes: z.instanceof(Uint8Array) })
export type FileContent = z.infer<typeof FileContent>

/** Of one record. */
export const MOST_EVIDENCE = 50

/** The record that evidence stands behind: a kind that its module registered, `matter`, `duty`, and the id. */
export const EvidenceOwnerRef = z.object({
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  id: IdText,
})
export type EvidenceOwnerRef = z.infer<typeof EvidenceOwnerRef>

/** What a file shows, in a person's words: 第 3 页为验收意见. */
export const EvidenceNote = z.string().trim().max(100)

export const Evidence = KeptFile.extend({ id: EvidenceId, note: EvidenceNote })
export type Evidence = z.infer<typeof Evidence>

/** As papers list it: 整改报告.pdf（第 3 页为验收意见）. */
export function evidenceWords({ name, note }: Pick<Evidence, 'name' | 'note'>): string {
  return note === '' ? name : `${name}（${note}）`
}
