import { type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Attachment } from '#shared/modules/awards/nomination'
import type { AttachmentId } from '#shared/values/id'
import type { AttachmentTable } from './awards.table'

export type AttachmentRecord = Selectable<AttachmentTable>
/** Bytes under the SHA-256 of what they are. */
export type Blob = { hash: string; bytes: Uint8Array }

/** The attachments of each of these nominations in their order, without their bytes. */
export async function attachmentsOf(
  trx: Trx,
  nominationIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const rows = await trx
    .selectFrom('award_attachment')
    .selectAll()
    .where(
      'nomination_id',
      'in',
      sql<string>`(select value from json_each(${JSON.stringify(nominationIds)}))`,
    )
    .orderBy('nomination_id')
    .orderBy('position')
    .orderBy('id')
    .execute()
  const found = new Map<string, Attachment[]>()
  for (const row of rows) {
    const list = found.get(row.nomination_id)
    if (list) list.push(attachmentOf(row))
    else found.set(row.nomination_id, [attachmentOf(row)])
  }
  return found
}

export function attachmentOf({
  id,
  material,
  title,
  mime,
  size,
  pages,
  position,
}: AttachmentRecord): Attachment {
  return { id: id as AttachmentId, material, title, mime, size, pages, position }
}

/** Rows with the hash under which their bytes are kept. */
export function attachmentRecords(trx: Trx, nominationId: string): Promise<AttachmentRecord[]> {
  return trx
    .selectFrom('award_attachment')
    .selectAll()
    .where('nomination_id', '=', nominationId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function insertAttachments(trx: Trx, rows: readonly AttachmentRecord[]): Promise<void> {
  await insertMany(trx, 'award_attachment', rows)
}

export async function updateAttachment(
  trx: Trx,
  id: string,
  change: Pick<AttachmentRecord, 'material' | 'title'>,
): Promise<void> {
  await trx.updateTable('award_attachment').set(change).where('id', '=', id).execute()
}

export async function deleteAttachments(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('award_attachment')
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** Keeps bytes by their content: what is there already is not written again. */
export async function keepBlobs(trx: Trx, blobs: readonly Blob[]): Promise<void> {
  const byHash = new Map(blobs.map(({ hash, bytes }) => [hash, { hash, bytes }]))
  const there = await trx
    .selectFrom('award_blob')
    .select('hash')
    .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify([...byHash.keys()])}))`)
    .execute()
  for (const { hash } of there) byHash.delete(hash)
  await insertMany(trx, 'award_blob', [...byHash.values()])
}

/** Removes the bytes that neither an attachment nor a photo uses any more. */
export async function dropUnusedBlobs(trx: Trx, hashes: readonly string[]): Promise<void> {
  await sql`delete from award_blob where hash in (select value from json_each(${JSON.stringify(hashes)}))
    and not exists (select 1 from award_attachment where award_attachment.hash = award_blob.hash)
    and not exists (select 1 from award_nomination where photo_hash = award_blob.hash)`.execute(trx)
}

export async function blobBytes(trx: Trx, hash: string): Promise<Uint8Array> {
  return (await blobsOf(trx, [hash])).get(hash) ?? new Uint8Array()
}

/** Bytes by hash, in one question. */
export async function blobsOf(trx: Trx, hashes: readonly string[]): Promise<Map<string, Uint8Array>> {
  const rows = await trx
    .selectFrom('award_blob')
    .selectAll()
    .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
    .execute()
  return new Map(rows.map((it) => [it.hash, it.bytes]))
}
