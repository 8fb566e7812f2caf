import { type Insertable, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { ExportTable } from './dossiers.table'
import type { PackagePerson } from './package/package-xml'
import { type PageRecord, pageRows } from './page.repository'

/** Every page of a dossier that is not removed: material by material, page by page; those of none come last. */
export function pagesOfDossier(trx: Trx, dossierId: string): Promise<PageRecord[]> {
  return pageRows(trx)
    .where('page.dossier_id', '=', dossierId)
    .orderBy(sql`page.material_id is null`)
    .orderBy('page.material_id')
    .orderBy('page.position')
    .orderBy('page.id')
    .execute()
}

export async function packagePerson(trx: Trx, personId: string): Promise<PackagePerson> {
  return trx
    .selectFrom('person')
    .select(['name', 'sex', 'ethnicity as nationality', 'birth', 'identity_number as identityNumber'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** The next number of the year's exports. */
export async function nextExportNumber(trx: Trx, year: number): Promise<number> {
  const row = await trx
    .selectFrom('dossier_export')
    .select((w) => w.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertExport(trx: Trx, row: Insertable<ExportTable>): Promise<void> {
  await trx.insertInto('dossier_export').values(row).execute()
}

export type ExportOutcome = Pick<Selectable<ExportTable>, 'state' | 'reason' | 'target' | 'lines' | 'bytes'>

export async function finishExport(trx: Trx, id: string, outcome: Partial<ExportOutcome>): Promise<void> {
  await trx.updateTable('dossier_export').set(outcome).where('id', '=', id).execute()
}

/** The log, newest first. */
export async function exportRows(trx: Trx, { offset, limit }: { offset: number; limit: number }) {
  const rows = await trx
    .selectFrom('dossier_export')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const { total } = await trx
    .selectFrom('dossier_export')
    .select((w) => w.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export async function findExport(trx: Trx, id: string) {
  return trx.selectFrom('dossier_export').selectAll().where('id', '=', id).executeTakeFirst()
}
