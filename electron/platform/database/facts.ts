import type { Trx } from './schema'

/** Facts the database keeps about itself; `written_by_version` is the newest program that wrote its tables. */
export type FactName =
  | 'id'
  | 'name'
  | 'created_at'
  | 'demonstration'
  | 'last_backup_at'
  /** In a backup: name of the folder beside it that holds the pages of all backups there. */
  | 'pages_folder'
  | 'written_by_version'
  | 'derived_version'
  /** By it this installation opens what others seal for it. */
  | 'age_identity'

/**
 * Version of the columns that follow from a record's content; it rises whenever such a column is added or the rule
 * behind one changes. A file that states another one is described anew when it is opened.
 */
export const DERIVED_VERSION = '1'

export async function readFacts(trx: Trx): Promise<Partial<Record<FactName, string>>> {
  const rows = await trx.selectFrom('database_fact').select(['name', 'value']).execute()
  return Object.fromEntries(rows.map((row) => [row.name, row.value]))
}

export async function writeFact(trx: Trx, name: FactName, value: string): Promise<void> {
  await trx
    .insertInto('database_fact')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
