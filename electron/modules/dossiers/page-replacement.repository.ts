import type { Trx } from '#electron/platform/database/schema'
import type { PageRecord } from './page.repository'

/** Puts the scan a page has into its history. */
export async function keepBefore(
  trx: Trx,
  { id, version, mime, original_hash, width, height }: PageRecord,
  { now, by }: { now: string; by: string },
): Promise<void> {
  await trx
    .insertInto('dossier_page_before')
    .values({
      page_id: id,
      version,
      mime,
      original_hash,
      width,
      height,
      replaced_at: now,
      replaced_by: by,
    })
    .execute()
}

/** The scan that a page had before the present one; undefined where it never had another. */
export function scanBefore(trx: Trx, pageId: string) {
  return trx
    .selectFrom('dossier_page_before')
    .select(['mime', 'original_hash', 'width', 'height'])
    .where('page_id', '=', pageId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
