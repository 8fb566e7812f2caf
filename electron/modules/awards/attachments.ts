import { createHash } from 'node:crypto'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import { megabytes, sizeProblem } from '#electron/platform/evidence/file-size'
import type { Attachment } from '#shared/modules/awards/nomination'
import {
  type AttachmentRecord,
  attachmentOf,
  attachmentRecords,
  insertAttachments,
  keepBlobs,
} from './attachment.repository'
import { attachmentKind } from './attachment-kind'

/** @file Files that come with a nomination, one at a time or with a whole folder. */

export const MOST_ATTACHMENTS = 100
/** All files of one nomination together. */
const NOMINATION_BYTES = 200 * 1024 * 1024
const LONGEST_TITLE = 120

/** A file looked into and ready to be kept. */
export type PreparedAttachment = Pick<Attachment, 'title' | 'mime' | 'size' | 'pages'> & {
  hash: string
  bytes: Uint8Array
}

/** Looks into a file; `reason` is a whole sentence without the file's name. */
export async function prepareAttachment(
  fileName: string,
  bytes: Uint8Array,
): Promise<PreparedAttachment | { reason: string }> {
  const tooLarge = sizeProblem(bytes.length)
  if (tooLarge !== '') return { reason: tooLarge }
  const kind = await attachmentKind(bytes)
  if ('reason' in kind) return kind
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { title: titleOf(fileName), ...kind, size: bytes.length, hash, bytes }
}

/** The name without folder and ending. */
function titleOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '')
  return base.trim().slice(0, LONGEST_TITLE) || '附件'
}

export type OfferedAttachment = { material: string; file: PreparedAttachment }

/**
 * Adds files behind those that a nomination has, equal content stored once. A file that is there already under the
 * same material is left out; what would pass the limits is named.
 */
export async function keepAttachments(
  trx: Trx,
  nominationId: string,
  offered: readonly OfferedAttachment[],
): Promise<{ added: Attachment[]; refused: { name: string; reason: string }[] }> {
  const there = await attachmentRecords(trx, nominationId)
  const rows: AttachmentRecord[] = []
  const refused: { name: string; reason: string }[] = []
  let bytes = there.reduce((sum, it) => sum + it.size, 0)
  for (const { material, file } of offered) {
    const all = [...there, ...rows]
    const reason = all.some((it) => it.hash === file.hash && it.material === material)
      ? '已经添加过。'
      : limitProblem(all.length, bytes + file.size)
    if (reason !== '') refused.push({ name: file.title, reason })
    else {
      rows.push(recordOf(nominationId, material, file, (all.at(-1)?.position ?? -1) + 1))
      bytes += file.size
    }
  }
  const kept = new Set(rows.map((it) => it.hash))
  await keepBlobs(
    trx,
    offered.flatMap(({ file }) => (kept.has(file.hash) ? [file] : [])),
  )
  await insertAttachments(trx, rows)
  return { added: rows.map(attachmentOf), refused }
}

function limitProblem(count: number, bytes: number): string {
  if (count >= MOST_ATTACHMENTS) return `附件已有 ${MOST_ATTACHMENTS} 个，不能再多。合并成一个 PDF 后再添加。`
  return bytes > NOMINATION_BYTES ? `附件合计 ${megabytes(bytes)}，一份申报最多 200 MB。压缩后再添加。` : ''
}

function recordOf(
  nominationId: string,
  material: string,
  { title, mime, size, pages, hash }: PreparedAttachment,
  position: number,
): AttachmentRecord {
  return { id: newId(), nomination_id: nominationId, material, title, mime, size, pages, position, hash }
}
