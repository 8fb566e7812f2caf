import type { Trx } from '#electron/platform/database/schema'
import type { WorkYearTable } from './reports.table'

/** The edition that holds in a year: the last one that begins by then. */
export function editionOf(trx: Trx, year: number): Promise<WorkYearTable | undefined> {
  return trx
    .selectFrom('work_year')
    .selectAll()
    .where('from_year', '<=', year)
    .orderBy('from_year', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function lastEdition(trx: Trx): Promise<number> {
  const row = await trx
    .selectFrom('work_year')
    .select((eb) => eb.fn.max('edition').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** In place of the edition that begins with the same year, if there is one. */
export async function keepEdition(trx: Trx, row: WorkYearTable): Promise<void> {
  await trx.deleteFrom('work_year').where('from_year', '=', row.from_year).execute()
  await trx.insertInto('work_year').values(row).execute()
}
