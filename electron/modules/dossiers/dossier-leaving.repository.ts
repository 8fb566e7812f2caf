import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

const among = (ids: readonly string[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`

/** Scanned pages of these dossiers, those in the recycle bin included, and lines of their catalogues. */
export async function countContent(
  trx: Trx,
  dossierIds: readonly string[],
): Promise<{ pages: number; materials: number }> {
  const { rows } = await sql<{ pages: number; materials: number }>`select
    (select count(*) from dossier_page where dossier_id in ${among(dossierIds)}) as pages,
    (select count(*) from dossier_material where dossier_id in ${among(dossierIds)} and removed_at is null) as materials`.execute(
    trx,
  )
  return rows[0] ?? { pages: 0, materials: 0 }
}

/** Pages for good, former scans too; what was stated on them stands on with its material alone. */
export async function removePages(trx: Trx, dossierIds: readonly string[]): Promise<void> {
  const ids = among(dossierIds)
  await sql`update dossier_statement set page_id = null, spot = '' where dossier_id in ${ids}`.execute(trx)
  await sql`delete from dossier_page_before
    where page_id in (select id from dossier_page where dossier_id in ${ids})`.execute(trx)
  await sql`delete from dossier_page where dossier_id in ${ids}`.execute(trx)
}

/** Lines of the catalogue with what was stated by them. */
export async function removeMaterials(trx: Trx, dossierIds: readonly string[], now: string): Promise<void> {
  const ids = among(dossierIds)
  for (const table of ['dossier_material', 'dossier_statement'])
    await sql`update ${sql.table(table)} set removed_at = ${now}
      where dossier_id in ${ids} and removed_at is null`.execute(trx)
}
