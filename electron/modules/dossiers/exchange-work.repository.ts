import type { Selectable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { AuditItem } from '#shared/modules/dossiers/audit'
import type { PageBeforeTable } from './dossiers.table'
import type { RecordedWork } from './package/recorded-work'

export async function decisionsToExport(trx: Trx, dossierId: string): Promise<RecordedWork['decisions']> {
  const rows = await trx
    .selectFrom('dossier_decision')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('item')
    .orderBy('about')
    .execute()
  return rows.map(({ item, about, value, basis, decided_on, decided_by, at, by_name }) => ({
    item: item as AuditItem,
    about,
    value,
    basis,
    decidedOn: decided_on,
    decidedBy: decided_by,
    at,
    byName: by_name,
  }))
}

export async function judgementsToExport(trx: Trx, dossierId: string): Promise<RecordedWork['judgements']> {
  return trx
    .selectFrom('dossier_judgement')
    .select(['key', 'points', 'note', 'at', 'by_name as byName'])
    .where('dossier_id', '=', dossierId)
    .orderBy('key')
    .execute()
}

/** The scans that pages of a dossier had before, by page, the first one first. */
export async function formerScans(
  trx: Trx,
  dossierId: string,
): Promise<Map<string, Selectable<PageBeforeTable>[]>> {
  const rows = await trx
    .selectFrom('dossier_page_before as before')
    .innerJoin('dossier_page as page', 'page.id', 'before.page_id')
    .selectAll('before')
    .where('page.dossier_id', '=', dossierId)
    .where('page.removed_at', 'is', null)
    .orderBy('before.page_id')
    .orderBy('before.version')
    .execute()
  const found = new Map<string, Selectable<PageBeforeTable>[]>()
  for (const row of rows) found.set(row.page_id, [...(found.get(row.page_id) ?? []), row])
  return found
}

/**
 * Puts scans that came along into the history of their page. The page itself begins anew with version 1: what was before
 * counts backwards from 0, so that a later replacement never meets it.
 */
export async function insertFormerScans(
  trx: Trx,
  pages: readonly {
    pageId: string
    scans: readonly Omit<Selectable<PageBeforeTable>, 'page_id' | 'version'>[]
  }[],
): Promise<void> {
  const rows = pages.flatMap(({ pageId, scans }) =>
    scans.map((it, at) => ({ ...it, page_id: pageId, version: at + 1 - scans.length })),
  )
  if (rows.length > 0) await insertMany(trx, 'dossier_page_before', rows)
}
