import { type Insertable, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { DossierId } from '#shared/values/id'
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

/** Dossiers by person, of those people who have one. */
export async function dossiersOfPeople(
  trx: Trx,
  personIds: readonly string[],
): Promise<Map<string, DossierId>> {
  const rows = await trx
    .selectFrom('dossier')
    .select(['id', 'person_id'])
    .where('person_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.id as DossierId]))
}

type Stamp = { now: string; accountId: string }

/** Takes every line and page of a dossier out of it; their rows and images stay. Answers how many of each. */
export async function clearDossier(
  trx: Trx,
  dossierId: string,
  { now, accountId }: Stamp,
): Promise<{ materials: number; pages: number }> {
  const clear = async (table: 'dossier_material' | 'dossier_page') => {
    const { numUpdatedRows } = await trx
      .updateTable(table)
      .set((row) => ({
        removed_at: now,
        changed_at: now,
        changed_by: accountId,
        version: row('version', '+', 1),
      }))
      .where('dossier_id', '=', dossierId)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return Number(numUpdatedRows)
  }
  return { pages: await clear('dossier_page'), materials: await clear('dossier_material') }
}
