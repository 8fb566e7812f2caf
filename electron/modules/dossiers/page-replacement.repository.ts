import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { PageRecord } from './page.repository'

/** What a page and its history both say of a scan. */
const OF_SCAN = [
  'mime',
  'original_hash',
  'width',
  'height',
  'blank',
  'corrected_hash',
  'corrected_mime',
  'corrected_width',
  'corrected_height',
  'edits',
  'source_hash',
  'source_name',
  'source_page',
] as const

/** Puts the scan a page has into its history, with its correction and where it came from. */
export async function keepBefore(
  trx: Trx,
  { id }: Pick<PageRecord, 'id'>,
  { now, by }: { now: string; by: string },
): Promise<void> {
  await trx
    .insertInto('dossier_page_before')
    .columns(['page_id', 'version', ...OF_SCAN, 'replaced_at', 'replaced_by'])
    .expression((query) =>
      query
        .selectFrom('dossier_page')
        .select(['id', 'version', ...OF_SCAN])
        .select([sql.val(now).as('replaced_at'), sql.val(by).as('replaced_by')])
        .where('id', '=', id),
    )
    .execute()
}

/** The scan that a page had before the present one; undefined where it never had another. */
export function scanBefore(trx: Trx, pageId: string) {
  return trx
    .selectFrom('dossier_page_before')
    .select(OF_SCAN)
    .where('page_id', '=', pageId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
